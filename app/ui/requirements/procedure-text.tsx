import type { Period, ProcedureProfile } from '#app/domain/requirements/profile.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { Translate } from '#app/messages/translate.ts'

/** What people call a procedure. */
export function procedureName(t: Translate, code: string): string {
  if (code === 'quotation' || code === 'quotation-rehearsal') return t(`requirements.procedure.${code}`)
  return t('requirements.procedure.other', { name: code })
}

/** A period in words. */
export function periodText(t: Translate, { amount, unit }: Period): string {
  return t(`requirements.period.${unit}`, { count: amount })
}

/** What a procedure means for those who buy under it: periods, custody, approvals, panel, ranking. */
export function ProcedureText({ profile }: { profile: ProcedureProfile }) {
  const t = useTranslate()
  const { openAtLeast, openingAfter, standstill, envelopes, openingApprovals, panel, rehearsal } = profile
  const sentences = [
    ...(rehearsal ? [t('requirements.procedure.rehearsal')] : []),
    t('requirements.procedure.open', { period: periodText(t, openAtLeast) }),
    openingAfter.amount === 0 ? t('requirements.procedure.openingAtOnce') : t('requirements.procedure.openingAfter', { period: periodText(t, openingAfter) }),
    t(envelopes === 'single' ? 'requirements.procedure.single' : 'requirements.procedure.two'),
    t('requirements.procedure.custody'),
    t('requirements.procedure.approvals', { count: openingApprovals }),
    t('requirements.procedure.panel', { count: panel.atLeast }) + (panel.odd ? ` ${t('requirements.procedure.odd')}` : ''),
    t('requirements.procedure.ranking'),
    standstill ? t('requirements.procedure.standstill', { period: periodText(t, standstill) }) : t('requirements.procedure.noStandstill'),
  ]
  return (
    <span className="grid gap-0.5 pbs-1">
      {sentences.map((sentence) => (
        <span key={sentence} className="block">
          {sentence}
        </span>
      ))}
    </span>
  )
}
