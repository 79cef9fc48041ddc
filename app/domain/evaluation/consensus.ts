import type { ProcedureProfile } from '../requirements/profile.ts'
import type { RequirementState } from '../requirements/status.ts'
import { divideHalfUp } from './results.ts'
import { evaluationState, leads, type PanelSeat } from './rules.ts'

/** Members' marks that lie so many points apart are not evened out without saying why. */
export const wideSpread = 30

/** The mean of members' marks in whole points, halves up: what the consensus is preset with. */
export function meanPoints(points: readonly number[]): number {
  return points.length === 0 ? 0 : Number(divideHalfUp(BigInt(points.reduce((all, one) => all + one, 0)), BigInt(points.length)))
}

/** Whether members differ so widely that the consensus needs an explanation. */
export function differWidely(points: readonly number[]): boolean {
  return points.length > 1 && Math.max(...points) - Math.min(...points) >= wideSpread
}

/** The chair writes the consensus while the panel scores, once every sheet is locked, which the operation checks. */
export function canWriteConsensus(profile: Pick<ProcedureProfile, 'envelopes'>, state: RequirementState, seat: PanelSeat | undefined): boolean {
  return state === evaluationState(profile) && leads(seat)
}
