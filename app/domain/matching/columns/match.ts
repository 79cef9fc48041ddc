import type { CapabilityTree } from '#app/domain/capabilities/tree.ts'
import type { RequirementFacts } from '../facts.ts'
import { gates, type Gate } from '../gates.ts'
import { algorithmVersion, storedMatches, storedNearMisses } from '../parameters.ts'
import { lotStateOf } from '../rank.ts'
import { matchOf, namedOf, reasonsOf, type AskedOfAll, type MatchRun } from '../run.ts'
import type { FactColumns } from './columns.ts'
import { compileRequirement, type CompiledRequirement } from './compile.ts'
import { makeFirstRows, type FirstRows } from './first-rows.ts'
import { marketMeanIn } from './market.ts'
import { factsAt } from './read.ts'
import { scorerOf, type Outcome } from './scorer.ts'

/**
 * Matches one requirement with every offering in the columns: the answer that `matchRequirement` gives on the same facts, to the byte. Each offering is scored; what it said is read back
 * only for those that the run names.
 */
export function matchColumns(requirement: RequirementFacts, columns: FactColumns, tree: CapabilityTree): MatchRun {
  return matchCompiled(compileRequirement(requirement, columns, tree), columns)
}

/** The same for a requirement that is compiled already. */
export function matchCompiled(compiled: CompiledRequirement, columns: FactColumns): MatchRun {
  const { requirement, criteria, tree } = compiled
  const { eligible, nearMisses, byGate, counts } = pickRows(compiled, columns)
  const asked: AskedOfAll = { requirement, criteria, tree, marketMean: marketMeanIn(columns) }
  const facts = (rows: FirstRows) => rows.inOrder().map((row) => factsAt(columns, row))
  const { requirementId, requirementVersionId, today, closingDate } = requirement
  const ineligible = gates.reduce((sum, gate) => sum + counts[gate], 0)
  return {
    algorithmVersion,
    requirementId,
    requirementVersionId,
    today,
    closingDate,
    counts: { read: counts.eligible + ineligible, eligible: counts.eligible, ineligible },
    eligible: facts(eligible).map((offering) => matchOf(asked, offering)),
    ineligible: gates.map((gate) => ({
      gate,
      count: counts[gate],
      first: facts(byGate[gate]).map((offering) => ({ ...namedOf(offering), reasons: reasonsOf(asked, offering) })),
    })),
    nearMisses: facts(nearMisses).map((offering) => ({ ...matchOf(asked, offering), reasons: reasonsOf(asked, offering) })),
  }
}

/** Scores every row once, and holds those that the run will name. */
function pickRows(compiled: CompiledRequirement, columns: FactColumns) {
  const { rows } = columns
  const lotState = lotStateOf(compiled.requirement.requirementId)
  const first = (limit: number) => makeFirstRows(limit, lotState, rows.offeringIds)
  const eligible = first(storedMatches)
  const nearMisses = first(storedNearMisses)
  const byGate = Object.fromEntries(gates.map((gate) => [gate, first(storedMatches)])) as Record<Gate, FirstRows>
  const counts = { eligible: 0, ...(Object.fromEntries(gates.map((gate) => [gate, 0])) as Record<Gate, number>) }
  const { outcome, judge } = scorerOf(compiled, columns)
  for (let row = 0; row < rows.used; row += 1) {
    if (rows.length[row]! < 0) continue
    judge(row)
    const { gate } = outcome
    if (gate === undefined) {
      counts.eligible += 1
      eligible.offer(row, standingOf(outcome))
      continue
    }
    counts[gate] += 1
    byGate[gate].offer(row, -outcome.reasons)
    if (outcome.reasons === 1 && (gate === 'must' || gate === 'attestation')) nearMisses.offer(row, standingOf(outcome))
  }
  return { eligible, nearMisses, byGate, counts }
}

/** Score before evidence, in one number: evidence stays far below the step, with as many criteria as a requirement may have. */
function standingOf({ score, evidence }: Outcome): number {
  return score * 2 ** 32 + evidence
}
