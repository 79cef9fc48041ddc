import { getZodConstraint } from '@conform-to/zod/v4'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { RequestReset, requestReset } from '#app/domain/access/request-reset.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'
import { visitorActOf } from '#app/web/actor.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export function loader({ context }: LoaderFunctionArgs) {
  return { title: titleOf(context, 'account.reset.title'), constraint: getZodConstraint(RequestReset) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, RequestReset)
  if (!form.ok) return form.reply
  await requestReset(visitorActOf(context), form.value)
  return redirect(context.settings.demo ? `/sign-up/sent?to=${encodeURIComponent(form.value.email)}` : '/sign-up/sent', 303)
}

export default function Reset() {
  const { constraint } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('account.reset.title')} lead={t('account.reset.lead')}>
      <Form<{ email: string }> id="reset" lastResult={reply?.form} constraint={constraint}>
        {(fields) => (
          <>
            <TextField field={fields.email} label={t('account.field.email')} type="email" autoComplete="email" />
            <div>
              <Button kind="main">{t('account.reset.submit')}</Button>
            </div>
          </>
        )}
      </Form>
    </Page>
  )
}
