import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sum } from '#app/domain/money.ts'
import { presetLines, priceForm } from '#app/domain/proposals/form.ts'
import { priceFaults, PriceSchedule, priceTotals, withTotal } from '#app/domain/proposals/price.ts'

const schedule = (licence: string, implementation: string, support: string, taxBasisPoints: number): PriceSchedule => {
  const line = { description: '', quantity: 1, taxBasisPoints }
  return withTotal({
    currency: 'PKR',
    lines: [
      { ...line, kind: 'licence', year: 0, unitMinor: licence },
      { ...line, kind: 'implementation', year: 0, unitMinor: implementation },
      { ...line, kind: 'support', year: 1, unitMinor: support },
    ],
  })
}

describe('the totals of a price', () => {
  test.each([
    [schedule('0', '0', '0', 1600), 0n, 0n, 0n],
    [schedule('100', '200', '300', 0), 600n, 0n, 600n],
    [schedule('451234550', '100000000', '250000000', 1650), 801234550n, 132203701n, 933438251n],
    // 5 × 10 % is half a paisa, which is rounded up; 4 × 10 % is less, which is rounded down.
    [schedule('5', '0', '0', 1000), 5n, 1n, 6n],
    [schedule('4', '0', '0', 1000), 4n, 0n, 4n],
  ])('are computed from the lines, with tax rounded once a line: %#', (price, net, tax, total) => {
    const totals = priceTotals(price)
    expect([totals.net.amountMinor, totals.tax.amountMinor, totals.total.amountMinor]).toEqual([net, tax, total])
  })

  test('add up to the last digit, whatever the lines', () => {
    const amount = fc.bigInt({ min: 0n, max: 999_999_999_999_999n }).map(String)
    fc.assert(
      fc.property(amount, amount, amount, fc.integer({ min: 0, max: 5_000 }), (licence, implementation, support, rate) => {
        const { lines, net, tax, total } = priceTotals(schedule(licence, implementation, support, rate))
        expect(
          sum(
            lines.map((line) => line.net),
            'PKR',
          ),
        ).toEqual(net)
        expect(
          sum(
            lines.map((line) => line.tax),
            'PKR',
          ),
        ).toEqual(tax)
        expect(total.amountMinor).toBe(net.amountMinor + tax.amountMinor)
        for (const line of lines) {
          const exact = line.net.amountMinor * BigInt(rate)
          expect(line.tax.amountMinor * 10_000n - exact).toSatisfy((off: bigint) => off > -5_000n && off <= 5_000n)
        }
      }),
    )
  })
})

describe('a price as it is typed', () => {
  const asked = { currency: 'PKR', supportYears: 1 } as const
  const row = { kind: 'licence', description: '', year: '0', quantity: '1', unit: '4,512,345.50', tax: '16.5' }
  const support = { ...row, kind: 'support', year: '1', unit: '0' }
  const faultsOf = (change: Partial<typeof row>, lines = [{ ...row, ...change }, support]) => {
    const read = priceForm(asked).safeParse({ lines })
    return read.success ? [] : read.error.issues.map(({ path, message }) => [path.join('.'), message])
  }

  test('is read into minor units that an envelope can hold', () => {
    const implementation = { ...row, kind: 'implementation', unit: '1000000' }
    const price = priceForm(asked).parse({ lines: [row, implementation, support] })
    expect(price).toEqual(schedule('451234550', '100000000', '0', 1650))
    expect(PriceSchedule.parse(price)).toEqual(price)
  })

  test.each([
    [{ unit: 'four million' }, ['lines.0.unit', 'proposals.price.notAmount']],
    [{ unit: '1.234' }, ['lines.0.unit', 'proposals.price.notAmount']],
    [{ unit: '-5' }, ['lines.0.unit', 'proposals.price.notAmount']],
    [{ unit: 'USD 5' }, ['lines.0.unit', 'prices.otherCurrency']],
    // 16 digits in paisa: an envelope that held it would be refused at the opening.
    [{ unit: '12345678901234' }, ['lines.0.unit', 'proposals.price.tooLarge']],
    [{ tax: '51' }, ['lines.0.tax', 'proposals.price.notPercent']],
    [{ tax: '16.555' }, ['lines.0.tax', 'proposals.price.notPercent']],
    [{ quantity: '0' }, ['lines.0.quantity', 'prices.notQuantity']],
    [{ year: '6' }, ['lines.0.year', 'prices.yearMissing']],
    [{ kind: 'discount' }, ['lines.0.kind', 'prices.kindMissing']],
  ])('is refused beside its field: %j', (change, fault) => {
    expect(faultsOf(change)).toEqual([fault])
  })

  test('names all that is wrong at once', () => {
    expect(faultsOf({ unit: 'abc', tax: 'x' }).map(([field]) => field)).toEqual(['lines.0.unit', 'lines.0.tax'])
  })

  test('answers every year of support that is asked for, and has a row', () => {
    expect(faultsOf({}, [row])).toEqual([['lines', 'prices.supportMissing.1']])
    expect(faultsOf({}, [])).toEqual([['lines', 'prices.noLines']])
  })

  test('begins with a row for each thing that is asked', () => {
    const preset = presetLines({ currency: 'PKR', supportYears: 2 })
    expect(preset.map(({ kind, year }) => [kind, year])).toEqual([
      ['licence', '0'],
      ['implementation', '0'],
      ['support', '1'],
      ['support', '2'],
    ])
  })
})

test('a schedule that does not answer what is asked is named for each fault', () => {
  const price = schedule('1', '2', '3', 0)
  const asked = { currency: 'PKR', supportYears: 1 } as const
  expect(priceFaults(price, asked)).toEqual([])
  expect(priceFaults({ ...price, totalMinor: '7' }, { currency: 'USD', supportYears: 2 })).toEqual([
    { fault: 'currency', asked: 'USD' },
    { fault: 'support-year-missing', year: 2 },
    { fault: 'does-not-sum' },
  ])
})
