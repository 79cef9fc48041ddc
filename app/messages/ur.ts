import type { en } from './en.ts'
import { errors } from './ur/errors.ts'
import { home } from './ur/home.ts'
import { matching } from './ur/matching.ts'
import { shell } from './ur/shell.ts'
import { ui } from './ur/ui.ts'
import { account } from './ur/account.ts'
import { notifications } from './ur/notifications.ts'
import { organisations } from './ur/organisations.ts'
import { advisories } from './ur/advisories.ts'
import { registry } from './ur/registry.ts'
import { makers } from './ur/makers.ts'
import { institutions } from './ur/institutions.ts'
import { ownList } from './ur/own-list.ts'
import { offerings } from './ur/offerings.ts'
import { files } from './ur/files.ts'
import { capabilities } from './ur/capabilities.ts'
import { directory } from './ur/directory.ts'
import { desk } from './ur/desk.ts'
import { moderation } from './ur/moderation.ts'
import { requirements } from './ur/requirements.ts'
import { evaluation } from './ur/evaluation.ts'
import { requirementsPublic } from './ur/requirements-public.ts'
import { proposals } from './ur/proposals.ts'

/** Every Urdu text; the type refuses a missing key, and each area refuses one too many. */
export const ur: Record<keyof typeof en, string> = {
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
}
