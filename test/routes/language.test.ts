import { expect, test } from 'vitest'
import { action } from '#app/routes/public/language.ts'

const context = { settings: { appUrl: 'https://mutabadil.example', secure: true, demo: false } } as never
const choose = (fields: Record<string, string>) =>
  action({ request: new Request('http://localhost/language', { method: 'POST', body: new URLSearchParams(fields) }), context, params: {} })

test('the chosen language is kept for a year and the visitor is back where they were', async () => {
  const answer = await choose({ locale: 'ur', returnTo: '/directory?q=erp' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/directory?q=erp'])
  expect(answer.headers.get('set-cookie')).toBe('lang=ur; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure')
})

test('the switch leads nobody off the site and knows only our languages', async () => {
  expect((await choose({ locale: 'en', returnTo: '//evil.example' })).headers.get('location')).toBe('/')
  await expect(choose({ locale: 'xx', returnTo: '/' })).rejects.toMatchObject({ status: 400 })
})
