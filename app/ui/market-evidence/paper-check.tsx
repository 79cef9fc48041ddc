import { Form } from '@remix-run/react'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { Facts } from '../facts.tsx'
import { Notice } from '../notice.tsx'

export type PaperTexts = { file: string; hint: string; check: string }
export type PaperVerdict = { tone: 'good' | 'warn' | 'stop'; title: string; text: string; facts: { label: string; value: string }[] }

/** Takes the PDF, and says whether it is one of ours. Its texts come with the page, which visitors seldom open. */
export function PaperCheck({ texts, verdict }: { texts: PaperTexts; verdict?: PaperVerdict }) {
  return (
    <>
      {verdict && (
        <Notice tone={verdict.tone} role={verdict.tone === 'good' ? 'status' : 'alert'} title={verdict.title}>
          <p>{verdict.text}</p>
        </Notice>
      )}
      {verdict && verdict.facts.length > 0 && (
        <Card>
          <Facts facts={verdict.facts} />
        </Card>
      )}
      <Form method="post" encType="multipart/form-data" className="grid max-w-narrow gap-4 [&>button]:justify-self-start">
        <label className="grid gap-1.5" htmlFor="evidence-paper">
          <span className="text-ui font-semibold">{texts.file}</span>
          <span id="evidence-paper-hint" className="text-small text-ink-2">
            {texts.hint}
          </span>
          <input
            id="evidence-paper"
            name="paper"
            type="file"
            accept="application/pdf,.pdf"
            required
            aria-describedby="evidence-paper-hint"
            className="text-ui"
          />
        </label>
        <Button kind="main">{texts.check}</Button>
      </Form>
    </>
  )
}
