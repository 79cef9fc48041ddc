import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { caseKinds } from '#app/domain/moderation/case.ts'
import { deskAddress, whoseChoices, type DeskList, type DeskQuery } from '#app/domain/moderation/desk-query.ts'
import { useTranslate } from '#app/messages/language.ts'

type Counts = Pick<DeskList, 'kinds' | 'whose' | 'overdue'>

/** How many filters are chosen. */
export function countDeskFilters({ kind, whose, overdue }: DeskQuery): number {
  return Number(kind !== null) + Number(whose !== 'all') + Number(overdue)
}

/** The filters as links, each with how many cases it leads to. Where there is little room they fold. */
export function DeskFilters({ query, counts, mayReadHealth }: { query: DeskQuery; counts: Counts; mayReadHealth: boolean }) {
  const t = useTranslate()
  const chosen = countDeskFilters(query)
  const kinds = caseKinds.filter((kind) => counts.kinds[kind] > 0 || kind === query.kind)
  return (
    <details className="open-when-wide">
      <summary className="cursor-pointer rounded border border-line-2 bg-surface px-4 py-2.5 text-ui font-semibold">
        {chosen === 0 ? t('desk.filters') : t('desk.filtersChosen', { count: chosen })}
      </summary>
      <div className="grid gap-5 max-lg:pbs-4">
        <Choices title={t('desk.filter.whose')}>
          {whoseChoices.map((whose) => (
            <Choice key={whose} to={deskAddress(query, { whose })} chosen={query.whose === whose} count={counts.whose[whose]}>
              {t(`desk.whose.${whose}`)}
            </Choice>
          ))}
        </Choices>
        <Choices title={t('desk.filter.due')}>
          <Choice to={deskAddress(query, { overdue: false })} chosen={!query.overdue}>
            {t('desk.anyDue')}
          </Choice>
          <Choice to={deskAddress(query, { overdue: true })} chosen={query.overdue} count={counts.overdue}>
            {t('desk.overdue')}
          </Choice>
        </Choices>
        <Choices title={t('desk.filter.kind')}>
          <Choice to={deskAddress(query, { kind: null })} chosen={query.kind === null}>
            {t('desk.anyKind')}
          </Choice>
          {kinds.map((kind) => (
            <Choice key={kind} to={deskAddress(query, { kind })} chosen={query.kind === kind} count={counts.kinds[kind]}>
              {t(`desk.kind.${kind}`)}
            </Choice>
          ))}
        </Choices>
        <Lists mayReadHealth={mayReadHealth} />
      </div>
    </details>
  )
}

const lists = ['organisations', 'claims', 'offerings', 'attestations', 'requirements', 'registry', 'makers', 'advisories'] as const

/** The lists of one kind, which show more of each, and what else staff look after. */
function Lists({ mayReadHealth }: { mayReadHealth: boolean }) {
  const t = useTranslate()
  const others = [
    { to: '/staff/capabilities', name: t('capabilities.title') },
    { to: '/staff/statements', name: t('asks.staff.title') },
    { to: '/staff/interests', name: t('moderation.interests.own') },
    ...(mayReadHealth ? [{ to: '/staff/health', name: t('health.title') }] : []),
  ]
  return (
    <Choices title={t('desk.lists')}>
      {[...lists.map((name) => ({ to: `/staff/${name}`, name: t(`desk.list.${name}`) })), ...others].map(({ to, name }) => (
        <Choice key={to} to={to} chosen={false}>
          {name}
        </Choice>
      ))}
    </Choices>
  )
}

function Choices({ title, children }: { title: string; children: ReactNode }) {
  return (
    <nav aria-label={title} className="grid gap-1">
      <p className="pbe-1 text-ui font-semibold">{title}</p>
      <ul className="grid gap-px">{children}</ul>
    </nav>
  )
}

function Choice({ to, chosen, count, children }: { to: string; chosen: boolean; count?: number; children: ReactNode }) {
  return (
    <li>
      <Link
        to={to}
        aria-current={chosen ? 'true' : undefined}
        className="-mx-2 flex min-h-8 items-center justify-between gap-3 rounded-tag px-2 py-1 text-ui text-ink no-underline hover:bg-sunken aria-[current]:bg-brand-tint aria-[current]:font-semibold aria-[current]:text-brand"
      >
        <span>{children}</span>
        {count !== undefined && <span className={`num text-small ${chosen ? '' : 'text-ink-3'}`}>{count}</span>}
      </Link>
    </li>
  )
}
