import type { InstitutionField } from '#app/domain/institutions/facts.ts'
import type { FactChange, OwnInstitution } from '#app/domain/institutions/read.server.ts'
import type { Province } from '#app/domain/organisations/facts.ts'
import type { Sector } from '#app/domain/organisations/sectors.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '../card.tsx'
import { Facts } from '../facts.tsx'
import { Instant } from '../instant.tsx'

/** How one of the facts reads: choices by their label, what was not stated in words. */
function useFact() {
  const t = useTranslate()
  return (field: InstitutionField, value: string | null) => {
    if (!value) return t('organisations.staff.notStated')
    if (field === 'sector') return t(`organisations.sector.${value as Sector}`)
    return field === 'province' ? t(`organisations.province.${value as Province}`) : value
  }
}

const shown = ['legalName', 'sector', 'regulator', 'licenceNumber', 'emailDomain', 'province'] as const satisfies readonly InstitutionField[]

/** What an institution states about itself, for those who only read it. */
export function InstitutionFacts({ institution }: { institution: Pick<OwnInstitution, InstitutionField> }) {
  const t = useTranslate()
  const said = useFact()
  return (
    <Card>
      <Facts facts={shown.map((field) => ({ label: t(`organisations.field.${field}`), value: said(field, institution[field]) }))} />
    </Card>
  )
}

type Change = Omit<FactChange, 'at'> & { at: Date | string }

/** What it said otherwise before, so that whoever checks sees what is new. */
export function FactChanges({ changes, named }: { changes: readonly Change[]; named: boolean }) {
  const t = useTranslate()
  const said = useFact()
  return (
    <ul className="grid gap-2">
      {changes.map(({ id, field, before, after, at, by }) => (
        <li key={id} className="text-ui">
          <bdi>{t('institutions.changes.line', { field: t(`organisations.field.${field}`), before: said(field, before), after: said(field, after) })}</bdi>
          <span className="block text-small text-ink-2">
            <Instant at={at} />
            {named && <bdi> · {by}</bdi>}
          </span>
        </li>
      ))}
    </ul>
  )
}
