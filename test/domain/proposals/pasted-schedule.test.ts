import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { priceKinds } from '#app/domain/proposals/choices.ts'
import { readPasted } from '#app/domain/proposals/pasted-schedule.ts'
import { amountText, plainNumber, readAmount, readPercent, readQuantity } from '#app/domain/proposals/written-amount.ts'
import { must } from '#seeds/people.ts'

const faults = (text: string) => {
  const read = readPasted(text, 'PKR')
  return read.ok ? [] : read.refusal.faults
}

describe('an amount as people write it', () => {
  test.each([
    ['4512345.5', 451_234_550n],
    ['Rs 4,512,345.50', 451_234_550n],
    ['Rs. 45,12,345/-', 451_234_500n],
    ['PKR 1,000', 100_000n],
    ['1,000 روپے', 100_000n],
    ['۱۲۳', 12_300n],
    ['۱٬۲۳۴٫۵', 123_450n],
    ['\u200f ٤٥ \u00a0', 4_500n],
    ['0', 0n],
  ])('%s is read', (text, minor) => {
    expect(readAmount(text, 'PKR')).toEqual({ ok: true, minor })
  })

  test.each([
    ['', 'not-amount'],
    ['-5', 'not-amount'],
    ['1.234', 'not-amount'],
    // A decimal comma, and thousands parted by points: another figure than it looks like.
    ['1,23', 'not-amount'],
    ['4.512.345,50', 'not-amount'],
    ['1e6', 'not-amount'],
    ['=A1*2', 'not-amount'],
    ['$ 100', 'other-currency'],
    ['100 USD', 'other-currency'],
    ['12345678901234', 'too-large'],
    ['12345678901234567890', 'too-large'],
  ])('%s is refused', (text, fault) => {
    expect(readAmount(text, 'PKR')).toEqual({ ok: false, fault })
  })

  test('is what it says after having been written, for any amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), (minor) => {
        expect(readAmount(amountText(minor, 'PKR'), 'PKR')).toEqual({ ok: true, minor })
      }),
    )
  })

  test('rates and quantities are read or refused', () => {
    expect(['16', '16.5 %', '۱۶٪', '50', '50.01', '-1', 'x', '16.555'].map(readPercent)).toEqual([
      1600,
      1650,
      1600,
      5000,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(['1', '۱۲', '1,000', '0', '1.5', '1000001', ''].map(readQuantity)).toEqual([1, 12, 1000, undefined, undefined, undefined, undefined])
  })
})

describe('a pasted table', () => {
  const gateway = { kind: 'licence', description: 'Gateway, 900 servers', year: '0', quantity: '1', unit: '4512345.50', tax: '16' }

  test.each([
    ['tabs', 'licence\tGateway, 900 servers\t\t1\tRs 4,512,345.50\t16%'],
    ['semicolons', 'Licence;Gateway, 900 servers;once;1;4,512,345.50;16;Rs 5,234,320.78'],
    ['commas and quotation marks', 'license,"Gateway, 900 servers",0,1,"4,512,345.50",16'],
    ['names in another order', 'Item\tUnit price\tQty\tType\tGST %\nGateway, 900 servers\t4512345.5\t1\tLicence\t16'],
    ['Urdu names and figures', 'قسم\tتفصیل\tتعداد\tقیمت\tٹیکس\nلائسنس\tGateway, 900 servers\t۱\t۴۵۱۲۳۴۵٫۵۰\t۱۶'],
  ])('with %s is read', (_, text) => {
    expect(must(readPasted(text, 'PKR'))).toEqual([gateway])
  })

  test('leaves empty what it does not say, so that the form asks', () => {
    const [line] = must(readPasted('support\tDesk\t\t\t500', 'PKR'))
    expect(line).toEqual({ kind: 'support', description: 'Desk', year: '', quantity: '', unit: '500', tax: '' })
  })

  test('states totals that are held against the parts, with tax; a wrong one is refused with its row and both figures', () => {
    const rows = ['licence\tA\t\t2\t100\t10\t220', 'support\tB\t1\t1\t50\t0\t50']
    expect(must(readPasted([...rows, 'Grand total\t\t\t\t\t\tRs 270'].join('\n'), 'PKR'))).toHaveLength(2)
    const money = (rupees: bigint) => ({ amountMinor: rupees * 100n, currency: 'PKR' })
    expect(faults([...rows, 'Total:\t\t\t\t\t\t271'].join('\n'))).toEqual([{ fault: 'grand-total', row: 3, stated: money(271n), computed: money(270n) }])
    expect(faults(`\n${rows[0]!.replace('220', '200')}\n${rows[1]!}`)).toEqual([{ fault: 'line-total', row: 2, stated: money(200n), computed: money(220n) }])
  })

  test.each([
    ['', [{ fault: 'empty' }]],
    ['kind;unit price', [{ fault: 'empty' }]],
    ['licence,Gateway,0,1,4,512,345.50,16', [{ fault: 'cells', row: 1, cells: 8, columns: 7 }]],
    ['kind;unit price;discount\nlicence;100;5', [{ fault: 'column', row: 1, text: 'discount' }]],
    ['discount;;;1;100', [{ fault: 'unreadable', row: 1, column: 'kind', text: 'discount' }]],
    ['support;Desk;Year 9;1;100', [{ fault: 'unreadable', row: 1, column: 'year', text: 'Year 9' }]],
    ['licence;A;;1;USD 100', [{ fault: 'other-currency', row: 1, column: 'unit', text: 'USD 100' }]],
    ['licence;A;;1;100\nlicence;B;;1;abc', [{ fault: 'unreadable', row: 2, column: 'unit', text: 'abc' }]],
    ['licence;A;;1;100;;#REF!', [{ fault: 'unreadable', row: 1, column: 'total', text: '#REF!' }]],
  ])('%j is refused by name', (text, expected) => {
    expect(faults(text)).toEqual(expected)
  })

  test('of any text never throws, and never invents an amount', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom(...priceKinds, 'Total', '', '"', '1', '۱۲٬۳۴۵', 'Rs 1,200.50', '16%', 'Year 2', '\n', '\t', ';', ','))
    const table = fc
      .array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 })
      .chain((rows) => fc.constantFrom('\t', ';', ',').map((by) => rows.map((row) => row.join(by)).join('\n')))
    fc.assert(
      fc.property(fc.oneof(table, fc.string({ unit: 'binary' })), (text) => {
        const read = readPasted(text, 'PKR')
        const figures = plainNumber(text).replaceAll(',', '')
        for (const { unit, quantity } of read.ok ? read.value : []) {
          expect(figures).toContain(unit.replace(/0$/, ''))
          expect(figures).toContain(quantity)
        }
      }),
      { numRuns: 500 },
    )
  })
})
