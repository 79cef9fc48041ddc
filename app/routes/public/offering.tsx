import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listOfferingAttestations } from '#app/domain/attestations/read.server.ts'
import { findSbom } from '#app/domain/files/read.server.ts'
import { compareAddress } from '#app/domain/offerings/compare.ts'
import { findListedOffering } from '#app/domain/offerings/read-page.server.ts'
import { listPublicReferences } from '#app/domain/references/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { HiddenNotice } from '#app/ui/moderation/hidden-notice.tsx'
import { PageFoot } from '#app/ui/moderation/page-foot.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { AttestationList } from '#app/ui/offerings/attestation-list.tsx'
import { CapabilityTable } from '#app/ui/offerings/capability-table.tsx'
import { HouseTag } from '#app/ui/offerings/house-tag.tsx'
import { offeringFacts } from '#app/ui/offerings/offering-facts.tsx'
import { Replaces } from '#app/ui/offerings/replaces.tsx'
import { Page } from '#app/ui/page.tsx'
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
  const offering = found(await findListedOffering(context.db, params.slug!, { ...view, seer: await findSeer(request, context) }))
  const within = { kind: 'house', id: offering.houseId } as const
  const standing = await readStanding(request, context, { kind: 'offering', id: offering.id, name: offering.slug }, within)
  const attestations = await listOfferingAttestations(context.db, offering, view.today)
  const sbom = await findSbom(context.db, offering.id)
  const references = await listPublicReferences(context.db, { offeringId: offering.id }, view)
  return { title: titleNamed(context, offering.version.name), standing, offering, attestations, sbom, references }
}

export default function Offering() {
  const { standing, offering, attestations, sbom, references } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const { version, house } = offering
  return (
    <Page
      title={version.name}
      lead={<Words language={version.language}>{version.summary}</Words>}
      crumbs={[{ to: '/directory', label: t('directory.title') }]}
      tags={<HouseTag state={house.state} />}
      actions={<LinkButton to={compareAddress([offering.slug])}>{t('directory.compare.add')}</LinkButton>}
    >
      <HiddenNotice hidden={standing.hidden} />
      {house.state === 'suspended' && <Notice tone="stop" title={t('directory.suspended')} />}
      {offering.unchecked && (
        <Notice tone="warn" title={t('offerings.unchecked')}>
          <p>{t('offerings.uncheckedText')}</p>
        </Notice>
      )}
      {offering.unconfirmed && <Notice tone="warn" title={t('offerings.unconfirmed')} />}
      <p>
        <Link to={`/houses/${house.slug}`}>
          <Words>{house.name}</Words>
        </Link>
        {' · '}
        <Words>{house.city}</Words>
      </p>
      {version.description && (
        <p lang={version.language} dir="auto" className="whitespace-pre-line">
          {version.description}
        </p>
      )}
      <Section title={t('offerings.capabilities')} note={t('offerings.capabilitiesNote')}>
        <CapabilityTable capabilities={offering.capabilities} language={version.language} />
      </Section>
      <Section title={t('offerings.facts')} note={t('offerings.factsNote')}>
        <Card>
          <Facts facts={offeringFacts(t, { ...offering, sbom }, offering.confirmedOn)} />
        </Card>
      </Section>
      <Replaces replaces={offering.replaces} language={version.language} />
      <PublicReferences references={references} />
      <Section title={t('offerings.attestations')} note={t('offerings.attestationsNote')}>
        <AttestationList attestations={attestations} />
      </Section>
      <PageFoot {...standing.foot} />
    </Page>
  )
}
