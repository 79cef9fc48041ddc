/**
 * Public holidays of the market with a fixed date. Those that follow the moon are announced by the government shortly before, and staff add them then: a date guessed here would
 * move a closing that bidders rely on.
 */
const fixedDays = [
  { monthDay: '02-05', name: 'Kashmir Day', nameUr: 'یومِ یکجہتیِ کشمیر' },
  { monthDay: '03-23', name: 'Pakistan Day', nameUr: 'یومِ پاکستان' },
  { monthDay: '05-01', name: 'Labour Day', nameUr: 'یومِ مزدور' },
  { monthDay: '05-28', name: 'Youm-e-Takbeer', nameUr: 'یومِ تکبیر' },
  { monthDay: '08-14', name: 'Independence Day', nameUr: 'یومِ آزادی' },
  { monthDay: '11-09', name: 'Iqbal Day', nameUr: 'یومِ اقبال' },
  { monthDay: '12-25', name: 'Quaid-e-Azam Day', nameUr: 'یومِ قائدِ اعظم' },
] as const

const years = [2026, 2027, 2028] as const

/** `YYYY-MM-DD` with the names of the day. */
export const holidays = years.flatMap((year) => fixedDays.map(({ monthDay, ...names }) => ({ day: `${year}-${monthDay}`, ...names })))
