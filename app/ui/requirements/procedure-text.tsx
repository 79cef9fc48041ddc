import type { Period, ProcedureProfile } from '#app/domain/requirements/profile.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { Translate } from '#app/messages/translate.ts'

const named = ['quotation', 'quotation-rehearsal', 'bank-rfp', 'bank-rfp-rehearsal', 'ppra-two-envelope', 'ppra-single-envelope'] as const

/** What people call a procedure. */
export function procedureName(t: Translate, code: string): string {
  const known = named.find((one) => one === code)
  if (known) return t(`requirements.procedure.${known}`)
  return t('requirements.procedure.other', { name: code })
}

/** A period in words. */
export function periodText(t: Translate, { amount, unit }: Period): string {
  return t(`requirements.period.${unit}`, { count: amount })
}

/** What a procedure means for those who buy under it: periods, custody, approvals, panel, ranking. */
export function ProcedureText({ profile }: { profile: ProcedureProfile }) {
  const t = useTranslate()
  const { openAtLeast, openingAfter, standstill, envelopes, openingApprovals, panel, rehearsal, channel, rankings, finalComplaints, awardAfterReport } = profile
  const either = rankings.length > 1
  const sentences = [
    ...(rehearsal ? [t('requirements.procedure.rehearsal')] : []),
    ...(channel === 'official' ? [t('requirements.procedure.official')] : []),
    t('requirements.procedure.open', { period: periodText(t, openAtLeast) }),
    openingAfter.amount === 0 ? t('requirements.procedure.openingAtOnce') : t('requirements.procedure.openingAfter', { period: periodText(t, openingAfter) }),
    t(envelopes === 'single' ? 'requirements.procedure.single' : 'requirements.procedure.two'),
    ...(channel === 'here' ? [t('requirements.procedure.custody'), t('requirements.procedure.approvals', { count: openingApprovals })] : []),
    t('requirements.procedure.panel', { count: panel.atLeast }) + (panel.odd ? ` ${t('requirements.procedure.odd')}` : ''),
    t(
      either
        ? 'requirements.procedure.rankingEither'
        : rankings[0] === 'lowest-price'
          ? 'requirements.procedure.rankingPrice'
          : 'requirements.procedure.ranking',
    ),
    ...(finalComplaints ? [t('requirements.procedure.complaints', { period: periodText(t, finalComplaints) })] : []),
    ...(awardAfterReport ? [t('requirements.procedure.awardAfter', { period: periodText(t, awardAfterReport) })] : []),
    ...(standstill ? [t('requirements.procedure.standstill', { period: periodText(t, standstill) })] : []),
    ...(standstill || awardAfterReport ? [] : [t('requirements.procedure.noStandstill')]),
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
