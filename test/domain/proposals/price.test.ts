import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sum } from '#app/domain/money.ts'
import { PriceForm } from '#app/domain/proposals/form.ts'
import { PriceSchedule, priceTotals, withTotal } from '#app/domain/proposals/price.ts'

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
  const typed = { currency: 'PKR', licence: '4,512,345.50', implementation: '1000000', support: '0', tax: '16.5' }
  const faultsOf = (change: Partial<typeof typed>) => {
    const read = PriceForm.safeParse({ ...typed, ...change })
    return read.success ? [] : read.error.issues.map(({ path, message }) => [path.join('.'), message])
  }

  test('is read into minor units that an envelope can hold', () => {
    const price = PriceForm.parse(typed)
    expect(price).toEqual(schedule('451234550', '100000000', '0', 1650))
    expect(PriceSchedule.parse(price)).toEqual(price)
  })

  test.each([
    [{ licence: 'four million' }, ['licence', 'proposals.price.notAmount']],
    [{ licence: '1.234' }, ['licence', 'proposals.price.notAmount']],
    [{ support: '-5' }, ['support', 'proposals.price.notAmount']],
    // 16 digits in paisa: an envelope that held it would be refused at the opening.
    [{ implementation: '12345678901234' }, ['implementation', 'proposals.price.tooLarge']],
    [{ tax: '51' }, ['tax', 'proposals.price.notPercent']],
    [{ tax: '16.555' }, ['tax', 'proposals.price.notPercent']],
    [{ currency: 'EUR' }, ['currency', 'proposals.price.currencyMissing']],
  ])('is refused beside its field: %j', (change, fault) => {
    expect(faultsOf(change)).toEqual([fault])
  })

  test('names all that is wrong at once', () => {
    expect(faultsOf({ licence: 'abc', tax: 'x' }).map(([field]) => field)).toEqual(['licence', 'tax'])
  })
})
