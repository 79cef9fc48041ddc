/**
 * Public holidays of the market with a fixed date. Those that follow the moon are announced by the government shortly before, and staff add them then: a date guessed here would
 * move a closing that bidders rely on.
 */
const fixedDays = [
  { monthDay: '02-05', name: 'Kashmir Day' },
  { monthDay: '03-23', name: 'Pakistan Day' },
  { monthDay: '05-01', name: 'Labour Day' },
  { monthDay: '05-28', name: 'Youm-e-Takbeer' },
  { monthDay: '08-14', name: 'Independence Day' },
  { monthDay: '11-09', name: 'Iqbal Day' },
  { monthDay: '12-25', name: 'Quaid-e-Azam Day' },
] as const

const years = [2026, 2027, 2028] as const

/** `YYYY-MM-DD` with the name of the day. */
export const holidays = years.flatMap((year) => fixedDays.map(({ monthDay, name }) => ({ day: `${year}-${monthDay}`, name })))
