import { Link } from '@remix-run/react'
import { explainNotice, explainRaise, say, type Voice } from '#app/domain/matching/explain.ts'
import type { MatchShown } from '#app/domain/matching/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Bar } from '../bar.tsx'
import { EvidenceMark } from '../evidence.tsx'
import { Tag } from '../tag.tsx'
import { MatchParts } from './match-parts.tsx'
import { barParts, spellPoints } from './part-kind.ts'

/** An eligible offering: rank, score as a bar that adds up to it, and behind it every part. */
export function MatchRow({ match, voice }: { match: MatchShown; voice: Voice }) {
  const t = useTranslate()
  const { rank, offering, score, parts, notices, raises } = match
  return (
    <article className="px-4 py-4 sm:px-6">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-2 sm:grid-cols-[2.75rem_minmax(0,1fr)_6rem]">
        <span className="num hidden font-title text-figure font-semibold text-ink-3 sm:block">{rank}</span>
        <div>
          <h3 className="text-h3">
            <Link to={`/offerings/${offering.slug}`} className="link-title">
              <bdi>{offering.name}</bdi>
            </Link>
          </h3>
          <p className="font-text text-small leading-normal text-ink-2">
            <bdi>{`${offering.house}, ${offering.city}`}</bdi>
          </p>
        </div>
        <p className="num text-end font-title text-score font-semibold">
          {spellPoints(score)}
          <span className="block font-text text-tiny font-normal text-ink-3">{t('requirements.matches.outOf')}</span>
        </p>
        <div className="col-span-full sm:col-start-2">
          <Bar parts={barParts(parts)} />
        </div>
        <div className="col-span-full flex flex-wrap gap-1.5 sm:col-start-2">
          <MustTag match={match} />
          {notices.map((notice) => {
            const sentence = say(explainNotice(notice), voice)
            return (
              <Tag key={sentence} tone="warn">
                {sentence}
              </Tag>
            )
          })}
        </div>
        <details className="col-span-full sm:col-start-2">
          <summary className="inline-block py-1 text-ui text-info underline decoration-1 underline-offset-3">{t('requirements.matches.parts')}</summary>
          <div className="mbs-2 grid gap-3 rounded bg-sunken py-2">
            <MatchParts match={match} voice={voice} />
            {raises.length > 0 && (
              <div className="px-3 pbe-2 text-small text-ink-2">
                <p className="font-text leading-normal font-semibold text-ink">{t('requirements.matches.raise')}</p>
                <ul className="list-disc ps-5">
                  {raises.map((raise) => (
                    <li key={`${raise.criterionId} ${raise.step}`}>{say(explainRaise(raise), voice)}</li>
                  ))}
                </ul>
              </div>
            )}
          </div>
        </details>
      </div>
    </article>
  )
}

/** How well the musts are proven, in one line: the best level that any of them has. */
function MustTag({ match: { parts } }: { match: MatchShown }) {
  const t = useTranslate()
  const musts = parts.filter((part) => part.weight === 5)
  if (musts.length === 0) return null
  const all = musts.length
  const [verified, documented, claimed] = (['verified', 'documented', 'claimed'] as const).map(
    (level) => musts.filter((part) => part.evidence === level).length,
  ) as [number, number, number]
  return (
    <>
      {verified > 0 && (
        <Tag tone="good">
          <EvidenceMark level="verified" /> {t('requirements.matches.musts', { verified, all })}
        </Tag>
      )}
      {documented > 0 && (
        <Tag>
          <EvidenceMark level="documented" /> {t('requirements.matches.mustsDocumented', { documented, all })}
        </Tag>
      )}
      {claimed > 0 && (
        <Tag>
          <EvidenceMark level="claimed" /> {t('requirements.matches.mustsClaimed', { claimed, all })}
        </Tag>
      )}
    </>
  )
}
