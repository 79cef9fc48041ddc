import { parseArgs } from 'node:util'
import { listMatchedIds, replayRun, type Replayed } from '#app/domain/matching/replay-run.server.ts'
import { open, say } from '#app/server/open.server.ts'
import { RefusedProblem } from './usage-problem.ts'

/**
 * `npm run match:verify`: makes the newest run of each requirement again and compares it with what is stored, byte by byte. Ends with 1 when equal inputs gave another answer; a run whose
 * inputs have changed since, or that older rules made, cannot be compared and is counted apart. `--json`.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean' } } })

const opened = await open({ applicationName: 'mutabadil match:verify', say })
try {
  const replayed: Replayed[] = []
  for (const id of await listMatchedIds(opened.db)) {
    const one = await replayRun(opened.db, id)
    if (one) replayed.push(one)
  }
  const count = (came: Replayed['came']) => replayed.filter((one) => one.came === came).length
  const report = { runs: replayed.length, same: count('same'), other: count('other'), inputsChanged: count('inputs_changed'), olderRules: count('older_rules') }
  const words = `Runs: ${report.runs}; the same bytes again: ${report.same}; inputs changed since: ${report.inputsChanged}; made by older rules: ${report.olderRules}\n`
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : words)
  const other = replayed.find(({ came }) => came === 'other')
  if (other) throw new RefusedProblem(`Run ${other.runId} of requirement ${other.requirementId} came out otherwise on equal inputs`)
} finally {
  await opened.close()
}
