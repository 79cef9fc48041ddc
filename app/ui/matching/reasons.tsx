import { explainReason, say, sayValue, subjectOf, type Voice } from '#app/domain/matching/explain.ts'
import type { GateReason } from '#app/domain/matching/gates.ts'
import type { OfferingNamed } from '#app/domain/matching/names.server.ts'
import { askKey, type AskShown } from '#app/domain/statement-asks/answer.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Tag } from '../tag.tsx'
import { AskHouse } from './ask-house.tsx'

/** How the asks of a requirement stand, by `askKey`, and whether the reader may make more. */
export type Asking = { requirementId: string; asks: Readonly<Record<string, AskShown>>; mayAsk: boolean }

type ReasonsProps = { reasons: readonly GateReason[]; one: { offeringVersionId: string; offering: OfferingNamed }; voice: Voice; asking: Asking }

/** Every reason that keeps an offering out; where its house has said nothing, it can be asked. */
export function Reasons({ reasons, one, voice, asking }: ReasonsProps) {
  return (
    <ul className="grid gap-1.5 text-small">
      {reasons.map((reason) => {
        const sentence = say(explainReason(reason, 'institution'), voice)
        return (
          <li key={sentence} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <ReasonTag reason={reason} /> <bdi>{sentence}</bdi>
            <Ask reason={reason} one={one} voice={voice} asking={asking} />
          </li>
        )
      })}
    </ul>
  )
}

function Ask({
  reason,
  one: { offeringVersionId, offering },
  voice,
  asking: { requirementId, asks, mayAsk },
}: Omit<ReasonsProps, 'reasons'> & { reason: GateReason }) {
  if (!('criterionId' in reason)) return null
  const { criterionId } = reason
  const asked = asks[askKey({ slug: offering.slug, criterionId })] ?? null
  // What was asked keeps its place after the house has said no.
  if (reason.code !== 'not-stated' && !asked) return null
  return (
    <AskHouse
      requirementId={requirementId}
      offeringVersionId={offeringVersionId}
      reason={reason}
      asked={asked}
      mayAsk={mayAsk}
      about={`${offering.name}, ${sayValue(subjectOf(reason), voice)}`}
    />
  )
}

function ReasonTag({ reason }: { reason: GateReason }) {
  const t = useTranslate()
  if (reason.code === 'not-stated') return <Tag tone="warn">{t('requirements.matches.reason.not-stated')}</Tag>
  return <Tag tone="stop">{t(reason.code === 'stated-no' ? 'requirements.matches.reason.stated-no' : 'requirements.matches.reason.gate')}</Tag>
}
