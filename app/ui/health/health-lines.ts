import type { Health, HealthLine } from '#app/domain/health/line.ts'
import type { Translate } from '#app/messages/translate.ts'

/** A line of the page: what is looked at, how it stands in words, since when the oldest of it waits, and whether somebody should look. */
export type SaidLine = { label: string; said: string; since: Date | null; ok: boolean }
export type SaidGroup = { id: 'search' | 'jobs' | 'mail' | 'clock' | 'audit' | 'files'; lines: SaidLine[] }

/** How the site stands, in the page's words. */
export function saidHealth({ search, jobs, mail, decisions, requirements, audit, scanner }: Health, t: Translate): SaidGroup[] {
  const waits = (label: string, { count, since, ok }: HealthLine): SaidLine => ({
    label,
    said: count === 0 ? t('health.none') : t('health.waits', { count }),
    since,
    ok,
  })
  return [
    { id: 'search', lines: saidSearch(search, t) },
    { id: 'jobs', lines: jobs.flatMap((job) => saidJob(job, t)) },
    { id: 'mail', lines: [waits(t('health.mail.waiting'), mail.waiting), waits(t('health.mail.failed'), mail.failed)] },
    { id: 'clock', lines: [waits(t('health.decisions'), decisions), waits(t('health.requirements'), requirements)] },
    {
      id: 'audit',
      lines: [
        {
          label: t('health.audit.head'),
          said: t('health.audit.position', { position: audit.head.position, hash: audit.head.hash.slice(0, 16) }),
          since: null,
          ok: true,
        },
        waits(t('health.audit.tail'), audit.tail),
      ],
    },
    { id: 'files', lines: [{ label: t('health.scanner'), said: t(scanner ? 'health.scanner.present' : 'health.scanner.absent'), since: null, ok: scanner }] },
  ]
}

function saidSearch({ engine, ready, generation, documents, builtAt, lag }: Health['search'], t: Translate): SaidLine[] {
  const index = ready ? t('health.search.index', { generation: generation ?? '', count: documents }) : t('health.search.absent')
  return [
    { label: t('health.search.engine'), said: t(`health.search.engine.${engine}`), since: null, ok: true },
    { label: t('health.search.generation'), said: index, since: null, ok: ready },
    ...(builtAt ? [{ label: t('health.search.built'), said: t('health.search.builtText'), since: builtAt, ok: true }] : []),
    ...(lag
      ? [
          {
            label: t('health.search.lag'),
            said: lag.count === 0 ? t('health.none') : t('health.search.waits', { count: lag.count }),
            since: lag.since,
            ok: lag.ok,
          },
        ]
      : []),
  ]
}

/** One line where all is well; each trouble has a line of its own beside it. */
function saidJob({ name, planned, due, retrying, dead }: Health['jobs'][number], t: Translate): SaidLine[] {
  const label = t(`health.job.${name}`)
  const first = { label, said: t('health.job.standing', { due: due.count, planned }), since: due.since, ok: due.ok }
  const troubles = [
    { said: t('health.job.retrying', { count: retrying.count }), ...retrying },
    { said: t('health.job.dead', { count: dead.count }), ...dead },
  ]
  return [first, ...troubles.filter(({ count }) => count > 0).map(({ said, since, ok }) => ({ label, said, since, ok }))]
}
