import { getZodConstraint } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { SignUp, signUp } from '#app/domain/access/sign-up.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { PasswordField, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'
import { visitorActOf } from '#app/web/actor.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export function loader({ context }: LoaderFunctionArgs) {
  return { title: titleOf(context, 'account.signUp.title'), constraint: getZodConstraint(SignUp) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, SignUp)
  if (!form.ok) return form.reply
  await signUp(visitorActOf(context), { ...form.value, locale: context.locale })
  // Addresses stay out of addresses, except in the demonstration, where the next page shows the mail that cannot leave.
  return redirect(context.settings.demo ? `/sign-up/sent?to=${encodeURIComponent(form.value.email)}` : '/sign-up/sent', 303)
}

export default function SignUpPage() {
  const { constraint } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('account.signUp.title')} lead={t('account.signUp.lead')}>
      <Form<{ name: string; email: string; password: string }> id="sign-up" lastResult={reply?.form} constraint={constraint} secret>
        {(fields) => (
          <>
            <TextField field={fields.name} label={t('account.field.name')} autoComplete="name" />
            <TextField field={fields.email} label={t('account.field.email')} type="email" autoComplete="email" />
            <PasswordField field={fields.password} label={t('account.field.password')} hint={t('account.field.passwordHint')} autoComplete="new-password" />
            <div>
              <Button kind="main">{t('account.signUp.submit')}</Button>
            </div>
          </>
        )}
      </Form>
      <p>
        <Link to="/sign-in">{t('account.signUp.have')}</Link>
      </p>
    </Page>
  )
}
