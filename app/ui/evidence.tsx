import type { ReactNode } from 'react'
import { useTranslate } from '#app/messages/language.ts'

export type EvidenceLevel = 'claimed' | 'documented' | 'verified'

/** The mark of an evidence level: an empty, a half and a full disc. Drawn in the text's own colour, so it survives forced colours and print. */
export function EvidenceMark({ level }: { level: EvidenceLevel }) {
  return (
    <svg className="inline-block shrink-0 text-brand-2 rtl:-scale-x-100" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" focusable="false">
      <circle cx="5" cy="5" r="4" fill={level === 'verified' ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="2" />
      {level === 'documented' && <path d="M5 1a4 4 0 0 0 0 8z" fill="currentColor" />}
    </svg>
  )
}

/** An evidence level: its mark and always its word. `children` replace the word by a sentence that contains it ("5 of 6 musts verified"); `quiet` leaves the word to screen readers. */
export function Evidence({ level, quiet = false, children }: { level: EvidenceLevel; quiet?: boolean; children?: ReactNode }) {
  const t = useTranslate()
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <EvidenceMark level={level} />
      {children ? <bdi>{children}</bdi> : <span className={quiet ? 'hidden-text' : undefined}>{t(`ui.evidence.${level}`)}</span>}
    </span>
  )
}
