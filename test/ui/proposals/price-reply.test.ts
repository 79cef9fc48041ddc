import { describe, expect, test } from 'vitest'
import { answerPrice, countPrice, typedLines } from '#app/ui/proposals/price-reply.ts'

const asked = { currency: 'PKR', supportYears: 0 } as const

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const first = { 'lines[0].kind': 'licence', 'lines[0].year': '0', 'lines[0].quantity': '2', 'lines[0].unit': '1,500', 'lines[0].tax': '10' }
const half = { 'lines[1].kind': 'support', 'lines[1].unit': '9' }
const intent = (type: string, payload: object) => ({ __intent__: JSON.stringify({ type, payload }) })

describe('the buttons of a price form', () => {
  test('add and remove a row and keep what was typed in the others', () => {
    const added = answerPrice(formOf({ ...first, ...intent('insert', { name: 'lines', defaultValue: { kind: 'other', year: '0' } }) }), asked)
    expect(added.form).toMatchObject({ initialValue: { lines: [{ unit: '1,500' }, { kind: 'other' }] } })
    const removed = answerPrice(formOf({ ...first, ...half, ...intent('remove', { name: 'lines', index: 0 }) }), asked)
    expect(removed.form).toMatchObject({ initialValue: { lines: [{ kind: 'support', unit: '9' }] } })
  })

  test('compute what can be read so far, and count what cannot', () => {
    const counted = countPrice(formOf({ ...first, ...half }), asked)
    expect(counted).toMatchObject({ left: 1, totals: { net: { amountMinor: 300_000n }, tax: { amountMinor: 30_000n }, total: { amountMinor: 330_000n } } })
    expect(countPrice(formOf(half), asked)).toBeUndefined()
  })

  test('fill the rows from a pasted table in place of those that were there', () => {
    const pasted = 'licence\tGateway\tonce\t1\tRs 4,512,345.50\t16%\nsupport\tDesk\tYear 1\t1\t۱۲۳\t16'
    const filled = answerPrice(formOf({ ...first, ...half, pasted, intent: 'paste' }), asked)
    const lines = [
      { kind: 'licence', description: 'Gateway', year: '0', quantity: '1', unit: '4512345.50', tax: '16' },
      { kind: 'support', description: 'Desk', year: '1', quantity: '1', unit: '123', tax: '16' },
    ]
    expect(filled.form).toMatchObject({ initialValue: { lines }, intent: { type: 'update' } })
    expect(filled.pasteFaults).toBeUndefined()
  })

  test('leave the rows as they are when a pasted table is refused, and say why', () => {
    const refused = answerPrice(formOf({ ...first, pasted: 'licence\tGateway\tonce\t2\t100\t0\t300', intent: 'paste' }), asked)
    expect(refused.form).toMatchObject({ status: 'error', error: { pasted: ['prices.paste.refused'] }, initialValue: { lines: [{ unit: '1,500' }] } })
    expect(refused.pasteFaults).toMatchObject([{ fault: 'line-total', row: 1, stated: { amountMinor: 30_000n }, computed: { amountMinor: 20_000n } }])
  })
})

test('the rows of a form are kept as typed, complete or not', () => {
  expect(typedLines(formOf({ ...first, ...half }))).toEqual([
    { kind: 'licence', description: '', year: '0', quantity: '2', unit: '1,500', tax: '10' },
    { kind: 'support', description: '', year: '', quantity: '', unit: '9', tax: '' },
  ])
})
