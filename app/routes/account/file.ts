import type { LoaderFunctionArgs } from '@remix-run/node'
import { openFile } from '#app/domain/files/open-file.server.ts'
import { findReadableFile } from '#app/domain/files/read.server.ts'
import { actOf, requireActor } from '#app/web/actor.server.ts'
import { downloadAnswer } from '#app/web/download.server.ts'
import { found } from '#app/web/found.ts'
import { plainPage } from '#app/web/plain-page.server.ts'

/** Hands out a file: to whom it belongs and to staff, by an address that was signed within the last five minutes. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const { id } = found(await findReadableFile(context.db, actor, params.id))
  const link = context.files.links.check(id, new URL(request.url).searchParams)
  if (link !== 'good') {
    const { locale, requestId, stylesheet } = context
    const texts = { title: 'files.link.title', text: `files.link.${link}` } as const
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
    return new Response(plainPage({ status: 403, locale, requestId, stylesheet, texts }), { status: 403, headers })
  }
  const opened = await openFile(actOf(context, actor), context.files, { id })
  if (opened.ok) return downloadAnswer(opened.value)
  if (opened.refusal.reason === 'lost') context.log.error({ fileId: id }, 'a file is not in the store')
  throw new Response('not found', { status: 404 })
}
