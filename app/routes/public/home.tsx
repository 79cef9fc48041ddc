import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findNewestAdvisory } from '#app/domain/advisories/read.server.ts'
import { countProductsWithAlternative } from '#app/domain/offerings/read-alternatives.server.ts'
import { listNewestOfferings } from '#app/domain/offerings/read-rows.server.ts'
import { listProductChoices } from '#app/domain/registry/products.server.ts'
import { offersRehearsal } from '#app/domain/requirements/read.server.ts'
import { listPublicRequirements, type Asker } from '#app/domain/requirements/read-public.server.ts'
import type { Translate } from '#app/messages/translate.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { HomeView, type HomeData } from '#app/ui/home-view.tsx'
import { findViewer } from '#app/web/actor.server.ts'
import { viewOf } from '#app/web/page.server.ts'

const requirementsShown = 5

/** The newest advisory in force, how far the country has come, and what is new. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context
  const view = await viewOf(context)
  const t = translatorFor(view.locale)
  // What the registry's own page lists: a contested entry stands in it until it is decided.
  const listed = (await listProductChoices(db, view.today)).map(({ id }) => id)
  const withAlternative = await countProductsWithAlternative(db, listed, view.today)
  const { open } = await listPublicRequirements(db, view.locale, { open: true })
  const newest = await listNewestOfferings(db, { ...view, atMost: 5 })
  const viewer = await findViewer(request, context)
  const home: HomeData = {
    ways: { post: wayTo('institution', viewer), list: wayTo('house', viewer) },
    // Only to somebody of an institution.
    rehearsal: viewer?.organisation?.kind === 'institution' && (await offersRehearsal(db, viewer.organisation.id)),
    now: (await context.clock(db)).toISOString(),
    advisory: await findNewestAdvisory(db, view.today),
    figures: { listed: listed.length, withAlternative, without: listed.length - withAlternative },
    requirements: open
      .slice(0, requirementsShown)
      .map(({ id, title, asker, closesAt }) => ({ id, title, institution: describeAsker(t, asker), closesAt, matched: null })),
    offerings: newest.map(({ slug, name, summary, house }) => ({ slug, name, summary, house: house.name, city: house.city })),
  }
  return data(home)
}

/** Where this viewer begins to act for an organisation of a kind; nowhere while acting for one of another. */
function wayTo(kind: 'institution' | 'house', viewer: Awaited<ReturnType<typeof findViewer>>): string | null {
  if (!viewer) return `/${kind}`
  if (!viewer.organisation) return '/organisations/new'
  return viewer.organisation.kind === kind ? `/${kind}` : null
}

/** An institution by its name where it gives it, otherwise by its sector and province. */
function describeAsker(t: Translate, { name, sector, province }: Asker): string {
  return name ?? `${t(`organisations.sector.${sector}`)} · ${t(`organisations.province.${province}`)}`
}

export default function Home() {
  return <HomeView {...useLoaderData<typeof loader>()} />
}
