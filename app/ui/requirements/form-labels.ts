import type { Translate } from '#app/messages/translate.ts'

/** Names of the fields of a requirement's form, where an error's own words do not say which it is about. */
export function labelsFor(t: Translate): Record<string, string> {
  const labels: Record<string, string> = {
    title: t('requirements.new.name'),
    narrative: t('requirements.edit.narrative'),
    participation: t('requirementEditor.participation'),
    fewInvitedReason: t('requirementEditor.fewInvited'),
    narrowReason: t('requirementEditor.narrow'),
    ranking: t('requirementEditor.ranking'),
    tieRule: t('requirementEditor.tieRule'),
    supportYears: t('requirementEditor.supportYears'),
    technicalWeight: t('requirements.edit.technicalWeight'),
    technicalThreshold: t('requirements.edit.threshold'),
    closingWish: t('requirements.edit.closing'),
    liveBy: t('requirements.edit.liveBy'),
    budget: t('requirements.edit.budget'),
    marksReason: t('requirementEditor.marks.reason'),
  }
  for (let index = 0; index < 100; index += 1) {
    const name = t('requirements.edit.criterion', { number: index + 1 })
    for (const part of ['ref', 'weight', 'askedEvidence', 'note', 'minPoints']) labels[`criteria[${index}].${part}`] = name
  }
  return labels
}
