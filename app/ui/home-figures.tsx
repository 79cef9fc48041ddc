import type { ReactNode } from 'react'
import { formatNumber } from '#app/messages/format.ts'
import { useTranslate } from '#app/messages/language.ts'

/** Products in the registry, those with a documented or verified domestic alternative, and those without. */
export type Figures = { listed: number; withAlternative: number; without: number }

/** Three figures that say how far the country has come. */
export function HomeFigures({ figures }: { figures: Figures }) {
  const t = useTranslate()
  return (
    <section aria-label={t('home.figures')} className="card grid divide-y divide-line md:grid-cols-3 md:divide-x md:divide-y-0">
      <Figure value={figures.listed}>{t('home.figures.listed', { count: figures.listed })}</Figure>
      <Figure value={figures.withAlternative}>{t('home.figures.with')}</Figure>
      <Figure value={figures.without}>{t('home.figures.without')}</Figure>
    </section>
  )
}

function Figure({ value, children }: { value: number; children: ReactNode }) {
  return (
    <p className="grid content-start gap-1.5 px-4 py-5 sm:p-6">
      <b className="num font-title text-[2.5rem] leading-none font-semibold">{formatNumber(value)}</b>
      <span className="text-ink-2">{children}</span>
    </p>
  )
}
