import { errors } from './en/errors.ts'
import { home } from './en/home.ts'
import { matching } from './en/matching.ts'
import { shell } from './en/shell.ts'
import { ui } from './en/ui.ts'
import { account } from './en/account.ts'
import { organisations } from './en/organisations.ts'
import { advisories } from './en/advisories.ts'
import { registry } from './en/registry.ts'
import { offerings } from './en/offerings.ts'
import { directory } from './en/directory.ts'
import { moderation } from './en/moderation.ts'
import { records } from './en/records.ts'

/** The English texts that every browser loads, one area a file; those of requirements are in `en-requirements.ts`, those of pages for members alone in `en-members.ts`. */
export const en = {
  ...errors,
  ...home,
  ...matching,
  ...shell,
  ...ui,
  ...account,
  ...organisations,
  ...advisories,
  ...registry,
  ...offerings,
  ...directory,
  ...moderation,
  ...records,
} as const
