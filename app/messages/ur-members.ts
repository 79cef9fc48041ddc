import { files } from './ur/files.ts'
import type { enMembers } from './en-members.ts'
import { asksMembers } from './ur/asks-members.ts'
import { autosaveMembers } from './ur/autosave-members.ts'
import { capabilities } from './ur/capabilities.ts'
import { criteriaMembers } from './ur/criteria-members.ts'
import { desk } from './ur/desk.ts'
import { evaluation } from './ur/evaluation.ts'
import { evidenceMembers } from './ur/evidence-members.ts'
import { health } from './ur/health.ts'
import { institutions } from './ur/institutions.ts'
import { makers } from './ur/makers.ts'
import { notifications } from './ur/notifications.ts'
import { openingMembers } from './ur/opening-members.ts'
import { ownList } from './ur/own-list.ts'
import { proposals } from './ur/proposals.ts'
import { accountMembers } from './ur/account-members.ts'
import { awardsMembers } from './ur/awards-members.ts'
import { afterPublicationMembers } from './ur/after-publication-members.ts'
import { advisoriesMembers } from './ur/advisories-members.ts'
import { matchingMembers } from './ur/matching-members.ts'
import { moderationMembers } from './ur/moderation-members.ts'
import { offeringsMembers } from './ur/offerings-members.ts'
import { organisationsMembers } from './ur/organisations-members.ts'
import { proposalEditorMembers } from './ur/proposal-editor-members.ts'
import { pricesMembers } from './ur/prices-members.ts'
import { recordEventsMembers } from './ur/record-events-members.ts'
import { recordsMembers } from './ur/records-members.ts'
import { registryMembers } from './ur/registry-members.ts'
import { requirementEditorMembers } from './ur/requirement-editor-members.ts'
import { requirementsMembers } from './ur/requirements-members.ts'
import { requirementsPublicMembers } from './ur/requirements-public-members.ts'
import { scoringMembers } from './ur/scoring-members.ts'

/** The same in Urdu. */
export const urMembers: Record<keyof typeof enMembers, string> = {
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
}
