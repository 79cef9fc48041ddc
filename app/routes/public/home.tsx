import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findNewestAdvisory } from '#app/domain/advisories/read.server.ts'
import { countProductsWithAlternative, listNewestOfferings } from '#app/domain/offerings/read.server.ts'
import { readFlaggedProducts } from '#app/domain/registry/read.server.ts'
import { HomeView, type HomeData } from '#app/ui/home-view.tsx'
import { viewOf } from '#app/web/page.server.ts'

/** The newest advisory in force, how far the country has come, and what is new. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { db } = context
  const view = await viewOf(context)
  const { namedProductIds, possiblyCoveredProductIds } = await readFlaggedProducts(db, view.today)
  const listed = [...namedProductIds, ...possiblyCoveredProductIds]
  const withAlternative = await countProductsWithAlternative(db, listed, view.today)
  const newest = await listNewestOfferings(db, { ...view, atMost: 5 })
  const home: HomeData = {
    now: (await context.clock(db)).toISOString(),
    advisory: await findNewestAdvisory(db, view.today),
    figures: { listed: listed.length, withAlternative, without: listed.length - withAlternative },
    requirements: [],
    offerings: newest.map(({ slug, name, summary, house }) => ({ slug, name, summary, house: house.name, city: house.city })),
  }
  return data(home)
}

export default function Home() {
  return <HomeView {...useLoaderData<typeof loader>()} />
}
