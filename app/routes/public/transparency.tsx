import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readSignedHead } from '#app/domain/audit/head.server.ts'
import { headText } from '#app/domain/audit/head.ts'
import { publicKeys } from '#app/domain/sealing/keys.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { Card } from '#app/ui/card.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Instant } from '#app/ui/instant.tsx'
import { Page } from '#app/ui/page.tsx'
import { Prose, Verbatim } from '#app/ui/prose.tsx'
import { Section } from '#app/ui/section.tsx'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const texts = ['lead', 'head', 'head.note', 'position', 'hash', 'at', 'key', 'document', 'signature', 'keys', 'keys.note'] as const
const checks = ['check', 'check.save', 'check.run', 'check.later', 'chain', 'chain.text'] as const
const openssl = 'base64 -d head.sig.b64 > head.sig\nopenssl pkeyutl -verify -pubin -inkey key.pem -rawin -in head.json -sigfile head.sig'

/** The head of the audit chain with its signature, the public keys, and how to check one by the other. */
export async function loader({ context }: LoaderFunctionArgs) {
  const t = translatorFor(context.locale)
  const at = await context.clock(context.db)
  const { head, bytes, signature, keyId } = await readSignedHead(context.db, context.keys, at)
  const say = Object.fromEntries([...texts, ...checks].map((key) => [key, t(`about.transparency.${key}`)])) as Record<
    (typeof texts)[number] | (typeof checks)[number],
    string
  >
  return {
    title: titleOf(context, 'about.transparency.title'),
    heading: t('about.transparency.title'),
    say,
    head: {
      ...head,
      text: headText(head),
      at: at.toISOString(),
      keyId,
      document: Buffer.from(bytes).toString(),
      signature: Buffer.from(signature).toString('base64'),
    },
    keys: publicKeys(context.keys),
  }
}

export default function Transparency() {
  const { heading, say, head, keys } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const facts = [
    { label: say.position, value: <span className="num">{head.position}</span> },
    {
      label: say.hash,
      value: (
        <code dir="ltr" className="text-small break-all">
          {head.hash}
        </code>
      ),
    },
    { label: say.at, value: <Instant at={head.at} /> },
    { label: say.key, value: <code>{head.keyId}</code> },
  ]
  return (
    <Page title={heading} lead={say.lead} actions={<Link to="/about/interests">{t('moderation.interests')}</Link>}>
      <Section title={say.head} note={say['head.note']}>
        <Card className="grid gap-4">
          <Facts facts={facts} />
          <Verbatim label={say.document}>{head.document}</Verbatim>
          <Verbatim label={say.signature}>{head.signature}</Verbatim>
        </Card>
      </Section>
      <Section title={say.keys} note={say['keys.note']}>
        <Card className="grid gap-4">
          {keys.map(({ keyId, pem }) => (
            <Verbatim key={keyId} label={keyId}>
              {pem.trim()}
            </Verbatim>
          ))}
        </Card>
      </Section>
      <Section title={say.check}>
        <Card className="grid gap-4">
          <p>{say['check.save']}</p>
          <Verbatim label={say['check.run']}>{openssl}</Verbatim>
          <Verbatim label={say['check.later']}>{`npm run audit:verify -- --head ${head.text}`}</Verbatim>
        </Card>
      </Section>
      <Section title={say.chain}>
        <Prose texts={[say['chain.text']]} />
      </Section>
    </Page>
  )
}
