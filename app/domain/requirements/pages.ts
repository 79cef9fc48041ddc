import { may } from '../access/table.ts'
import type { MemberActor } from '../actor.ts'
import { canDeclare, canReadOpened, canScore, type PanelSeat } from '../evaluation/rules.ts'
import type { ProcedureProfile } from './profile.ts'
import type { RequirementState } from './status.ts'

/** The pages of an institution's requirement, in the order in which its work comes to them. */
export const requirementPages = [
  'overview',
  'edit',
  'preview',
  'invitations',
  'matches',
  'questions',
  'amend',
  'panel',
  'opening',
  'responsiveness',
  'proposals',
  'sheet',
  'consensus',
  'report',
  'award',
  'delivery',
  'record',
] as const
export type RequirementPageName = (typeof requirementPages)[number]

const reported = new Set<RequirementState>(['final_report', 'standstill', 'awarded', 'delivered'])
const evaluated = new Set<RequirementState>(['technical_evaluation', 'technical_report', 'financial_opening_due', 'financial_evaluation', ...reported])

type Seen = { institutionId: string; state: RequirementState; profile: Pick<ProcedureProfile, 'envelopes' | 'channel'>; publishedAt: Date | null }

/** Which pages of a requirement this member has something to see on, as it stands now. `opened` says whether envelopes were opened, which outlives an end without award. */
export function visiblePages(requirement: Seen, actor: MemberActor, seat: PanelSeat | undefined, opened: boolean): RequirementPageName[] {
  const { institutionId, state, profile, publishedAt } = requirement
  const roles = actor.organisation.roles
  const readable = opened && may(actor, 'proposal', 'read_opened', institutionId) && canReadOpened(roles, seat)
  const shown: Record<RequirementPageName, boolean> = {
    overview: true,
    edit: state === 'draft' && may(actor, 'requirement', 'write', institutionId),
    // Its public page, before there is one.
    preview: publishedAt === null && (state === 'draft' || state === 'in_review'),
    matches: publishedAt !== null && may(actor, 'match', 'read', institutionId),
    invitations: may(actor, 'invitation', 'read', institutionId) && profile.channel === 'here',
    questions: publishedAt !== null,
    amend: state === 'published' && may(actor, 'requirement', 'amend', institutionId),
    panel: publishedAt !== null,
    opening: canDeclare(profile, state) || opened,
    responsiveness: readable,
    proposals: readable,
    sheet: opened && (canScore(profile, state, seat) || (seat?.conflict === false && !seat.reserve && evaluated.has(state))),
    consensus: readable && evaluated.has(state),
    report: readable && evaluated.has(state),
    award: reported.has(state),
    delivery: state === 'awarded' || state === 'delivered',
    record: publishedAt !== null && may(actor, 'record', 'read', institutionId),
  }
  return requirementPages.filter((page) => shown[page])
}

/** Whether results were computed and stored. */
export function isReported(state: RequirementState): boolean {
  return reported.has(state)
}
