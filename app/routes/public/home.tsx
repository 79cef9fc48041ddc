import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { HomeView, type HomeData } from '#app/ui/home-view.tsx'

/** Nothing is listed until the registry, the requirements and the directory are read here; the page then says so and what to do. */
export function loader(_: LoaderFunctionArgs) {
  const home: HomeData = {
    now: new Date().toISOString(),
    advisory: null,
    figures: { listed: 0, withAlternative: 0, without: 0 },
    requirements: [],
    offerings: [],
  }
  return data(home)
}

export default function Home() {
  return <HomeView {...useLoaderData<typeof loader>()} />
}
