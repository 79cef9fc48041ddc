import type { EntryEpisode } from '#app/domain/registry/episodes.server.ts'
import type { EntryState } from '#app/domain/registry/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Timeline } from '../timeline.tsx'

type EpisodeShown = Pick<EntryEpisode, 'id'> & { history: readonly { to: string; at: Date | string }[] }

/** Every move of every episode of a product, the newest episode first; within one, in the order it happened. */
export function EntryHistory({ episodes }: { episodes: readonly EpisodeShown[] }) {
  const t = useTranslate()
  return (
    <div className="grid gap-4">
      {episodes.map(({ id, history }) => (
        <Timeline key={id} steps={history.map(({ to, at }) => ({ label: t(`registry.state.${to as EntryState}`), at, state: 'done' as const }))} />
      ))}
    </div>
  )
}
