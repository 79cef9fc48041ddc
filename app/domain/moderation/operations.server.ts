import { z } from 'zod'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import { checkAttestation } from '../attestations/check-attestation.server.ts'
import { AttestationCheck } from '../attestations/schema.ts'
import { ClaimDecision, decideHouseClaim } from '../houses/decide-claim.server.ts'
import { linkMaker } from '../makers/link-maker.server.ts'
import { MakerLink } from '../makers/schema.ts'
import type { Market } from '../market.ts'
import { decideOffering } from '../offerings/decide-offering.server.ts'
import { OfferingDecision } from '../offerings/schema.ts'
import { refuseVerification, VerificationRefusal } from '../organisations/refuse-verification.server.ts'
import { Verification, verifyOrganisation } from '../organisations/verify-organisation.server.ts'
import { decideEntry } from '../registry/decide-entry.server.ts'
import { judgeContest } from '../registry/judge-contest.server.ts'
import { reviewEntry } from '../registry/review-entry.server.ts'
import { ContestDecision, EntryDecision, EntryReview, ToldMaker } from '../registry/schema.ts'
import { tellMaker } from '../registry/tell-maker.server.ts'
import { decideReport } from '../reports/decide-report.server.ts'
import { ReportDecision } from '../reports/report.ts'
import { CheckForm } from '../requirements/check-form.ts'
import { checkRequirement } from '../requirements/check-requirement.server.ts'
import type { Refusal, Result } from '../result.ts'
import type { OperationName } from './operation.ts'

/** A decision that can be held: how its stored input is read again, which case it is about, and what it does. */
export type Operation<Input extends { [name: string]: unknown }, Value, R extends Refusal> = {
  Input: z.ZodType<Input>
  subjectOf(input: Input): string
  run(act: Act<MemberActor>, input: Input, market: Market): Promise<Result<Value, R>>
}

const aboutOrganisation = z.object({ organisationId: z.uuid() })
const aboutEntry = z.object({ entryId: z.uuid() })
const byId = z.object({ id: z.uuid() })

const verification = operation({ Input: Verification.and(aboutOrganisation), subjectOf: organisationOf, run: verifyOrganisation })

/** Every decision that is held, by its name. What it decides is the noun's own operation, unchanged. */
export const operations = {
  'verify-house': verification,
  'verify-institution': verification,
  'refuse-house': operation({ Input: VerificationRefusal.and(aboutOrganisation), subjectOf: organisationOf, run: refuseVerification }),
  'decide-claim': operation({ Input: ClaimDecision.and(z.object({ claimId: z.uuid() })), subjectOf: ({ claimId }) => claimId, run: decideHouseClaim }),
  'decide-offering': operation({ Input: OfferingDecision.and(byId), subjectOf: idOf, run: decideOffering }),
  'check-attestation': operation({ Input: AttestationCheck.and(byId), subjectOf: idOf, run: checkAttestation }),
  'check-requirement': operation({
    Input: CheckForm.and(byId),
    subjectOf: idOf,
    run: (act, input: z.output<typeof CheckForm> & { id: string }, market) => checkRequirement(act, { ...input, market }),
  }),
  'decide-entry': operation({ Input: EntryDecision.and(aboutEntry), subjectOf: entryOf, run: decideEntry }),
  'judge-contest': operation({ Input: ContestDecision.and(aboutEntry), subjectOf: entryOf, run: judgeContest }),
  'review-entry': operation({ Input: EntryReview.and(aboutEntry), subjectOf: entryOf, run: reviewEntry }),
  'tell-maker': operation({ Input: ToldMaker.and(aboutEntry), subjectOf: entryOf, run: tellMaker }),
  'link-maker': operation({ Input: MakerLink, subjectOf: organisationOf, run: linkMaker }),
  'decide-report': operation({ Input: ReportDecision.and(z.object({ reportId: z.uuid() })), subjectOf: ({ reportId }) => reportId, run: decideReport }),
} satisfies Record<OperationName, unknown>

type Operations = typeof operations
export type InputOf<Name extends OperationName> = Operations[Name] extends Operation<infer Input, infer _Value, infer _R> ? Input : never
export type ValueOf<Name extends OperationName> = Operations[Name] extends Operation<infer _Input, infer Value, infer _R> ? Value : never
export type RefusalOf<Name extends OperationName> = Operations[Name] extends Operation<infer _Input, infer _Value, infer R> ? R : never

/** One operation by its name, with its own types. */
export function operationOf<Name extends OperationName>(name: Name): Operation<InputOf<Name>, ValueOf<Name>, RefusalOf<Name>> {
  return operations[name] as unknown as Operation<InputOf<Name>, ValueOf<Name>, RefusalOf<Name>>
}

function operation<Input extends { [name: string]: unknown }, Value, R extends Refusal>(
  one: Omit<Operation<Input, Value, R>, 'Input'> & { Input: z.ZodType<Input> },
): Operation<Input, Value, R> {
  return one
}

function idOf({ id }: { id: string }): string {
  return id
}

function entryOf({ entryId }: { entryId: string }): string {
  return entryId
}

function organisationOf({ organisationId }: { organisationId: string }): string {
  return organisationId
}
