import type { PasteFault } from '#app/domain/proposals/pasted-schedule.ts'
import { formatMoney } from '#app/domain/money.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import type { AnyField } from '../field-shell.tsx'
import { TextArea } from '../field.tsx'
import { OnlyHere } from '../only-here.tsx'

/** A table copied out of a spreadsheet, that fills the rows. Its faults are told by row, with both figures where two differ. */
export function PasteField({ field, faults, scripts }: { field: AnyField; faults?: readonly PasteFault[]; scripts: boolean }) {
  const t = useTranslate()
  const say = useFaultText()
  return (
    <details className="card px-4 py-4 sm:px-6" open={faults !== undefined || undefined}>
      <summary className="cursor-pointer text-ui font-semibold">{t('prices.paste.title')}</summary>
      <div className="grid gap-4 pbs-4">
        <TextArea field={field} label={t('prices.paste.label')} hint={t('prices.paste.hint')} rows={6} />
        {faults && (
          <ul className="grid list-disc gap-1 ps-5 text-ui text-stop">
            {faults.map((fault) => (
              <li key={JSON.stringify(fault, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}>{say(fault)}</li>
            ))}
          </ul>
        )}
        <OnlyHere scripts={scripts}>
          <Button name="intent" value="paste" formNoValidate className="justify-self-start">
            {t('prices.paste.fill')}
          </Button>
        </OnlyHere>
      </div>
    </details>
  )
}

function useFaultText(): (fault: PasteFault) => string {
  const t = useTranslate()
  const tag = useLocale() === 'ur' ? 'ur-PK-u-nu-latn' : 'en-PK'
  return (fault) => {
    switch (fault.fault) {
      case 'empty':
        return t('prices.paste.empty')
      case 'too-many':
        return t('prices.paste.tooMany', { most: fault.most })
      case 'cells':
        return t('prices.paste.cells', { row: fault.row, cells: fault.cells, columns: fault.columns })
      case 'column':
        return t('prices.paste.column', { row: fault.row, text: fault.text })
      case 'line-total':
      case 'grand-total': {
        const [stated, computed] = [formatMoney(fault.stated, tag), formatMoney(fault.computed, tag)]
        return t(fault.fault === 'line-total' ? 'prices.paste.lineTotal' : 'prices.paste.grandTotal', { row: fault.row, stated, computed })
      }
      default:
        return t(`prices.paste.${fault.fault}`, { row: fault.row, column: t(`prices.column.${fault.column}`), text: fault.text })
    }
  }
}
