import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Page } from '#app/ui/page.tsx'
import { readDemoMail } from '#app/web/demo-mail.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { DemoMail } from './demo-mail.tsx'

export const meta = titleMeta

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { title: titleOf(context, 'account.signUp.sent.title'), mail: await readDemoMail(request, context) }
}

/** The same page whatever became of the sign-up: the mail says it, to whoever reads the address. */
export default function SignUpSent() {
  const { mail } = useLoaderData<typeof loader>()
  const t = useTranslate()
  return (
    <Page title={t('account.signUp.sent.title')} lead={t('account.signUp.sent.text')}>
      {mail && <DemoMail mail={mail} />}
    </Page>
  )
}
