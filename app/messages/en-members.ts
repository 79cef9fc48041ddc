import { files } from './en/files.ts'
import { asksMembers } from './en/asks-members.ts'
import { autosaveMembers } from './en/autosave-members.ts'
import { capabilities } from './en/capabilities.ts'
import { criteriaMembers } from './en/criteria-members.ts'
import { desk } from './en/desk.ts'
import { evaluation } from './en/evaluation.ts'
import { evidenceMembers } from './en/evidence-members.ts'
import { health } from './en/health.ts'
import { institutions } from './en/institutions.ts'
import { makers } from './en/makers.ts'
import { notifications } from './en/notifications.ts'
import { openingMembers } from './en/opening-members.ts'
import { ownList } from './en/own-list.ts'
import { proposals } from './en/proposals.ts'
import { accountMembers } from './en/account-members.ts'
import { awardsMembers } from './en/awards-members.ts'
import { afterPublicationMembers } from './en/after-publication-members.ts'
import { advisoriesMembers } from './en/advisories-members.ts'
import { matchingMembers } from './en/matching-members.ts'
import { moderationMembers } from './en/moderation-members.ts'
import { offeringsMembers } from './en/offerings-members.ts'
import { organisationsMembers } from './en/organisations-members.ts'
import { proposalEditorMembers } from './en/proposal-editor-members.ts'
import { pricesMembers } from './en/prices-members.ts'
import { recordEventsMembers } from './en/record-events-members.ts'
import { recordsMembers } from './en/records-members.ts'
import { registryMembers } from './en/registry-members.ts'
import { requirementEditorMembers } from './en/requirement-editor-members.ts'
import { requirementsMembers } from './en/requirements-members.ts'
import { requirementsPublicMembers } from './en/requirements-public-members.ts'
import { scoringMembers } from './en/scoring-members.ts'

/** The English texts of pages that only those see who are signed in: a visitor's browser does not load them. */
export const enMembers = {
  ...files,
  ...asksMembers,
  ...autosaveMembers,
  ...capabilities,
  ...criteriaMembers,
  ...desk,
  ...evaluation,
  ...evidenceMembers,
  ...health,
  ...institutions,
  ...makers,
  ...notifications,
  ...openingMembers,
  ...ownList,
  ...proposals,
  ...accountMembers,
  ...awardsMembers,
  ...afterPublicationMembers,
  ...advisoriesMembers,
  ...matchingMembers,
  ...moderationMembers,
  ...offeringsMembers,
  ...organisationsMembers,
  ...proposalEditorMembers,
  ...pricesMembers,
  ...recordEventsMembers,
  ...recordsMembers,
  ...registryMembers,
  ...requirementEditorMembers,
  ...requirementsMembers,
  ...requirementsPublicMembers,
  ...scoringMembers,
} as const
