import { explainNotice, explainPart, explainRaise, explainReason, say, sayValue, subjectOf, type Voice } from '#app/domain/matching/explain.ts'
import type { MatchesShown, MatchShown } from '#app/domain/matching/read.server.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { spellPoints, weightKindOf } from './part-kind.ts'

type Say = (key: MessageKey, values?: Record<string, string | number>) => string
type Listed = Omit<MatchShown, 'rank'>

/** A run as a table: one line for each offering, ranked first, with every part of its score by the order of the criteria, and each reason of those that are not eligible. */
export function matchRows({ eligible, nearMisses, ineligible }: MatchesShown, voice: Voice, t: Say): string[][] {
  const parts = (eligible[0] ?? nearMisses[0])?.parts ?? []
  const head = [
    t('requirements.matches.rank'),
    t('requirements.matches.offering'),
    t('requirements.matches.house'),
    t('matching.csv.city'),
    t('matching.csv.standing'),
    t('requirements.matches.total'),
    ...parts.flatMap((part) => {
      const subject = sayValue(subjectOf(part), voice)
      return [t('matching.csv.points', { subject, weight: t(`ui.part.${weightKindOf(part)}`) }), t('matching.csv.read', { subject })]
    }),
    t('matching.csv.reasons'),
    t('matching.csv.notices'),
    t('matching.csv.raise'),
    t('matching.mentions'),
  ]
  const named = ({ offering: { name, house, city } }: Pick<Listed, 'offering'>) => [name, house, city]
  const said = (match: Listed) => match.parts.flatMap((part) => [spellPoints(part.contribution), withLevel(say(explainPart(part), voice), part.evidence, t)])
  const why = (reasons: (typeof nearMisses)[number]['reasons']) => reasons.map((reason) => say(explainReason(reason, 'institution'), voice)).join('; ')
  const more = ({ notices, raises, mentions }: Listed) => [
    notices.map((notice) => say(explainNotice(notice), voice)).join('; '),
    raises.map((raise) => say(explainRaise(raise), voice)).join('; '),
    mentions.join(' '),
  ]
  return [
    head,
    ...eligible.map((match) => [String(match.rank), ...named(match), t('matching.csv.eligible'), spellPoints(match.score), ...said(match), '', ...more(match)]),
    ...nearMisses.map((miss) => ['', ...named(miss), t('matching.csv.near'), spellPoints(miss.score), ...said(miss), why(miss.reasons), ...more(miss)]),
    ...ineligible.flatMap(({ first }) =>
      first.map((one) => ['', ...named(one), t('matching.csv.ineligible'), '', ...parts.flatMap(() => ['', '']), why(one.reasons), '', '', '']),
    ),
  ]
}

/** The level of the evidence behind a sentence that does not say it. */
function withLevel(sentence: string, level: MatchShown['parts'][number]['evidence'], t: Say): string {
  const word = level && t(`ui.evidence.${level}`)
  return word && !sentence.includes(word) ? `${sentence} (${word})` : sentence
}
