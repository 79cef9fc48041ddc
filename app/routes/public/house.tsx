import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listHouseAttestations } from '#app/domain/attestations/read.server.ts'
import { findHouseRatings } from '#app/domain/awards/read-ratings.server.ts'
import { findHousePage, type HousePage } from '#app/domain/houses/read.server.ts'
import { listOfferings } from '#app/domain/offerings/read-rows.server.ts'
import type { VerificationMethod } from '#app/domain/organisations/facts.ts'
import { listPublicReferences } from '#app/domain/references/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { Translate } from '#app/messages/translate.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Day } from '#app/ui/instant.tsx'
import { HiddenNotice } from '#app/ui/moderation/hidden-notice.tsx'
import { PageFoot } from '#app/ui/moderation/page-foot.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { AttestationList } from '#app/ui/offerings/attestation-list.tsx'
import { HouseTag } from '#app/ui/offerings/house-tag.tsx'
import { OfferingRow } from '#app/ui/offerings/offering-row.tsx'
import { Page } from '#app/ui/page.tsx'
import { HouseRatingsView } from '#app/ui/records/house-ratings.tsx'
import { PublicReferences } from '#app/ui/records/public-references.tsx'
import { Section } from '#app/ui/section.tsx'
import { Words } from '#app/ui/words.tsx'
import { found } from '#app/web/found.ts'
import { findSeer, readStanding } from '#app/web/hidden.server.ts'
import { titleNamed, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const view = await viewOf(context)
  const house = found(await findHousePage(context.db, params.slug!, { ...view, seer: await findSeer(request, context) }))
  const offerings = await listOfferings(context.db, { ...view, filter: { houseId: house.id } })
  const attestations = (await listHouseAttestations(context.db, house.id, view.today)).filter((one) => one.offeringId === null)
  const standing = await readStanding(request, context, { kind: 'house', id: house.id, name: house.slug })
  const references = await listPublicReferences(context.db, { houseId: house.id }, view)
  const ratings = (await findHouseRatings(context.db, house.id, view.today)) ?? null
  return { title: titleNamed(context, house.name), house, offerings, attestations, standing, references, ratings }
}

function houseFacts(t: Translate, house: HousePage) {
  return [
    { label: t('directory.legalName'), value: house.legalName },
    { label: t('directory.city'), value: house.city },
    ...(house.website ? [{ label: t('directory.website'), value: <a href={house.website}>{house.website}</a> }] : []),
    ...(house.cities.length > 0 ? [{ label: t('organisations.field.cities'), value: house.cities.join(' · ') }] : []),
    ...(house.sectors.length > 0
      ? [{ label: t('organisations.field.sectors'), value: house.sectors.map((sector) => t(`organisations.sector.${sector}`)).join(' · ') }]
      : []),
    ...(house.foundedYear ? [{ label: t('directory.founded'), value: house.foundedYear }] : []),
    ...(house.teamSize ? [{ label: t('directory.team'), value: t('directory.teamSize', { count: house.teamSize }) }] : []),
    ...ownership(t, house),
    ...(house.verifiedOn ? [{ label: t('directory.verifiedOn'), value: <Day on={house.verifiedOn} /> }] : []),
    ...(house.verifiedOn && house.verifiedMethod
      ? [{ label: t('directory.method'), value: t(`organisations.method.${house.verifiedMethod as VerificationMethod}`) }]
      : []),
    ...(house.state === 'verified' && house.verifiedUntil ? [{ label: t('directory.verifiedUntil'), value: <Day on={house.verifiedUntil} /> }] : []),
  ]
}

/** Legal entities and their countries of registration, as declared; not declared says so by its absence from the day. */
function ownership(t: Translate, { owners, ownershipDeclaredOn }: HousePage) {
  if (ownershipDeclaredOn === null) return [{ label: t('directory.ownership'), value: t('organisations.staff.notStated') }]
  const names = owners.map(({ name, form, country }) => `${name} (${t(`organisations.ownerForm.${form}`)}, ${country})`).join(' · ')
  return [
    { label: t('directory.ownership'), value: names || t('directory.ownershipNone') },
    { label: t('directory.ownershipDeclared'), value: <Day on={ownershipDeclaredOn} /> },
  ]
}

export default function House() {
  const { house, offerings, attestations, standing, references, ratings } = useLoaderData<typeof loader>()
  const t = useTranslate()
  return (
    <Page
      title={house.name}
      lead={house.summary && <Words>{house.summary}</Words>}
      crumbs={[{ to: '/directory', label: t('directory.title') }]}
      tags={<HouseTag state={house.state} />}
    >
      {house.state === 'unclaimed' && (
        <Notice
          tone="info"
          title={t('directory.house.unclaimed')}
          actions={<LinkButton to={`/houses/${house.slug}/claim`}>{t('organisations.claim.link')}</LinkButton>}
        >
          <p>{t('organisations.claim.unclaimed')}</p>
        </Notice>
      )}
      <HiddenNotice hidden={standing.hidden} />
      {house.state === 'suspended' && <Notice tone="stop" title={t('directory.suspended')} />}
      <Card>
        <Facts facts={houseFacts(t, house)} />
        {house.state === 'verified' && <p className="pbs-4 text-small text-ink-3">{t('directory.verifiedMeans')}</p>}
      </Card>
      <Section title={t('directory.houseOfferings')}>
        {offerings.length === 0 ? (
          <Empty title={t('directory.houseOfferingsNone')} />
        ) : (
          <Card rows>
            {offerings.map((offering) => (
              <OfferingRow key={offering.id} offering={offering} ofHouse />
            ))}
          </Card>
        )}
      </Section>
      <HouseRatingsView ratings={ratings} />
      <PublicReferences references={references} ofHouse />
      <Section title={t('offerings.attestations')} note={t('offerings.attestationsNote')}>
        <AttestationList attestations={attestations} />
      </Section>
      <PageFoot {...standing.foot} />
    </Page>
  )
}
