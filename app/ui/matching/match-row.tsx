import type { ReactNode } from 'react'
import { Link } from '@remix-run/react'
import { explainRaise, say, type Voice } from '#app/domain/matching/explain.ts'
import type { MatchShown } from '#app/domain/matching/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Bar, type PartKind } from '../bar.tsx'
import { Words } from '../words.tsx'
import { MatchParts } from './match-parts.tsx'
import { MatchTags } from './match-tags.tsx'
import { barParts, spellPoints } from './part-kind.ts'

type MatchRowProps = {
  match: Omit<MatchShown, 'rank'> & { rank?: number }
  voice: Voice
  names: Partial<Record<PartKind, string>>
  /** What stands over the score of one that has no rank: the score it would stand at. */
  over?: string
  /** What keeps it out, and what can be done about it. */
  children?: ReactNode
}

/** An offering with its score as a bar that adds up to it, what matters of it in a line, and behind it every part and what would raise it. */
export function MatchRow({ match, voice, names, over, children }: MatchRowProps) {
  const t = useTranslate()
  const { rank, offering, score, parts, mentions } = match
  const body = 'col-span-full sm:col-start-2'
  return (
    <article className="pbs-4">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-2 px-4 sm:grid-cols-[2.75rem_minmax(0,1fr)_6rem] sm:px-6">
        <span className="num hidden font-title text-figure font-semibold text-ink-3 sm:block">{rank}</span>
        <div>
          <h3 className="text-h3">
            {rank !== undefined && <span className="num text-ink-3 sm:hidden">{rank}. </span>}
            <Link to={`/offerings/${offering.slug}`} className="link-title">
              <bdi>{offering.name}</bdi>
            </Link>
          </h3>
          <p className="font-text text-small leading-normal text-ink-2">
            <Words>{`${offering.house}, ${offering.city}`}</Words>
          </p>
        </div>
        <p className="num text-end font-title text-score font-semibold">
          {over && <span className="block font-text text-tiny font-normal text-ink-3">{over}</span>}
          {spellPoints(score)}
          <span className="block font-text text-tiny font-normal text-ink-3">{t('requirements.matches.outOf')}</span>
        </p>
        <div className={body}>
          <Bar parts={barParts(parts)} names={names} />
        </div>
        {children && <div className={body}>{children}</div>}
        <div className={`${body} flex flex-wrap gap-1.5`}>
          <MatchTags match={match} voice={voice} />
        </div>
        {mentions.length > 0 && <Mentions words={mentions} className={body} />}
      </div>
      <details className="mbs-2">
        <summary className="mx-4 mbe-3 print:hidden inline-block py-1 text-ui text-info underline decoration-1 underline-offset-3 sm:ms-[calc(1.5rem+2.75rem+1rem)]">
          {t('matching.open')}
          <span className="hidden-text">: {offering.name}</span>
        </summary>
        <div className="grid gap-3 bg-sunken px-1 py-3 sm:px-6 sm:ps-[calc(1.5rem+2.75rem+0.25rem)]">
          <MatchParts match={match} voice={voice} />
          <Raises match={match} voice={voice} />
        </div>
      </details>
    </article>
  )
}

/** Words of the narrative, in whichever writing the author chose. */
function Mentions({ words, className }: { words: readonly string[]; className: string }) {
  const t = useTranslate()
  return (
    <p className={`font-text text-small leading-normal text-ink-2 ${className}`} title={t('matching.mentionsNote')}>
      {t('matching.mentions')}:{' '}
      {words.map((word, index) => (
        <span key={word}>
          {index > 0 && ' · '}
          <Words>{word}</Words>
        </span>
      ))}
    </p>
  )
}

function Raises({ match: { raises }, voice }: { match: Pick<MatchShown, 'raises'>; voice: Voice }) {
  const t = useTranslate()
  if (raises.length === 0) return null
  return (
    <div className="px-3 pbe-2 text-small text-ink-2">
      <p className="font-text leading-normal font-semibold text-ink">{t('requirements.matches.raise')}</p>
      <ul className="list-disc ps-5">
        {raises.map((raise) => (
          <li key={`${raise.criterionId} ${raise.step}`}>{say(explainRaise(raise), voice)}</li>
        ))}
      </ul>
    </div>
  )
}
