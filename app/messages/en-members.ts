import { files } from './en/files.ts'
import { capabilities } from './en/capabilities.ts'
import { desk } from './en/desk.ts'
import { evaluation } from './en/evaluation.ts'
import { institutions } from './en/institutions.ts'
import { makers } from './en/makers.ts'
import { notifications } from './en/notifications.ts'
import { ownList } from './en/own-list.ts'
import { proposals } from './en/proposals.ts'

/** The English texts of pages that only those see who are signed in: a visitor's browser does not load them. */
export const enMembers = {
  ...files,
  ...capabilities,
  ...desk,
  ...evaluation,
  ...institutions,
  ...makers,
  ...notifications,
  ...ownList,
  ...proposals,
} as const
