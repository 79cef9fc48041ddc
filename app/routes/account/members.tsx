import { getZodConstraint } from '@conform-to/zod/v4'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { rolesOf, type Role } from '#app/domain/actor.ts'
import { Invitation } from '#app/domain/organisations/invite-member.server.ts'
import { listMembers, listOpenInvitations } from '#app/domain/organisations/read-members.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { CheckboxesField } from '#app/ui/choice-field.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Section } from '#app/ui/section.tsx'
import { requireViewer } from '#app/web/actor.server.ts'
import { found } from '#app/web/found.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { MemberRow } from './member-row.tsx'
import { changeMembers, requireMemberHere } from './members.server.ts'
import { OpenInvitations } from './open-invitations.tsx'

export const meta = titleMeta

/** One page under /institution, /house, /maker and /staff: the members of the organisation acted for. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMemberHere(request, context)
  const organisation = found((await requireViewer(request, context)).organisation)
  const manages = may(actor, 'members', 'manage')
  const at = await context.clock(context.db)
  const [members, invitations] = await Promise.all([
    listMembers(context.db, organisation.id),
    manages ? listOpenInvitations(context.db, organisation.id, at) : [],
  ])
  const constraint = getZodConstraint(Invitation)
  return { title: titleOf(context, 'organisations.members.short'), organisation, manages, members, invitations, constraint, ownId: actor.personId }
}

export const action = changeMembers

export default function Members() {
  const { organisation, manages, members, invitations, constraint, ownId } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const choices = rolesOf[organisation.kind].map((value: Role) => ({ value, label: t(`organisations.role.${value}`) }))
  return (
    <Page sentence title={t('organisations.members.title', { organisation: organisation.name })}>
      {reply && 'refused' in reply && <Refused refused={reply.refused} />}
      <Card rows>
        {members.map((member) => (
          <MemberRow key={member.id} member={member} choices={choices} manages={manages} own={member.personId === ownId} />
        ))}
      </Card>
      {invitations.length > 0 && <OpenInvitations invitations={invitations} />}
      {manages && (
        <Section title={t('organisations.invite.title')}>
          <Form<{ email: string; roles: string[] }> id="invite" lastResult={reply && 'form' in reply ? reply.form : undefined} constraint={constraint}>
            {(fields) => (
              <>
                <TextField field={fields.email} label={t('account.field.email')} type="email" />
                <CheckboxesField field={fields.roles} label={t('organisations.members.roles')} choices={choices} />
                <div>
                  <Button kind="main" name="intent" value="invite">
                    {t('organisations.invite.submit')}
                  </Button>
                </div>
              </>
            )}
          </Form>
        </Section>
      )}
    </Page>
  )
}
