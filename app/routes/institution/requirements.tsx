import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listOwnRequirements } from '#app/domain/requirements/list.server.ts'
import { requirementStates } from '#app/domain/requirements/status.ts'
import { isUnderWay } from '#app/domain/requirements/waiting.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { RequirementRows } from '#app/ui/requirements/requirement-rows.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const filters = ['all', 'open', 'ended'] as const
type Filter = (typeof filters)[number]

const statesOf: Record<Filter, typeof requirementStates | (typeof requirementStates)[number][]> = {
  all: requirementStates,
  open: requirementStates.filter(isUnderWay),
  ended: requirementStates.filter((state) => !isUnderWay(state)),
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'institution')
  const asked = new URL(request.url).searchParams.get('show')
  const filter = filters.find((one) => one === asked) ?? 'all'
  return {
    title: titleOf(context, 'requirements.list.title'),
    filter,
    now: await context.clock(context.db),
    mayStart: may(actor, 'requirement', 'write', actor.organisation.id),
    requirements: await listOwnRequirements(context.db, actor.organisation.id, { today: (await viewOf(context)).today, states: statesOf[filter] }),
  }
}

export default function InstitutionRequirements() {
  const { filter, now, mayStart, requirements } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const start = mayStart && (
    <LinkButton to="/institution/requirements/new" kind="main">
      {t('requirements.list.new')}
    </LinkButton>
  )
  return (
    <Page
      title={t('requirements.list.title')}
      lead={t('requirements.list.lead')}
      crumbs={[{ to: '/institution', label: t('requirements.desk.title') }]}
      here={t('requirements.list.title')}
      actions={start}
    >
      <nav aria-label={t('requirements.list.filter')} className="flex flex-wrap gap-x-4 gap-y-1 text-ui">
        {filters.map((one) => (
          <Link
            key={one}
            to={one === 'all' ? '/institution/requirements' : `?show=${one}`}
            aria-current={one === filter ? 'page' : undefined}
            className="inline-flex min-h-8 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
          >
            {t(`requirements.list.filter.${one}`)}
          </Link>
        ))}
      </nav>
      {requirements.length > 0 ? (
        <RequirementRows requirements={requirements} now={now} />
      ) : filter === 'all' ? (
        <Empty title={t('requirements.list.empty')} action={start || undefined}>
          {t('requirements.list.emptyText')}
        </Empty>
      ) : (
        <Empty title={t('requirements.list.emptyFilter')} action={<Link to="/institution/requirements">{t('requirements.desk.all')}</Link>} />
      )}
    </Page>
  )
}
