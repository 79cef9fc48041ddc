import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listPanel, listReserves } from '#app/domain/evaluation/panel.server.ts'
import { listBidders, listConflicted } from '#app/domain/evaluation/read.server.ts'
import { canAppoint, canDeclare, panelRoles } from '#app/domain/evaluation/rules.ts'
import { listMembers } from '#app/domain/organisations/read-members.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Empty } from '#app/ui/empty.tsx'
import { Bidders } from '#app/ui/evaluation/bidders.tsx'
import { Declaration } from '#app/ui/evaluation/declaration.tsx'
import { PanelForm } from '#app/ui/evaluation/panel-form.tsx'
import { PanelMembers } from '#app/ui/evaluation/panel-members.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { Section } from '#app/ui/section.tsx'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { changePanel } from './change-panel.server.ts'

export const meta = titleMeta

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor, head, title, seat, opened } = await requireOwnRequirement(args, 'panel')
  const { id, institutionId, state, publishedAt, profile } = requirement
  if (!publishedAt) throw redirect(requirementPath(id))
  const { db } = args.context
  const known = canDeclare(profile, state) || opened
  const mayAppoint = canAppoint(profile, state) && may(actor, 'panel', 'appoint', institutionId)
  const people = mayAppoint ? await listMembers(db, institutionId) : []
  return {
    title,
    head,
    rule: profile.panel,
    members: await listPanel(db, id),
    reserves: await listReserves(db, id),
    conflicted: await listConflicted(db, id),
    bidders: known ? await listBidders(db, id) : null,
    people: people.filter(({ roles }) => roles.some((role) => (panelRoles as readonly string[]).includes(role))),
    mayAppoint,
    seat: seat ? { conflict: seat.conflict, reserve: seat.reserve } : null,
    canDeclare: canDeclare(profile, state),
  }
}

export function action(args: ActionFunctionArgs) {
  return changePanel(args)
}

export default function RequirementPanel() {
  const { head, rule, members, reserves, conflicted, bidders, people, mayAppoint, seat, canDeclare: open } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const declaring = reply && 'part' in reply && reply.part === 'declare'
  const result = formResultOf(reply)
  return (
    <RequirementPage head={head} lead={t('evaluation.panel.lead')}>
      <Refused refused={refusedOf(reply)} />
      {seat && <Declaration {...seat} open={open} lastResult={declaring ? result : null} />}
      <Bidders bidders={bidders} />
      <Section title={t('evaluation.panel.members')}>
        {members.length === 0 && <Empty title={t('evaluation.panel.none')}>{t('evaluation.panel.noneText')}</Empty>}
        <PanelMembers members={members} reserves={reserves} reservesAtMost={rule.reserves} conflicted={conflicted} />
      </Section>
      {mayAppoint && <PanelForm people={people} members={members} reserves={reserves} rule={rule} lastResult={declaring ? null : result} />}
    </RequirementPage>
  )
}
