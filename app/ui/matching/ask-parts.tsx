import { sayValue, subjectOf, type Voice } from '#app/domain/matching/explain.ts'
import type { MatchShown } from '#app/domain/matching/read.server.ts'
import { askKey, canBeAsked } from '#app/domain/statement-asks/answer.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Tag } from '../tag.tsx'
import { AskHouse } from './ask-house.tsx'
import type { Asking } from './reasons.tsx'

/** A statement about the group or a sibling is not one about the thing itself. */
const unsaid = new Set(['not-stated', 'group-stated', 'sibling-stated'])

type AskPartsProps = { match: MatchShown; voice: Voice; asking: Asking }

/** What an eligible offering has not said of all that is wished for, each with the way to ask for it; nothing where nobody may ask and nothing was asked. */
export function AskParts({ match: { offeringVersionId, offering, parts }, voice, asking: { requirementId, asks, mayAsk } }: AskPartsProps) {
  const t = useTranslate()
  const asked = (criterionId: string) => asks[askKey({ slug: offering.slug, criterionId })] ?? null
  const open = parts.filter(({ kind, reason, criterionId }) => asked(criterionId) || (mayAsk && unsaid.has(reason.code) && canBeAsked(kind)))
  if (open.length === 0) return null
  return (
    <ul className="grid gap-1.5 text-small">
      {open.map((part) => {
        const subject = String(sayValue(subjectOf(part), voice))
        return (
          <li key={part.criterionId} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            {unsaid.has(part.reason.code) && <Tag>{t('requirements.matches.reason.not-stated')}</Tag>} <bdi>{subject}</bdi>
            <AskHouse
              requirementId={requirementId}
              offeringVersionId={offeringVersionId}
              reason={part}
              asked={asked(part.criterionId)}
              mayAsk={mayAsk}
              about={`${offering.name}, ${subject}`}
            />
          </li>
        )
      })}
    </ul>
  )
}
