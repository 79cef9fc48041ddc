import { Body, Button, Container, Head, Heading, Hr, Html, Link, Preview, Text } from '@react-email/components'
import { render } from '@react-email/render'
import { directionOf } from '#app/messages/locale.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import type { NoticeMail, RenderNotice } from '#app/domain/notifications/delivery.ts'

// Mail programs know neither variables nor our style sheet, so the few values of the light theme that a mail needs stand here.
const ink = '#15211c'
const quiet = '#4c5a53'
const faces = {
  en: 'Inter, Helvetica, Arial, sans-serif',
  ur: "'Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', 'Noto Naskh Arabic', Tahoma, sans-serif",
}

/** The one mail of the product: what happened, one button, the address in full. Urdu reads from right to left, addresses never do. */
export function Notice({ subject, body, locale, url }: NoticeMail) {
  const t = translatorFor(locale)
  const dir = directionOf(locale)
  const align = dir === 'rtl' ? 'right' : 'left'
  const lineHeight = locale === 'ur' ? '2.1' : '1.55'
  const text = { color: ink, fontSize: '16px', lineHeight, textAlign: align } as const
  const small = { ...text, color: quiet, fontSize: '13px' } as const
  return (
    <Html lang={locale} dir={dir}>
      <Head />
      <Preview>{body}</Preview>
      <Body style={{ backgroundColor: '#f8f8f4', fontFamily: faces[locale], margin: '0', padding: '24px 0' }}>
        <Container dir={dir} style={{ backgroundColor: '#ffffff', border: '1px solid #dcdfd7', borderRadius: '6px', maxWidth: '560px', padding: '24px' }}>
          <Text style={{ ...small, fontWeight: 600, margin: '0 0 16px' }}>{t('shell.name')}</Text>
          <Heading as="h1" style={{ color: ink, fontSize: '20px', lineHeight, margin: '0 0 12px', textAlign: align }}>
            {subject}
          </Heading>
          <Text style={{ ...text, margin: '0 0 20px' }}>{body}</Text>
          <Button href={url} style={{ backgroundColor: '#0b5a45', borderRadius: '6px', color: '#ffffff', fontSize: '15px', padding: '10px 18px' }}>
            {t('notice.mail.open')}
          </Button>
          <Text style={{ ...small, margin: '20px 0 4px' }}>{t('notice.mail.link')}</Text>
          <Link href={url} dir="ltr" style={{ fontSize: '13px', wordBreak: 'break-all' }}>
            {url}
          </Link>
          <Hr style={{ borderColor: '#dcdfd7', margin: '20px 0 12px' }} />
          <Text style={{ ...small, margin: '0' }}>{t('notice.mail.why')}</Text>
        </Container>
      </Body>
    </Html>
  )
}

/** Draws a notice for a mail program, and for people who read mail as text. */
export const renderNotice: RenderNotice = async (mail) => {
  const t = translatorFor(mail.locale)
  const text = [mail.subject, mail.body, mail.url, '-- ', t('notice.mail.why')].join('\n\n')
  return { html: await render(<Notice {...mail} />), text: `${text}\n` }
}
