import { getZodConstraint } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { confirmEmail, GivenPasswordForm } from '#app/domain/access/confirm-email.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { PasswordField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'
import { visitorActOf } from '#app/web/actor.server.ts'
import { beginSession } from '#app/web/begin-session.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export function loader({ context }: LoaderFunctionArgs) {
  return { title: titleOf(context, 'account.confirm.title'), constraint: getZodConstraint(GivenPasswordForm) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await parseForm(request, GivenPasswordForm)
  if (!form.ok) return form.reply
  const { password } = form.value
  const confirmed = await confirmEmail(visitorActOf(context), { token: params.token!, password })
  if (!confirmed.ok) return form.refuse(confirmed.refusal.reason === 'link_over' ? { '': ['account.link.over'] } : { password: ['account.confirm.wrong'] })
  const next = { to: '/account', toast: { key: 'account.confirm.done', tone: 'done' } } as const
  const begun = await beginSession(request, context, { email: confirmed.value.email, password }, next)
  return begun.ok ? begun.value : form.refuse({ '': ['errors.tooMany.text'] })
}

export default function Confirm() {
  const { constraint } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('account.confirm.title')} lead={t('account.confirm.lead')}>
      <Form<{ password: string }> id="confirm" lastResult={reply?.form} constraint={constraint} secret>
        {(fields) => (
          <>
            <PasswordField field={fields.password} label={t('account.field.password')} autoComplete="current-password" />
            <div>
              <Button kind="main">{t('account.confirm.submit')}</Button>
            </div>
          </>
        )}
      </Form>
      <p>
        <Link to="/reset">{t('account.signIn.forgotten')}</Link>
      </p>
    </Page>
  )
}
