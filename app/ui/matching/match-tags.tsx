import type { Part } from '#app/domain/matching/contributions.ts'
import type { GateReason } from '#app/domain/matching/gates.ts'
import { explainNotice, say, sayValue, subjectOf, type Voice } from '#app/domain/matching/explain.ts'
import type { MatchShown } from '#app/domain/matching/read.server.ts'
import { weights } from '#app/domain/matching/parameters.ts'
import { formatDate } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { EvidenceMark } from '../evidence.tsx'
import { Tag } from '../tag.tsx'

/** What matters of a match in a line: how its musts are proven, whether it replaces what it is to, until when its certificates hold, and what is left to the institution to weigh. */
export function MatchTags({ match, voice }: { match: Pick<MatchShown, 'parts' | 'notices'> & { reasons?: readonly GateReason[] }; voice: Voice }) {
  const { parts, notices, reasons = [] } = match
  const missed = new Set(reasons.flatMap((reason) => ('criterionId' in reason ? [reason.criterionId] : [])))
  return (
    <>
      <MustTag parts={parts} missed={missed} />
      {parts.map((part) => (
        <PartTag key={part.criterionId} part={part} voice={voice} />
      ))}
      {notices.map((notice) => {
        const sentence = say(explainNotice(notice), voice)
        return (
          <Tag key={sentence} tone="warn">
            <bdi>{sentence}</bdi>
          </Tag>
        )
      })}
    </>
  )
}

const levels = ['verified', 'documented', 'claimed'] as const

/** How the musts that are met are proven: "5 of 6 musts verified, 1 documented". What stands near one that is missed meets no must. The mark is that of the best level. */
function MustTag({ parts, missed }: { parts: readonly Part[]; missed: ReadonlySet<string> }) {
  const t = useTranslate()
  const comma = useLocale() === 'ur' ? '، ' : ', '
  const musts = parts.filter(({ weight }) => weight === weights.must)
  const counted = levels
    .map((level) => ({ level, count: musts.filter(({ criterionId, evidence }) => evidence === level && !missed.has(criterionId)).length }))
    .filter(({ count }) => count > 0)
  const [first, ...more] = counted
  if (!first) return null
  const rest = more.map(({ level, count }) => t(level === 'documented' ? 'matching.musts.moreDocumented' : 'matching.musts.moreClaimed', { count }))
  return (
    <Tag tone={first.level === 'verified' ? 'good' : 'plain'}>
      <EvidenceMark level={first.level} />
      <span>{[t(`matching.musts.${first.level}`, { count: first.count, all: musts.length }), ...rest].join(comma)}</span>
    </Tag>
  )
}

/** A replacement with its proof, a certificate with its end; other parts stand in the table alone. */
function PartTag({ part, voice }: { part: Part; voice: Voice }) {
  const t = useTranslate()
  const locale = useLocale()
  const { kind, reason } = part
  if (reason.code === 'replaces-financial' || reason.code === 'replaces-elsewhere' || reason.code === 'replaces-declared') {
    return <Tag tone={reason.code === 'replaces-declared' ? 'plain' : 'info'}>{t(`matching.tag.${reason.code}`)}</Tag>
  }
  if (kind !== 'certification' || reason.code !== 'valid-until') return null
  return <Tag>{t('matching.tag.until', { subject: sayValue(subjectOf(part), voice), date: formatDate(reason.date, locale) })}</Tag>
}
