import { data, redirect, type ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { guardPages } from '#app/web/outage.server.ts'
import { makeToastCookie } from '#app/web/toast.server.ts'

const toasts = makeToastCookie({ secret: `a:${Buffer.alloc(32, 'a').toString('base64')}`, secure: false })
const refused = () => data({ refused: { reason: 'state', message: 'organisations.refused.wrongState', values: { count: 2 } } }, { status: 409 })

/** One post as the page's framework makes it without scripts: the action, then the loader that makes the page anew. Answers the toast that the redirect carries. */
async function post(action: () => unknown, loader: () => unknown) {
  const build = { routes: { a: { id: 'a', module: { action, loader, default: () => null } } } } as unknown as ServerBuild
  const { module } = guardPages(build).routes.a!
  const args = { context: { toasts, log: { warn: () => undefined } } }
  const ask = (handler: unknown) => (handler as (given: object) => Promise<unknown>)(args).catch((thrown: unknown) => thrown)
  await ask(module.action)
  const answer = (await ask(module.loader)) as Response
  const cookies = answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('toast='))
  return cookies.map((cookie) => toasts.read(new Request('http://a.test', { headers: { cookie: cookie.split(';')[0]! } }))?.toast)
}

const leadOn = () => {
  throw redirect('/elsewhere')
}

test('why an act was refused is said on the page to which the one that was to show it leads', async () => {
  const toast = { key: 'organisations.refused.wrongState', values: { count: 2 }, tone: 'refused' }
  expect(await post(refused, leadOn)).toEqual([toast])
  expect(await post(refused, () => redirect('/elsewhere'))).toEqual([toast])
})

test('a page that stays, one that explains itself, and an act that was not refused carry nothing more', async () => {
  const own = { key: 'organisations.profile.saved', tone: 'done' } as const
  const explaining = () => redirect('/elsewhere', { headers: { 'Set-Cookie': toasts.write(own) } })
  expect(await post(refused, explaining)).toEqual([own])
  expect(await post(refused, () => new Response('here'))).toEqual([])
  expect(await post(() => data({ form: {} }, { status: 400 }), leadOn)).toEqual([])
  expect(await post(() => null, leadOn)).toEqual([])
})
