import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listAlternatives } from '#app/domain/offerings/read-alternatives.server.ts'
import { entryEnd } from '#app/domain/registry/end.ts'
import { findProductPage } from '#app/domain/registry/read-product.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { HiddenNotice } from '#app/ui/moderation/hidden-notice.tsx'
import { PageFoot } from '#app/ui/moderation/page-foot.tsx'
import { Page } from '#app/ui/page.tsx'
import { Alternatives } from '#app/ui/registry/alternatives.tsx'
import { CapabilityLinks } from '#app/ui/registry/capability-links.tsx'
import { Citations } from '#app/ui/registry/citations.tsx'
import { EndedNotice } from '#app/ui/registry/ended-notice.tsx'
import { EntryHistory } from '#app/ui/registry/entry-history.tsx'
import { MakerReply } from '#app/ui/registry/maker-reply.tsx'
import { EntryTag } from '#app/ui/registry/entry-tag.tsx'
import { StandingNotice } from '#app/ui/registry/standing-notice.tsx'
import { productFacts } from '#app/ui/registry/product-facts.tsx'
import { Section } from '#app/ui/section.tsx'
import { Words } from '#app/ui/words.tsx'
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
  const end = entryEnd(product.episodes[0]!)
  const viewer = await findViewer(request, context)
  return {
    title: titleNamed(context, product.name),
    product,
    standing: await readStanding(request, context, { kind: 'registry_entry', id: product.episodes[0]!.id, name: product.slug }),
    end,
    // A tombstone offers nothing in the product's place: its entry was wrong, or holds no more.
    alternatives: end ? [] : await listAlternatives(context.db, product, view),
    mayPost: !end && (!viewer || (viewer.organisation !== null && may(viewer.actor, 'requirement', 'write', viewer.organisation.id))),
  }
}

export default function Product() {
  const { product, standing, end, alternatives, mayPost } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const now = product.episodes[0]!
  return (
    <Page
      title={product.name}
      lead={<Words>{product.description}</Words>}
      crumbs={[{ to: '/registry', label: t('registry.title') }]}
      tags={<EntryTag {...now} />}
      actions={mayPost && <LinkButton to="/institution/requirements/new">{t('registry.post')}</LinkButton>}
    >
      <HiddenNotice hidden={standing.hidden} />
      {end ? <EndedNotice end={end} basis={now.basis} listedAt={now.listedAt} /> : <StandingNotice basis={now.basis} state={now.state} />}
      <MakerReply reply={now.reply} whole />
      <Section title={t(end ? 'registry.quotedThen' : 'registry.quoted')}>
        <Citations citations={now.citations} />
      </Section>
      <Section title={t('registry.about')}>
        <Card className="grid gap-4">
          <Facts facts={productFacts(t, product)} />
          <CapabilityLinks capabilities={product.capabilities} />
        </Card>
      </Section>
      {!end && <Alternatives alternatives={alternatives} all={product.capabilities.length} />}
      <Section title={t('registry.history')}>
        <EntryHistory episodes={product.episodes} />
      </Section>
      <PageFoot {...standing.foot} />
    </Page>
  )
}
