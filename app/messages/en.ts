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
import { receipts } from './en/receipts.ts'
import { records } from './en/records.ts'
import { requirements } from './en/requirements.ts'
import { course } from './en/course.ts'
import { requirementsPublic } from './en/requirements-public.ts'

/** The English texts of the pages that a visitor may come to, one area a file; those of pages for members alone are in `en-members.ts`. */
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
  ...requirements,
  ...course,
  ...requirementsPublic,
  ...receipts,
} as const
