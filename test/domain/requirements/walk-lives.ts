import type { MemberActor } from '#app/domain/actor.ts'
import type { ProcedureProfile } from '#app/domain/requirements/profile.ts'
import type { RequirementState } from '#app/domain/requirements/status.ts'
import type { World } from '#test/fixtures/make-world.ts'
import { awardSteps } from './walk-steps-award.ts'
import { judgeSteps } from './walk-steps-judge.ts'
import { openSteps } from './walk-steps-open.ts'
import type { Step } from './walk-steps.ts'

/** Every operation of the line. */
export const steps: Record<StepName, Step> = { ...openSteps, ...judgeSteps, ...awardSteps }
export type StepName = keyof typeof openSteps | keyof typeof judgeSteps | keyof typeof awardSteps
export const stepNames = Object.keys(steps) as StepName[]

/** Somebody of a world by a short name: `procurement`, `moderator`, `bidder2`. */
export function personOf({ bank, staff, houses, stranger }: World, who: string): MemberActor {
  const house = /^(owner|bidder|finance)(\d)$/.exec(who)
  const found = house ? houses[Number(house[2]) - 1]![house[1] as 'owner'] : { ...bank, ...staff, stranger: stranger.owner }[who as 'owner']
  if (!found) throw new Error(`nobody is called ${who}`)
  return found
}

/** A line of a life: who does what, in which way, how long after the line before, and whether it is refused. */
export type Line = { step: StepName; who: string; number: number; passMs: number; refused: boolean }
const [minute, day] = [60_000, 86_400_000]

/** `step who [number] [+days]`, one a line; what is to be refused has a mark: `step! who`. */
function read(text: string): Line[] {
  return text
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [step, who, ...rest] = line.trim().split(/\s+/)
      const passed = rest.find((word) => word.startsWith('+'))
      const number = rest.find((word) => !word.startsWith('+'))
      const refused = step!.endsWith('!')
      return {
        step: (refused ? step!.slice(0, -1) : step) as StepName,
        refused,
        who: who!,
        number: Number(number ?? 0),
        passMs: passed ? Number(passed) * day : minute,
      }
    })
}

const publish = `
  submit procurement
  publish moderator`
const twoBids = `${publish}
  propose bidder1 0
  propose owner2 1`

/** From closing to the final report, as a profile asks for it. */
function judge({ panel, envelopes }: ProcedureProfile, { bids = 2, between = '' } = {}): string {
  const members = ['evaluator', 'security', 'owner'].slice(0, panel.atLeast)
  const each = (step: string) => members.map((who) => `${step} ${who}`).join('\n')
  const second = `
    report! owner
    technicalReport owner
    score! evaluator
    complain procurement 1
    approve! procurement
    dismiss procurement
    approve procurement
    report! owner
    approve owner`
  return `
    recordDue procurement 0 +30
    appoint procurement ${members.length === 1 ? 0 : 2}
    score! evaluator
    ${each('declare')}
    approve! evaluator
    approve owner
    approve! owner
    judge! evaluator
    approve procurement
    ${between}
    score! evaluator
    ${'judge evaluator\n'.repeat(bids)}
    lock! evaluator
    ${each('score')}
    means! evaluator
    ${each('lock')}
    score! evaluator
    ${envelopes === 'single' ? 'report! procurement' : 'technicalReport! procurement'}
    means evaluator
    writeConsensus! procurement
    writeConsensus evaluator
    ${envelopes === 'single' ? '' : second}
    report procurement`
}

/** To the award of the first of those that are left; with nobody else left nobody else is told why. */
function award({ standstill }: ProcedureProfile, left: 'several' | 'one' = 'several'): string {
  const first = standstill ? 'intend' : 'award'
  return `
    ${standstill ? 'award! owner' : 'intend! owner'}
    ${first}! owner 1
    ${left === 'several' ? `${first}! owner 8` : ''}
    complain owner 1
    ${first}! procurement
    dismiss owner
    ${
      standstill
        ? `intend procurement
           intend! owner
           award! owner
           withdrawIntention! owner 5
           complain owner 1 +12
           award! owner
           dismiss owner`
        : ''
    }
    award owner
    award! procurement
    fall! owner 5`
}

/**
 * Whole lives: through questions, amendments and a fix to what both sides confirm; through an intention that is withdrawn and an award that falls to an award that is delivered; and through
 * too few proposals. Beside what is taken stands what is refused in that state.
 */
export function livesOf(profile: ProcedureProfile): Record<string, Line[]> {
  const withdrawn = '\n intend owner\n withdrawIntention procurement'
  return {
    delivered: read(
      `submit! bidder1
      submit procurement
      save! procurement 1
      publish! procurement
      publish moderator
      follow auditor
      ask! bidder1 8
      ask bidder1
      answer procurement
      answer owner 3
      invite owner 1
      propose bidder1 0
      amend! procurement 9
      amend! procurement 6
      amend procurement 1
      confirm! owner1 3
      confirm owner1
      amend owner
      withdraw bidder1
      propose bidder1 0
      propose owner2 2
      propose bidder3 5
      extendClosing! owner 0
      extendClosing owner 3
      recordDue procurement 0 +30
      ${['ask bidder1', 'amend owner 1', 'answer owner 3', 'confirm owner2', 'propose bidder1', 'withdraw bidder1'].map((line) => line.replace(' ', '! ')).join('\n')}
      ${judge(profile, { bids: 3, between: 'offerFix! evaluator 5\n offerFix evaluator\n judge! evaluator\n answerFix bidder1\n answerFix! bidder1' })}
      askPrice procurement
      askPrice! procurement
      decidePrice! procurement
      ${profile.standstill ? 'intend' : 'award'}! owner
      answerPrice bidder1
      answerPrice! owner1
      decidePrice owner
      ${award(profile)}
      deliver! owner 4
      pay! finance2
      deliver owner
      pay finance1
      deliver! owner
      destroy procurement`,
    ),
    fallen: read(`${twoBids}${judge(profile)}${profile.standstill ? withdrawn : `${award(profile)}\n fall procurement`}${award(profile, 'one')}
      deliver procurement
      pay finance2`),
    fell: read(`${twoBids}${judge(profile)}${award(profile)}\n fall procurement${award(profile, 'one')}\n fall owner\n end owner`),
    few: read(`${publish}
      propose bidder1
      decideFew! procurement 0
      recordDue procurement 0 +30
      approve! owner
      decideFew! procurement 7
      decideFew! procurement 3
      decideFew procurement 0
      decideFew owner 1 +30
      approve owner
      end procurement`),
    unchecked: read(`
      save procurement 1
      submit owner
      requestChanges admin
      submit procurement
      publishUnchecked! procurement 1
      publishUnchecked procurement 1 +20
      end! auditor
      end owner
      end! procurement`),
  }
}

/** What somebody who wants the award, or its end, might do next in a state, and who may. */
export function helpful(state: RequirementState, number: number): { step: StepName; who: string } {
  const list = nextSteps[state] ?? ['end owner']
  const [step, who] = list[number % list.length]!.split(' ') as [StepName, string]
  return { step, who }
}

const judging = [
  ...['appoint procurement', 'declare evaluator', 'declare security', 'declare owner', 'judge evaluator', 'offerFix evaluator', 'answerFix bidder1'],
  ...['score evaluator', 'score security', 'lock evaluator', 'lock security', 'means evaluator', 'writeConsensus evaluator'],
]
const opening = ['approve owner', 'approve procurement', 'appoint owner', 'declare evaluator', 'decideFew owner', 'complain procurement', 'dismiss owner']
const nextSteps: Partial<Record<RequirementState, readonly string[]>> = {
  draft: ['submit procurement', 'save owner', 'invite owner'],
  in_review: ['publish moderator', 'publishUnchecked procurement', 'requestChanges admin'],
  published: [
    'propose bidder1',
    'propose owner2',
    'ask bidder1',
    'answer owner',
    'amend owner',
    'confirm bidder1',
    'withdraw owner2',
    'extendClosing owner',
    'invite owner',
  ],
  technical_opening_due: opening,
  technical_evaluation: [...judging, 'technicalReport owner'],
  technical_report: ['technicalReport owner', 'report owner'],
  financial_opening_due: opening,
  financial_evaluation: [...judging, 'report procurement'],
  final_report: ['intend owner', 'award procurement', 'askPrice owner', 'answerPrice bidder1', 'decidePrice owner', 'complain owner', 'dismiss owner'],
  standstill: ['award procurement', 'withdrawIntention owner', 'award owner', 'complain owner', 'dismiss owner'],
  awarded: ['deliver owner', 'pay finance1', 'fall owner', 'pay finance2'],
}
