import { useMemo } from 'react'
import type { TypedLine } from '#app/domain/proposals/pasted-schedule.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Form } from '../form.tsx'
import { Notice } from '../notice.tsx'
import { OnlyHere } from '../only-here.tsx'
import { useScripts } from '../use-scripts.ts'
import type { PriceKeeper } from './kept-price.ts'
import { PasteField } from './paste-field.tsx'
import type { PriceReply } from './price-reply.ts'
import { PriceRows } from './price-rows.tsx'
import { RecoverySection } from './recovery-section.tsx'
import type { Sealing } from './seal-in-browser.ts'
import { SealingNotice } from './sealing-notice.tsx'
import { Totals } from './totals.tsx'
import { usePrice } from './use-price.ts'
import { useRecovery } from './use-recovery.ts'

type Typed = { lines: TypedLine[]; pasted: string }

type PriceFormProps = {
  sealing: Sealing
  keeper: PriceKeeper
  preset: readonly TypedLine[]
  draftSavedAt: Date | null
  /** What the server answered to a browser without scripts. */
  answered?: PriceReply
}

/**
 * The price and the last act. With scripts every button of it is caught before it leaves: the browser computes, seals and posts the envelopes alone, and until they run there is no
 * button at all. Without them the form goes to the server, which seals. The page says which of the two happens.
 */
export function PriceForm({ sealing, keeper, preset, draftSavedAt, answered }: PriceFormProps) {
  const t = useTranslate()
  const scripts = useScripts()
  const recovery = useRecovery(keeper)
  const price = usePrice({ sealing, keeper, preset, copyUnder: recovery.copyUnder, onLines: recovery.saveSoon })
  const reply = price.reply ?? answered
  const counted = scripts ? (price.counted ?? answered?.counted) : answered?.counted
  const opened = (lines: readonly TypedLine[]) => void price.fill(lines)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <SealingNotice here={scripts} />
      {scripts && <RecoverySection recovery={recovery} draftSavedAt={draftSavedAt} onOpened={opened} onForget={price.forget} />}
      {price.failed && (
        <Notice tone="stop" role="alert" title={t('proposals.submit.failed')}>
          <p>{t('proposals.submit.failedText')}</p>
        </Notice>
      )}
      <div onSubmitCapture={price.onSubmitCapture} onInput={price.onInput}>
        <Form<Typed>
          id="price"
          className="grid-cols-[minmax(0,1fr)]"
          lastResult={reply?.form}
          defaultValue={{ lines: preset.map((line) => ({ ...line })) }}
          labels={useLabels(preset, reply)}
        >
          {(fields, form) => (
            <>
              {/* The first button is the one that Enter presses in a field: it computes, and neither removes a row nor submits. */}
              <OnlyHere scripts={scripts}>
                <button name="intent" value="compute" tabIndex={-1} aria-hidden="true" className="hidden-text" />
              </OnlyHere>
              <input type="hidden" name="revision" value={sealing.revision} />
              <p className="text-ui">{t('prices.currency', { currency: sealing.asked.currency })}</p>
              <PriceRows field={fields.lines} form={form} scripts={scripts} />
              <PasteField field={fields.pasted} faults={reply?.pasteFaults} scripts={scripts} />
              {counted ? <Totals counted={counted} /> : <p className="text-small text-ink-3">{t('proposals.submit.totalsHint')}</p>}
              <OnlyHere scripts={scripts}>
                <div className="flex flex-wrap gap-2">
                  <Button kind="main" name="intent" value="submit">
                    {t('proposals.submit.button')}
                  </Button>
                  {!scripts && (
                    <Button name="intent" value="compute">
                      {t('proposals.submit.compute')}
                    </Button>
                  )}
                </div>
              </OnlyHere>
            </>
          )}
        </Form>
      </div>
    </div>
  )
}

/** The names of the fields for the summary of what is wrong, row by row. */
function useLabels(preset: readonly TypedLine[], reply: PriceReply | undefined): Record<string, string> {
  const t = useTranslate()
  return useMemo(() => {
    const { lines = preset } = (reply?.form.initialValue ?? {}) as { lines?: readonly unknown[] }
    const columns = ['kind', 'description', 'year', 'quantity', 'unit', 'tax'] as const
    const labels = lines.flatMap((_, index) =>
      columns.map((column) => [`lines[${index}].${column}`, t('prices.rowColumn', { number: index + 1, column: t(`prices.column.${column}`) })] as const),
    )
    return { ...Object.fromEntries(labels), pasted: t('prices.paste.title') }
  }, [t, preset, reply])
}
