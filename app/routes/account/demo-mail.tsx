import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

type DemoMailProps = { mail: { to: string; subject: string; body: string; path: string | null } }

/** A mail of the demonstration, shown where a mailbox would have it. */
export function DemoMail({ mail }: DemoMailProps) {
  const t = useTranslate()
  const open = mail.path && (
    <LinkButton to={mail.path} kind="main">
      {t('account.demoMail.open')}
    </LinkButton>
  )
  return (
    <Notice title={t('account.demoMail.title')} actions={open}>
      <p>{t('account.demoMail.text', { email: mail.to })}</p>
      <p className="font-semibold">{mail.subject}</p>
      <p>{mail.body}</p>
    </Notice>
  )
}
