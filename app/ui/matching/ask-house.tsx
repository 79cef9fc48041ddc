import { Form, Link, useSearchParams } from '@remix-run/react'
import { askAnchor, canBeAsked, type AskShown } from '#app/domain/statement-asks/answer.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { AskTag } from '../statement-asks/ask-tag.tsx'

type AskHouseProps = {
  requirementId: string
  offeringVersionId: string
  /** What is not stated: of a gate's reason or of a part of a score. */
  reason: { kind: string; ref: string; bound?: number; criterionId: string }
  /** How it stands where it was asked (`listAsksOf`, by `askKey`); null where it was not. */
  asked: AskShown | null
  /** Whether the reader may ask: the loader reads it from the table of access and the state. */
  mayAsk: boolean
  /** What the button is heard to ask about, where several stand on a page. */
  about?: string
}

/** Asks the house of an offering for the one statement that it has not made, or says how the asking stands. The page that it posts to leads back to the offering. */
export function AskHouse({ requirementId, offeringVersionId, reason, asked, mayAsk, about }: AskHouseProps) {
  const t = useTranslate()
  const full = useSearchParams()[0].get('full')
  const id = askAnchor({ offeringVersionId, criterionId: reason.criterionId })
  if (asked) {
    return (
      <Link id={id} to={`/institution/requirements/${requirementId}/asks`} className="no-underline">
        <AskTag ask={asked} />
      </Link>
    )
  }
  if (!mayAsk || !canBeAsked(reason.kind)) return null
  return (
    <Form method="post" action={`/institution/requirements/${requirementId}/asks`} className="inline" id={id}>
      <input type="hidden" name="offeringVersionId" value={offeringVersionId} />
      <input type="hidden" name="criterionId" value={reason.criterionId} />
      {full !== null && <input type="hidden" name="full" value={full} />}
      <Button className="min-h-8 px-3 py-1 text-small print:hidden">
        {t('matching.ask')}
        {about && <span className="hidden-text">: {about}</span>}
      </Button>
    </Form>
  )
}
