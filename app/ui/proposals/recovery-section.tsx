import { useState } from 'react'
import type { TypedLine } from '#app/domain/proposals/pasted-schedule.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { controlClass } from '../field-shell.tsx'
import { Section } from '../section.tsx'
import type { Recovery } from './use-recovery.ts'

type RecoverySectionProps = {
  recovery: Recovery
  /** When a price was last saved encrypted, from whichever device. */
  draftSavedAt: Date | null
  onOpened: (lines: readonly TypedLine[]) => void
  onForget: () => void
}

/** Where the price is kept until it is submitted, and the house's own code. There is nothing of it without scripts: then no draft of a price is kept anywhere. */
export function RecoverySection({ recovery, draftSavedAt, onOpened, onForget }: RecoverySectionProps) {
  const t = useTranslate()
  return (
    <Section title={t('prices.kept.title')} note={t('prices.kept.text')}>
      <Card className="grid gap-5">
        {recovery.shown ? (
          <ShownCode recovery={recovery} code={recovery.shown} />
        ) : recovery.code ? (
          <WithCode recovery={recovery} />
        ) : (
          <WithoutCode recovery={recovery} draftSavedAt={draftSavedAt} onOpened={onOpened} />
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="button" onClick={onForget}>
            {t('prices.kept.forget')}
          </Button>
          {recovery.code && (
            <Button type="button" kind="quiet" onClick={recovery.forget}>
              {t('prices.code.forget')}
            </Button>
          )}
        </div>
      </Card>
    </Section>
  )
}

function ShownCode({ recovery, code }: { recovery: Recovery; code: string }) {
  const t = useTranslate()
  return (
    <div className="grid gap-3" role="status">
      <p className="text-ui">{t('prices.code.shown')}</p>
      <p>
        <code dir="ltr" className="num text-h3 break-words">
          {code}
        </code>
      </p>
      <p className="max-w-measure text-small text-ink-2">{t('prices.code.shownHint')}</p>
      <div>
        <Button type="button" kind="main" onClick={recovery.confirm}>
          {t('prices.code.written')}
        </Button>
      </div>
    </div>
  )
}

function WithCode({ recovery }: { recovery: Recovery }) {
  const t = useTranslate()
  const locale = useLocale()
  const { saved } = recovery
  return (
    <div className="grid gap-3">
      <p className="max-w-measure text-ui">{t('prices.code.here')}</p>
      <p role="status" className="text-small text-ink-2">
        {saved === 'failed' && t('prices.kept.notSaved')}
        {saved && saved !== 'failed' && t('prices.kept.saved', { when: formatInstant(saved.at, locale) })}
      </p>
      <label className="flex items-start gap-3 text-ui">
        <input type="checkbox" className="mbs-1 size-5" checked={recovery.copy} onChange={(event) => recovery.setCopy(event.target.checked)} />
        <span className="max-w-measure">
          {t('prices.copy.keep')}
          <span className="block text-small text-ink-2">{t('prices.copy.keepHint')}</span>
        </span>
      </label>
    </div>
  )
}

function WithoutCode({ recovery, draftSavedAt, onOpened }: Pick<RecoverySectionProps, 'recovery' | 'draftSavedAt' | 'onOpened'>) {
  const t = useTranslate()
  const locale = useLocale()
  const [typed, setTyped] = useState('')
  return (
    <div className="grid gap-4">
      {draftSavedAt && <p className="max-w-measure text-ui">{t('prices.code.elsewhere', { when: formatInstant(draftSavedAt, locale) })}</p>}
      <div className="grid max-w-narrow gap-1.5">
        <label htmlFor="recovery" className="text-ui font-semibold">
          {t('prices.code.type')}
        </label>
        <span id="recovery-hint" className="text-small text-ink-2">
          {t(draftSavedAt ? 'prices.code.typeHint' : 'prices.code.haveHint')}
        </span>
        {recovery.problem && (
          <span role="alert" className="text-small font-semibold text-stop">
            {t(`prices.code.problem.${recovery.problem}`)}
          </span>
        )}
        <input
          id="recovery"
          dir="ltr"
          autoComplete="off"
          aria-describedby="recovery-hint"
          className={controlClass}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="button" onClick={() => (draftSavedAt ? void recovery.open(typed).then((lines) => lines && onOpened(lines)) : recovery.use(typed))}>
          {t(draftSavedAt ? 'prices.code.open' : 'prices.code.use')}
        </Button>
        <Button type="button" onClick={recovery.make}>
          {t('prices.code.make')}
        </Button>
      </div>
      <p className="max-w-measure text-small text-ink-2">{t('prices.code.what')}</p>
    </div>
  )
}
