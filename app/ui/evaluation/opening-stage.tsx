import { Form, Link } from '@remix-run/react'
import type { OpeningShown } from '#app/domain/evaluation/read-openings.server.ts'
import type { EndReason } from '#app/domain/requirements/end-requirement.server.ts'
import type { ProcedureProfile } from '#app/domain/requirements/profile.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Notice } from '../notice.tsx'
import { EndForm } from '../requirements/end-form.tsx'
import { OpenedEnvelopes, StaySealed } from './opened-envelopes.tsx'
import { OpeningFacts, Present, WhatIsChecked } from './opening.tsx'

type OpeningDueProps = {
  opening: OpeningShown
  envelopes: ProcedureProfile['envelopes']
  headId: string
  asked: number
  mayApprove: boolean
  approved: boolean
  held: boolean
  few: boolean
  endAction: string
  reasons: readonly EndReason[]
}

/** An opening that waits for its officers: who is there already, what keeps it from going on, or the button. */
export function OpeningDue({ opening, envelopes, headId, asked, mayApprove, approved, held, few, endAction, reasons }: OpeningDueProps) {
  const t = useTranslate()
  const empty = opening.envelopeCount === 0 && !few
  const of = envelopes === 'technical-financial' ? t(`opening.kind.${opening.kind}`) : undefined
  return (
    <>
      {of && <h2>{of}</h2>}
      <OpeningFacts opening={opening} asked={asked} />
      {few && (
        <Notice tone="warn" title={t('opening.few')} actions={<Link to={`/institution/requirements/${headId}`}>{t('opening.few.decide')}</Link>}>
          <p>{t('opening.few.text')}</p>
        </Notice>
      )}
      {held && (
        <Notice tone="stop" title={t('opening.held')}>
          <p>{t('opening.held.text')}</p>
        </Notice>
      )}
      {empty && (
        <>
          <Notice tone="warn" title={t(opening.sealed.length > 0 ? 'opening.nonePassed' : 'evaluation.opening.nothing')}>
            <p>{t(opening.sealed.length > 0 ? 'opening.nonePassed.text' : 'evaluation.opening.nothingText')}</p>
          </Notice>
          {mayApprove && <EndForm reasons={reasons} afterClosing action={endAction} />}
        </>
      )}
      {!empty && !held && !few && <Approve last={opening.approvals.length + 1 >= asked} mayApprove={mayApprove} approved={approved} />}
      {!empty && <Present approvals={opening.approvals} asked={asked} of={of} />}
      <StaySealed sealed={opening.sealed} of={of} />
      {!empty && <WhatIsChecked />}
    </>
  )
}

function Approve({ last, mayApprove, approved }: { last: boolean; mayApprove: boolean; approved: boolean }) {
  const t = useTranslate()
  return (
    <Notice tone="info" title={t(approved ? 'evaluation.opening.waiting' : last ? 'evaluation.opening.approveLastText' : 'evaluation.opening.approveText')}>
      {!mayApprove && <p>{t('evaluation.opening.onlyOfficers')}</p>}
      {mayApprove && !approved && (
        <Form method="post">
          <Button kind="main">{t(last ? 'evaluation.opening.approveLast' : 'evaluation.opening.approve')}</Button>
        </Form>
      )}
    </Notice>
  )
}

type OpeningDoneProps = { opening: OpeningShown; asked: number; envelopes: ProcedureProfile['envelopes']; pricesLater: boolean }

/** An opening that was performed, as it went: who was present, each envelope in its turn, and what stays sealed. */
export function OpeningDone({ opening, asked, envelopes, pricesLater }: OpeningDoneProps) {
  const t = useTranslate()
  const of = envelopes === 'technical-financial' ? t(`opening.kind.${opening.kind}`) : undefined
  return (
    <>
      {of && <h2>{of}</h2>}
      <OpeningFacts opening={opening} asked={asked} />
      <Present approvals={opening.approvals} asked={asked} of={of} />
      {pricesLater && <Notice tone="info">{t('opening.pricesLater')}</Notice>}
      <OpenedEnvelopes opening={opening} of={of} priced={opening.kind === 'financial'} />
      <StaySealed sealed={opening.sealed} of={of} />
    </>
  )
}
