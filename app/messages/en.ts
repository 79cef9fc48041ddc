import { errors } from './en/errors.ts'
import { home } from './en/home.ts'
import { matching } from './en/matching.ts'
import { shell } from './en/shell.ts'
import { ui } from './en/ui.ts'
import { account } from './en/account.ts'
import { notifications } from './en/notifications.ts'
import { organisations } from './en/organisations.ts'
import { advisories } from './en/advisories.ts'
import { registry } from './en/registry.ts'
import { makers } from './en/makers.ts'
import { institutions } from './en/institutions.ts'
import { ownList } from './en/own-list.ts'
import { offerings } from './en/offerings.ts'
import { files } from './en/files.ts'
import { capabilities } from './en/capabilities.ts'
import { directory } from './en/directory.ts'
import { desk } from './en/desk.ts'
import { moderation } from './en/moderation.ts'
import { requirements } from './en/requirements.ts'
import { evaluation } from './en/evaluation.ts'
import { requirementsPublic } from './en/requirements-public.ts'
import { proposals } from './en/proposals.ts'

/** Every English text, one area a file. The keys of this catalogue are the type of all keys. */
export const en = {
  ...errors,
  ...home,
  ...matching,
  ...shell,
  ...ui,
  ...account,
  ...notifications,
  ...organisations,
  ...advisories,
  ...registry,
  ...makers,
  ...institutions,
  ...ownList,
  ...offerings,
  ...files,
  ...capabilities,
  ...directory,
  ...desk,
  ...moderation,
  ...requirements,
  ...evaluation,
  ...requirementsPublic,
  ...proposals,
} as const
