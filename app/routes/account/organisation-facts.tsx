import type { OrganisationFacts as Organisation } from '#app/domain/organisations/read.server.ts'
import type { Province, VerificationMethod } from '#app/domain/organisations/facts.ts'
import type { Sector } from '#app/domain/organisations/sectors.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '#app/ui/card.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Day } from '#app/ui/instant.tsx'

type OrganisationFactsProps = { organisation: Pick<Organisation, 'founder' | 'institution' | 'house'>; domainMatches: boolean | null }

/** What an institution or a house stated about itself, and what the system can say about it. */
export function OrganisationFacts({ organisation, domainMatches }: OrganisationFactsProps) {
  const t = useTranslate()
  const { founder, institution, house } = organisation
  const said = (value: string | null) => value || t('organisations.staff.notStated')
  const by = { label: t('organisations.staff.founder'), value: said(founder && `${founder.name}, ${founder.email}`) }
  if (institution) {
    const matches = domainMatches === null ? '' : t(domainMatches ? 'organisations.staff.domainMatches' : 'organisations.staff.domainDiffers')
    return (
      <Card>
        <Facts
          facts={[
            { label: t('organisations.field.legalName'), value: said(institution.legalName) },
            { label: t('organisations.field.sector'), value: t(`organisations.sector.${institution.sector as Sector}`) },
            { label: t('organisations.field.province'), value: t(`organisations.province.${institution.province as Province}`) },
            {
              label: t('organisations.field.emailDomain'),
              value: (
                <>
                  <bdi>{said(institution.emailDomain)}</bdi> {matches}
                </>
              ),
            },
            { label: t('organisations.field.regulator'), value: said(institution.regulator) },
            { label: t('organisations.field.licenceNumber'), value: said(institution.licenceNumber) },
            by,
          ]}
        />
      </Card>
    )
  }
  if (!house) return null
  const { verifiedOn, verifiedMethod } = house
  const checked = verifiedOn && (
    <>
      <Day on={verifiedOn} />, {verifiedMethod && t(`organisations.method.${verifiedMethod as VerificationMethod}`)}
    </>
  )
  return (
    <Card>
      <Facts
        facts={[
          { label: t('organisations.field.legalName'), value: said(house.legalName) },
          { label: t('organisations.field.city'), value: said(house.city) },
          { label: t('organisations.field.secpNumber'), value: said(house.secpNumber) },
          { label: t('organisations.field.ntn'), value: said(house.ntn) },
          { label: t('organisations.field.website'), value: said(house.website) },
          { label: t('organisations.field.summary'), value: said(house.summary) },
          ...(checked ? [{ label: t('organisations.staff.checked'), value: checked }] : []),
          by,
        ]}
      />
    </Card>
  )
}
