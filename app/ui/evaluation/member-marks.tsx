import type { ConsensusShown } from '#app/domain/evaluation/consensus-read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Tag } from '../tag.tsx'

/** What each member gave, with its note, and whether they differ widely. */
export function MemberMarks({ marks, wide }: Pick<ConsensusShown, 'marks' | 'wide'>) {
  const t = useTranslate()
  return (
    <div className="grid gap-1.5">
      <ul className="grid gap-1 text-small text-ink-2">
        {marks.map(({ memberId, member, points, note }) => (
          <li key={memberId}>
            <span className="num font-semibold text-ink">{points}</span> <bdi>{member}</bdi>
            {note && (
              <bdi className="block ps-6" dir="auto">
                {note}
              </bdi>
            )}
          </li>
        ))}
      </ul>
      {wide && <Tag tone="warn">{t('scoring.consensus.wide')}</Tag>}
    </div>
  )
}
