import { z } from 'zod'
import { isCommonPassword } from './common-passwords.ts'

/** How an address is compared: the whole of it in lower case. Two people never share one, whatever capitals they type. */
export function emailKeyOf(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase()
}

/** The domain of an address, in lower case. */
export function emailDomainOf(email: string): string {
  return emailKeyOf(email).split('@').at(-1)!
}

/** The shortest password accepted, and the longest: longer ones only make the hash slow. */
export const passwordLength = { min: 10, max: 200 }

// The messages are keys of the catalogues; the page that shows them translates.
export const Email = z.string('account.email.invalid').trim().max(254, 'account.email.invalid').pipe(z.email('account.email.invalid'))
export const PersonName = z.string('account.name.missing').trim().min(1, 'account.name.missing').max(120, 'account.name.long')

/** A password as it was once chosen: whatever is typed is compared, so nothing is trimmed. */
export const GivenPassword = z.string('account.password.missing').min(1, 'account.password.missing').max(passwordLength.max, 'account.password.long')

/** A password to be chosen: long enough, and not one that everybody tries first (NIST SP 800-63B, 3.1.1.2). */
export const NewPassword = z
  .string('account.password.short')
  .min(passwordLength.min, 'account.password.short')
  .max(passwordLength.max, 'account.password.long')
  .refine((password) => !isCommonPassword(password), 'account.password.common')
