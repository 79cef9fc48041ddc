import type { ReportShown } from '#app/domain/evaluation/read-report.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Notice } from '../notice.tsx'
import { Code } from '../code.tsx'

/** Which proposals came out equal, by which announced rule they were parted, and for a lot how to draw it again. */
export function Tie({ report: { results, terms, lot } }: { report: ReportShown }) {
  const t = useTranslate()
  const tied = results.filter((result) => result.tied)
  if (tied.length === 0) return null
  const parted = new Set(tied.map(({ rank }) => rank)).size === tied.length
  return (
    <Notice tone="warn" title={t('scoring.tie.title')}>
      <p>
        {tied.map(({ proposalId, houseName, rank }, index) => (
          <span key={proposalId}>
            {index > 0 && ' · '}
            <bdi>{houseName}</bdi> ({t('scoring.tie.rank', { rank: rank! })})
          </span>
        ))}
      </p>
      <p>{t(`scoring.tie.${terms.tieRule}`)}</p>
      {!parted && <p>{t('scoring.tie.open')}</p>}
      {lot && (
        <>
          <p>{t('scoring.tie.draw')}</p>
          <Code text={lot.head} />
          <ul className="grid gap-2">
            {lot.draws.map(({ proposalId, digest }) => (
              <li key={proposalId} className="grid gap-1">
                <bdi>{results.find((result) => result.proposalId === proposalId)?.houseName}</bdi>
                <Code text={`printf '%s' ${lot.head}${proposalId} | sha256sum`} />
                <Code text={digest} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
