import type { ReactNode } from 'react'
import type { RequirementDraft, DraftField } from '#app/domain/requirements/schema.ts'
import type { Currency } from '#app/domain/money.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey, Translate } from '#app/messages/translate.ts'
import { Amount } from '../amount.tsx'
import { Day, Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'
import { Column, Table } from '../table.tsx'
import { useSubject } from './subject.ts'

export type Stale = { changed: readonly DraftField[]; stored: RequirementDraft; labels: Record<string, string>; products: Record<string, string> }

const names: Record<DraftField, MessageKey> = {
  title: 'requirements.new.name',
  narrative: 'requirements.edit.narrative',
  language: 'requirements.edit.language',
  named: 'requirements.edit.named',
  liveBy: 'requirements.edit.liveBy',
  closingWish: 'requirements.edit.closing',
  technicalWeight: 'requirements.edit.technicalWeight',
  technicalThreshold: 'requirements.edit.threshold',
  participation: 'requirementEditor.participation',
  fewInvitedReason: 'requirementEditor.fewInvited',
  narrowReason: 'requirementEditor.narrow',
  currency: 'requirementEditor.currency',
  supportYears: 'requirementEditor.supportYears',
  ranking: 'requirementEditor.ranking',
  tieRule: 'requirementEditor.tieRule',
  criteria: 'requirements.edit.criteria',
  replaces: 'requirements.edit.replaces',
  budgetMaxMinor: 'requirements.edit.budget',
}

/** What somebody else stored while this form was open: the parts in which it differs from what was typed, with what stands there now. */
export function StaleNotice({ stale, currency }: { stale: Stale; currency: Currency }) {
  const t = useTranslate()
  const subject = useSubject(stale.labels)
  const { changed } = stale
  return (
    <Notice tone="warn" role="alert" title={t('requirements.stale.title')}>
      <p>{t('requirements.stale.text')}</p>
      {changed.length === 0 ? (
        <p>{t('requirements.stale.same')}</p>
      ) : (
        <Table caption={t('requirements.stale.title')}>
          <thead>
            <tr>
              <Column>{t('requirements.stale.field')}</Column>
              <Column>{t('requirements.stale.stored')}</Column>
            </tr>
          </thead>
          <tbody>
            {changed.map((field) => (
              <tr key={field}>
                <th scope="row">{t(names[field])}</th>
                <td className="whitespace-pre-line">{storedText(t, field, stale, subject, currency) ?? t('requirements.stale.empty')}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Notice>
  )
}

function storedText(t: Translate, field: DraftField, { stored, products }: Stale, subject: ReturnType<typeof useSubject>, currency: Currency): ReactNode {
  switch (field) {
    case 'language':
      return t(`requirements.edit.language.${stored.language}`)
    case 'named':
      return t(stored.named ? 'requirements.stale.yes' : 'requirements.stale.no')
    case 'liveBy':
      return stored.liveBy && <Day on={stored.liveBy} />
    case 'closingWish':
      return stored.closingWish && <Instant at={stored.closingWish} />
    case 'participation':
      return t(`requirementEditor.participation.${stored.participation}`)
    case 'ranking':
      return t(`requirementEditor.ranking.${stored.ranking}`)
    case 'tieRule':
      return t(`requirementEditor.tieRule.${stored.tieRule}`)
    case 'currency':
      return t(`requirementEditor.currency.${stored.currency}`)
    case 'criteria':
      return stored.criteria.map((criterion) => `${t(`matching.weight.${criterion.weight}`)}: ${subject(criterion)}`).join('\n') || undefined
    case 'replaces':
      return stored.replaces.map((id) => products[id] ?? id).join('\n') || undefined
    case 'budgetMaxMinor':
      return stored.budgetMaxMinor !== undefined && <Amount amountMinor={stored.budgetMaxMinor} currency={currency} />
    default:
      return <bdi>{String(stored[field])}</bdi>
  }
}
