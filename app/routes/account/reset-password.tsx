import { getZodConstraint } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { ChosenPassword, resetPassword } from '#app/domain/access/reset-password.server.ts'
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
  return { title: titleOf(context, 'account.reset.choose'), constraint: getZodConstraint(ChosenPassword) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await parseForm(request, ChosenPassword)
  if (!form.ok) return form.reply
  const { password } = form.value
  const reset = await resetPassword(visitorActOf(context), { token: params.token!, password })
  if (!reset.ok) return form.refuse({ '': ['account.link.over'] })
  const next = { to: '/account', toast: { key: 'account.reset.done', tone: 'done' } } as const
  const begun = await beginSession(request, context, { email: reset.value.email, password }, next)
  return begun.ok ? begun.value : form.refuse({ '': ['errors.tooMany.text'] })
}

export default function ResetPassword() {
  const { constraint } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('account.reset.choose')} lead={t('account.reset.chooseLead')}>
      <Form<{ password: string }> id="reset-password" lastResult={reply?.form} constraint={constraint} secret>
        {(fields) => (
          <>
            <PasswordField field={fields.password} label={t('account.field.newPassword')} hint={t('account.field.passwordHint')} autoComplete="new-password" />
            <div>
              <Button kind="main">{t('account.reset.chooseSubmit')}</Button>
            </div>
          </>
        )}
      </Form>
      <p>
        <Link to="/reset">{t('account.link.again')}</Link>
      </p>
    </Page>
  )
}
