import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { checkPaper } from '#app/domain/market-evidence/check-paper.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { Page } from '#app/ui/page.tsx'
import { PaperCheck, type PaperTexts, type PaperVerdict } from '#app/ui/market-evidence/paper-check.tsx'
import { Section } from '#app/ui/section.tsx'
import type { PageContext } from '#app/web/context.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

/** As much as the host lets any form carry, less what the form itself takes. A paper is far smaller. */
const mostKibibytes = 500

export function loader({ context }: LoaderFunctionArgs) {
  const t = translatorFor(context.locale)
  const texts = {
    ...{ title: t('paper.verify.title'), lead: t('paper.verify.lead'), file: t('paper.verify.file'), check: t('paper.verify.check') },
    ...{ hint: t('paper.verify.hint', { size: mostKibibytes }) },
    ...{ keys: t('paper.verify.keys'), keysText: t('paper.verify.keysText'), keysLink: t('paper.verify.keysLink') },
  } satisfies PaperTexts & Record<string, string>
  return { title: titleOf(context, 'paper.verify.title'), texts }
}

/** Reads the file, answers, and keeps nothing of it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const file = (await request.formData()).get('paper')
  const verdict = await judge(context, file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : undefined)
  return data({ verdict }, { status: verdict.tone === 'good' ? 200 : 400 })
}

async function judge({ db, keys, locale }: PageContext, file: Uint8Array | undefined): Promise<PaperVerdict> {
  const t = translatorFor(locale)
  if (!file) return { tone: 'warn', title: t('paper.verify.missing'), text: t('paper.verify.missingText'), facts: [] }
  const checked = await checkPaper(db, keys, file)
  if (!checked.ok) {
    const { reason, sha256 } = checked.refusal
    const facts = [{ label: t('paper.verify.sha256'), value: sha256 }]
    return { tone: 'stop', title: t(`paper.verify.${reason}`), text: t(`paper.verify.${reason}Text`), facts }
  }
  const { madeAt, institution, reference, sha256, keyId } = checked.value
  const facts = [
    { label: t('paper.verify.made'), value: formatInstant(madeAt, locale) },
    { label: t('paper.verify.institution'), value: institution },
    { label: t('paper.verify.reference'), value: reference },
    { label: t('paper.verify.sha256'), value: sha256 },
    { label: t('paper.verify.key'), value: keyId },
  ]
  return { tone: 'good', title: t('paper.verify.genuine'), text: t('paper.verify.genuineText'), facts }
}

export default function VerifyEvidence() {
  const { texts } = useLoaderData<typeof loader>()
  const verdict = useActionData<typeof action>()?.verdict
  return (
    <Page title={texts.title} lead={texts.lead}>
      <PaperCheck texts={texts} verdict={verdict} />
      <Section title={texts.keys} note={texts.keysText}>
        {/* A file, not a page: the router is not to fetch it. */}
        <a href="/receipts/keys.json">{texts.keysLink}</a>
      </Section>
    </Page>
  )
}
