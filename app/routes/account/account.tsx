import { getZodConstraint } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeProfile, Profile } from '#app/domain/access/change-profile.server.ts'
import { listSessions } from '#app/domain/access/list-sessions.server.ts'
import { revokeSession } from '#app/domain/access/revoke-session.server.ts'
import { listOwnMemberships } from '#app/domain/organisations/read-members.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { localeNames, locales } from '#app/messages/locale.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioField } from '#app/ui/choice-field.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { actOf, requireActor, requireViewer } from '#app/web/actor.server.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { languageCookie } from '#app/web/language.ts'
import { titleOf } from '#app/web/page.server.ts'
import { readSessionId } from '#app/web/session.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { OwnMemberships } from './own-memberships.tsx'
import { OwnSessions } from './own-sessions.tsx'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { person, organisation } = await requireViewer(request, context)
  const [sessions, memberships] = await Promise.all([
    listSessions(context.db, person.id, found(readSessionId(request))),
    listOwnMemberships(context.db, person.id),
  ])
  const title = titleOf(context, 'account.title')
  return { title, constraint: getZodConstraint(Profile), person, actingId: organisation?.id ?? null, sessions, memberships }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const act = actOf(context, await requireActor(request, context))
  const formData = await request.formData()
  if (formData.get('intent') === 'revoke') {
    const revoked = await revokeSession(act, { handle: String(formData.get('handle')) })
    found(revoked.ok ? true : undefined)
    const headers = { 'Set-Cookie': context.toasts.write({ key: 'account.sessions.ended', tone: 'done' }) }
    return redirect('/account', { status: 303, headers })
  }
  const form = await parseFormData(formData, Profile)
  if (!form.ok) return form.reply
  await changeProfile(act, form.value)
  const headers = new Headers({ 'Set-Cookie': languageCookie(form.value.locale, context.settings) })
  headers.append('Set-Cookie', context.toasts.write({ key: 'account.profile.done', tone: 'done' }))
  return redirect('/account', { status: 303, headers })
}

const languages = locales.map((value) => ({ value, label: localeNames[value] }))

export default function Account() {
  const { constraint, person, actingId, sessions, memberships } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const profile = { name: person.name, locale: person.locale }
  return (
    <Page title={t('account.title')} lead={<bdi>{person.email}</bdi>}>
      <Section title={t('account.memberships.title')}>
        <OwnMemberships memberships={memberships} actingId={actingId} />
      </Section>
      <Section title={t('account.profile.title')}>
        <Form<{ name: string; locale: 'en' | 'ur' }> id="profile" lastResult={reply?.form} constraint={constraint} defaultValue={profile}>
          {(fields) => (
            <>
              <TextField field={fields.name} label={t('account.field.name')} autoComplete="name" />
              <RadioField field={fields.locale} label={t('account.field.locale')} choices={languages} />
              <div>
                <Button>{t('account.profile.submit')}</Button>
              </div>
            </>
          )}
        </Form>
      </Section>
      <Section title={t('account.sessions.title')} note={t('account.sessions.note')}>
        <OwnSessions sessions={sessions} />
      </Section>
    </Page>
  )
}
