import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicKeys } from '#app/domain/sealing/keys.server.ts'

/** The public halves of the signing keys, the current one first: for tools that check a receipt without this site's pages. */
export function loader({ context }: LoaderFunctionArgs) {
  return Response.json(publicKeys(context.keys), { headers: { 'Cache-Control': 'public, max-age=300' } })
}
