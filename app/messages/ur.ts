import type { en } from './en.ts'
import { errors } from './ur/errors.ts'
import { home } from './ur/home.ts'
import { matching } from './ur/matching.ts'
import { shell } from './ur/shell.ts'
import { ui } from './ur/ui.ts'
import { account } from './ur/account.ts'
import { organisations } from './ur/organisations.ts'
import { advisories } from './ur/advisories.ts'
import { registry } from './ur/registry.ts'
import { offerings } from './ur/offerings.ts'
import { directory } from './ur/directory.ts'
import { moderation } from './ur/moderation.ts'
import { records } from './ur/records.ts'

/** Every Urdu text; the type refuses a missing key, and each area refuses one too many. */
export const ur: Record<keyof typeof en, string> = {
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
}
