import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseForm } from '#app/web/form.server.ts'

const SignUp = z.object({ email: z.email(), password: z.string().min(12), people: z.array(z.object({ name: z.string(), token: z.string() })).optional() })
const post = (fields: Record<string, string>) => new Request('http://localhost', { method: 'POST', body: new URLSearchParams(fields) })

describe('reading a form', () => {
  test('gives the value when it is as the schema says', async () => {
    const parsed = await parseForm(post({ email: 'a@b.example', password: 'long enough to pass' }), SignUp)
    expect(parsed).toMatchObject({ ok: true, value: { email: 'a@b.example', password: 'long enough to pass' } })
  })

  test('answers 400 with what is wrong and what was typed, but never a secret', async () => {
    const parsed = await parseForm(post({ email: 'nobody', password: 'pa55word', 'people[0].name': 'Ayesha', 'people[0].token': 't0ken' }), SignUp)
    expect(parsed).toMatchObject({ ok: false, reply: { init: { status: 400 } } })
    const text = JSON.stringify(parsed)
    expect(text).toContain('nobody')
    expect(text).toContain('Ayesha')
    expect(text).not.toMatch(/pa55word|t0ken/)
  })

  test('a form that reads well can still be refused, beside a field or as a whole, and keeps what was typed', async () => {
    const parsed = await parseForm(post({ email: 'a@b.example', password: 'long enough to pass' }), SignUp)
    if (!parsed.ok) throw new Error('the form should read well')
    const reply = parsed.refuse({ email: ['taken'], '': ['try later'] })
    expect(reply.init?.status).toBe(400)
    expect(reply.data.form).toMatchObject({ status: 'error', error: { email: ['taken'], '': ['try later'] }, initialValue: { email: 'a@b.example' } })
    expect(JSON.stringify(reply)).not.toContain('long enough')
  })
})
