import type { LoaderFunctionArgs } from '@remix-run/node'
import { suggestFor } from '#app/domain/search/suggest.server.ts'
import { viewOf } from '#app/web/page.server.ts'

/** What the search field may lead to while one types, as JSON: `{ items: [{ kind, slug, label, hint }] }`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const prefix = new URL(request.url).searchParams.get('q') ?? ''
  const items = await suggestFor(context, prefix, await viewOf(context))
  return Response.json({ items }, { headers: { 'Cache-Control': 'private, max-age=60' } })
}
