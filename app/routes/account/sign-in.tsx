import { getZodConstraint } from '@conform-to/zod/v4'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { SignIn, type SignInRefusal } from '#app/domain/access/sign-in.server.ts'
import { useTextsSoon, useTranslate } from '#app/messages/language.ts'
import { partsFor } from '#app/messages/parts.ts'
import { Button } from '#app/ui/button.tsx'
import { PasswordField, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { findViewer } from '#app/web/actor.server.ts'
import { beginSession } from '#app/web/begin-session.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { safeReturnPath } from '#app/web/return-path.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<SignInRefusal['reason']> = {
  wrong: { status: 400, message: 'account.signIn.wrong' },
  unconfirmed: { status: 403, message: 'account.signIn.unconfirmed' },
  too_many: { status: 429, message: 'account.signIn.tooMany' },
}

const returnPathOf = (request: Request) => safeReturnPath(new URL(request.url).searchParams.get('returnTo'), '/account')

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await findViewer(request, context)) throw redirect(returnPathOf(request), 303)
  return { title: titleOf(context, 'account.signIn.title'), constraint: getZodConstraint(SignIn) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, SignIn)
  if (!form.ok) return form.reply
  const begun = await beginSession(request, context, form.value, { to: returnPathOf(request) })
  if (begun.ok) return begun.value
  const { data: refused } = answerRefusal(begun.refusal, refusals)
  const { data: kept } = form.refuse({})
  return data({ ...kept, ...refused }, { status: refusals[begun.refusal.reason].status })
}

export default function SignInPage() {
  const { constraint } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  // Whoever signs in reads a member's page next; its texts are on their way while they type.
  useTextsSoon(partsFor('/', true))
  return (
    <Page title={t('account.signIn.title')}>
      {reply && 'refused' in reply && <Refused refused={reply.refused} />}
      <Form<{ email: string; password: string }> id="sign-in" lastResult={reply?.form} constraint={constraint} secret>
        {(fields) => (
          <>
            <TextField field={fields.email} label={t('account.field.email')} type="email" autoComplete="username" />
            <PasswordField field={fields.password} label={t('account.field.password')} autoComplete="current-password" />
            <div>
              <Button kind="main">{t('account.signIn.submit')}</Button>
            </div>
          </>
        )}
      </Form>
      <p className="flex flex-wrap gap-4">
        <Link to="/reset">{t('account.signIn.forgotten')}</Link>
        <Link to="/sign-up">{t('account.signIn.none')}</Link>
      </p>
    </Page>
  )
}
