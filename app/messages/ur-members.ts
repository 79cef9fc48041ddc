import { files } from './ur/files.ts'
import type { enMembers } from './en-members.ts'
import { capabilities } from './ur/capabilities.ts'
import { desk } from './ur/desk.ts'
import { evaluation } from './ur/evaluation.ts'
import { institutions } from './ur/institutions.ts'
import { makers } from './ur/makers.ts'
import { notifications } from './ur/notifications.ts'
import { ownList } from './ur/own-list.ts'
import { proposals } from './ur/proposals.ts'

/** The same in Urdu. */
export const urMembers: Record<keyof typeof enMembers, string> = {
  ...files,
  ...capabilities,
  ...desk,
  ...evaluation,
  ...institutions,
  ...makers,
  ...notifications,
  ...ownList,
  ...proposals,
}
