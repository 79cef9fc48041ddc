import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { findOwnSuspension } from '#app/domain/organisations/suspend-read.server.ts'
import type { InstitutionState } from '#app/domain/organisations/status.ts'
import { listWaiting } from '#app/domain/requirements/list-waiting.server.ts'
import { listOwnRequirements } from '#app/domain/requirements/list.server.ts'
import { isUnderWay } from '#app/domain/requirements/waiting.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { OwnSuspension } from '#app/ui/moderation/own-suspension.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { RequirementRows } from '#app/ui/requirements/requirement-rows.tsx'
import { WaitingRows } from '#app/ui/requirements/waiting-rows.tsx'
import { Section } from '#app/ui/section.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { requireMember, requireViewer } from '#app/web/actor.server.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const recent = 5

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context
  const actor = await requireMember(request, context, 'institution')
  const { organisation } = await requireViewer(request, context)
  const { today } = await viewOf(context)
  const now = await context.clock(db)
  const requirements = await listOwnRequirements(db, actor.organisation.id, { today })
  return {
    title: titleOf(context, 'requirements.desk.title'),
    name: organisation!.name,
    state: organisation!.state as InstitutionState | null,
    suspension: (await findOwnSuspension(db, actor.organisation.id)) ?? null,
    now,
    mayStart: may(actor, 'requirement', 'write', actor.organisation.id),
    waiting: await listWaiting(db, actor, { today, at: now }),
    open: requirements.filter(({ state }) => isUnderWay(state)).slice(0, recent),
  }
}

export default function InstitutionDesk() {
  const { name, state, suspension, now, mayStart, waiting, open } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const start = mayStart && (
    <LinkButton to="/institution/requirements/new" kind="main">
      {t('requirements.list.new')}
    </LinkButton>
  )
  return (
    <Page
      title={name}
      lead={t('requirements.desk.lead')}
      tags={state === 'verified' && <Tag tone="good">{t('requirements.desk.verified')}</Tag>}
      actions={
        <>
          {start}
          <LinkButton to="/institution/own-list">{t('ownList.title')}</LinkButton>
          <LinkButton to="/institution/references">{t('records.reference.asks')}</LinkButton>
          <LinkButton to="/institution/profile">{t('institutions.title')}</LinkButton>
        </>
      }
    >
      {(state === 'unverified' || state === 'suspended') && (
        <Notice tone={state === 'suspended' ? 'stop' : 'warn'} title={t(`requirements.desk.${state}`)}>
          <p>{t(`requirements.desk.${state}Text`)}</p>
        </Notice>
      )}
      <OwnSuspension suspension={suspension} />
      <Section title={t('requirements.desk.waiting')}>
        {waiting.length === 0 ? (
          <Empty title={t('requirements.desk.nothing')} action={start || undefined}>
            {t('requirements.desk.nothingText')}
          </Empty>
        ) : (
          <WaitingRows waiting={waiting} now={now} />
        )}
      </Section>
      {open.length > 0 && (
        <Section title={t('requirements.desk.open')} more={<Link to="/institution/requirements">{t('requirements.desk.all')}</Link>}>
          <RequirementRows requirements={open} now={now} />
        </Section>
      )}
    </Page>
  )
}
