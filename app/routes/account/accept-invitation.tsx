import type { ComponentProps } from 'react'
import { Form as PlainForm } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { PasswordField, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'

type Fields = { name: string; password: string }
type AcceptInvitationProps = { way: 'accept' | 'signIn' | 'signUp'; path: string } & Pick<ComponentProps<typeof Form<Fields>>, 'constraint' | 'lastResult'>

/** How this reader accepts: by one press, after signing in, or by making their account. */
export function AcceptInvitation({ way, path, constraint, lastResult }: AcceptInvitationProps) {
  const t = useTranslate()
  if (way === 'accept') {
    return (
      <PlainForm method="post">
        <Button kind="main">{t('organisations.invitation.accept')}</Button>
      </PlainForm>
    )
  }
  if (way === 'signIn') {
    return (
      <div>
        <LinkButton kind="main" to={`/sign-in?returnTo=${encodeURIComponent(path)}`}>
          {t('organisations.invitation.signIn')}
        </LinkButton>
      </div>
    )
  }
  return (
    <Form<Fields> id="invited" lastResult={lastResult} constraint={constraint} secret>
      {(fields) => (
        <>
          <TextField field={fields.name} label={t('account.field.name')} autoComplete="name" />
          <PasswordField field={fields.password} label={t('account.field.password')} hint={t('account.field.passwordHint')} autoComplete="new-password" />
          <div>
            <Button kind="main">{t('organisations.invitation.signUp')}</Button>
          </div>
        </>
      )}
    </Form>
  )
}
