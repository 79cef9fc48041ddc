import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listAlternatives } from '#app/domain/offerings/read.server.ts'
import { findProductPage } from '#app/domain/registry/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { HiddenNotice } from '#app/ui/moderation/hidden-notice.tsx'
import { PageFoot } from '#app/ui/moderation/page-foot.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { OfferingRow } from '#app/ui/offerings/offering-row.tsx'
import { Page } from '#app/ui/page.tsx'
import { CapabilityLinks } from '#app/ui/registry/capability-links.tsx'
import { Citations } from '#app/ui/registry/citations.tsx'
import { EntryHistory } from '#app/ui/registry/entry-history.tsx'
import { MakerReply } from '#app/ui/registry/maker-reply.tsx'
import { EntryTag } from '#app/ui/registry/entry-tag.tsx'
import { productFacts } from '#app/ui/registry/product-facts.tsx'
import { Section } from '#app/ui/section.tsx'
import { findViewer } from '#app/web/actor.server.ts'
import { found } from '#app/web/found.ts'
import { findSeer, readStanding } from '#app/web/hidden.server.ts'
import { titleNamed, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

/** The entry, what it rests on, what could replace it; and the way to a requirement for whoever may write one, or is not known yet. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const view = await viewOf(context)
  const product = found(await findProductPage(context.db, params.slug!, { ...view, seer: await findSeer(request, context) }))
  const viewer = await findViewer(request, context)
  return {
    title: titleNamed(context, product.name),
    product,
    standing: await readStanding(request, context, { kind: 'registry_entry', id: product.episodes[0]!.id, name: product.slug }),
    alternatives: await listAlternatives(context.db, product, view),
    mayPost: !viewer || (viewer.organisation !== null && may(viewer.actor, 'requirement', 'write', viewer.organisation.id)),
  }
}

export default function Product() {
  const { product, standing, alternatives, mayPost } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const now = product.episodes[0]!
  return (
    <Page
      title={product.name}
      lead={<bdi>{product.description}</bdi>}
      crumbs={[{ to: '/registry', label: t('registry.title') }]}
      tags={<EntryTag {...now} />}
      actions={mayPost && <LinkButton to="/institution/requirements/new">{t('registry.post')}</LinkButton>}
    >
      <HiddenNotice hidden={standing.hidden} />
      <Notice tone={now.basis === 'named' ? 'stop' : 'warn'} title={t(`registry.basisTitle.${now.basis}`)}>
        <p>{t(`registry.basisText.${now.basis}`)}</p>
        {now.state !== 'listed' && <p>{t(`registry.stateText.${now.state}`)}</p>}
      </Notice>
      <MakerReply reply={now.reply} whole />
      <Section title={t('registry.quoted')}>
        <Citations citations={now.citations} />
      </Section>
      <Section title={t('registry.about')}>
        <Card className="grid gap-4">
          <Facts facts={productFacts(t, product)} />
          <CapabilityLinks capabilities={product.capabilities} />
        </Card>
      </Section>
      <Section title={t('registry.alternatives')} note={t('registry.alternativesNote')}>
        {alternatives.length === 0 ? (
          <Empty title={t('registry.alternativesNone')} action={<Link to="/directory">{t('registry.toDirectory')}</Link>}>
            {t('registry.alternativesNoneText')}
          </Empty>
        ) : (
          <Card rows>
            {alternatives.map((one) => (
              <OfferingRow key={one.id} offering={one} capabilities={one.covered}>
                {t('registry.covers', { covered: one.covered.length, all: product.capabilities.length })}
                {one.declaresReplacement && ` ${t('registry.declares')}`}
              </OfferingRow>
            ))}
          </Card>
        )}
      </Section>
      <Section title={t('registry.history')}>
        <EntryHistory episodes={product.episodes} />
      </Section>
      <PageFoot {...standing.foot} />
    </Page>
  )
}
