import { parseArgs } from 'node:util'
import { headText, parseHead, type AuditHead } from '#app/domain/audit/head.ts'
import { linkAudit } from '#app/domain/audit/linker.server.ts'
import type { AuditReport } from '#app/domain/audit/report.ts'
import { verifyAudit } from '#app/domain/audit/verify.server.ts'
import { open, say } from '#app/server/open.server.ts'
import { RefusedProblem, UsageProblem } from './usage-problem.ts'

/**
 * `npm run audit:verify`: links what can be linked, walks the audit chain and every sealed chain, and ends with 1 at the first break. `--json`;
 * `--head POSITION:HASH`, as often as wanted, also holds the chain against heads from receipts and daily mails.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean' }, head: { type: 'string', multiple: true } } })
const held = (values.head ?? []).map(readHeadOption)

const opened = await open({ applicationName: 'mutabadil audit:verify', say })
try {
  // A chain that can no longer be added to is still walked: that walk says why.
  await linkAudit(opened.db, { everything: true }).catch((error: unknown) => say(`Linking failed: ${error instanceof Error ? error.message : String(error)}`))
  const report = await verifyAudit(opened.db, { held })
  process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : wordsOf(report))
  if (report.firstBreak) throw new RefusedProblem(breakLine(report.firstBreak))
} finally {
  await opened.close()
}

function readHeadOption(text: string): AuditHead {
  const head = parseHead(text)
  if (!head) throw new UsageProblem(`--head ${text} is not POSITION:HASH, as receipts and daily mails give it`)
  return head
}

function wordsOf(report: AuditReport): string {
  const { links, head, tail, sealedChains, sealedEntries } = report
  const since = tail.since ? `, the oldest from ${tail.since.toISOString()}` : ''
  const lines = [
    `Links in the audit chain: ${links}; head ${headText(head)}`,
    `Events not linked yet: ${tail.events}${since}`,
    `Sealed chains: ${sealedChains}; entries ${sealedEntries}`,
  ]
  return `${(report.firstBreak ? lines : [...lines, 'Every hash, position and column agrees']).join('\n')}\n`
}

function breakLine({ chain, position, id, what }: NonNullable<AuditReport['firstBreak']>): string {
  const place = position === null ? '' : ` at position ${position}`
  if (chain === 'sealed') return `The sealed chain of requirement ${id} breaks${place}: ${what}`
  return `The audit chain breaks${place}${id === null ? '' : `, event ${id}`}: ${what}`
}
