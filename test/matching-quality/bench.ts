import { measureQuality, type Figures } from './measure.ts'

/** Prints the figures of the labelled set: matching by the criteria of a careful reader, and the criteria that are proposed from the narratives. False when one lies under its floor. */
export function benchMatchingQuality({ asJson }: { asJson: boolean }): boolean {
  const quality = measureQuality()
  if (asJson) process.stdout.write(`${JSON.stringify(quality, null, 2)}\n`)
  else process.stdout.write(tableOf(quality))
  const { all, 'held-out': heldOut } = quality
  return all.ndcg >= 0.9 && all.recall >= 0.95 && all.gated === 0 && heldOut.precision >= 0.8 && heldOut.found >= 0.7
}

const columns: readonly [heading: string, valueOf: (figures: Figures) => string][] = [
  ['requirements', ({ requirements }) => String(requirements)],
  ['NDCG@10', ({ ndcg }) => ndcg.toFixed(3)],
  ['recall@20', ({ recall }) => recall.toFixed(3)],
  ['wrongly gated', ({ gated, relevant }) => `${gated} of ${relevant}`],
  ['proposed: precision', ({ precision }) => precision.toFixed(3)],
  ['recall', ({ found }) => found.toFixed(3)],
  ['same weight', ({ weighed }) => weighed.toFixed(3)],
  ['all taken: NDCG@10', ({ ndcgAsProposed }) => ndcgAsProposed.toFixed(3)],
  ['wrongly gated', ({ gatedAsProposed, relevant }) => `${gatedAsProposed} of ${relevant}`],
]

function tableOf(quality: Record<string, Figures>): string {
  const rows = [
    ['', ...columns.map(([heading]) => heading)],
    ...Object.entries(quality).map(([name, figures]) => [name, ...columns.map(([, valueOf]) => valueOf(figures))]),
  ]
  const widths = rows[0]!.map((_, index) => Math.max(...rows.map((row) => row[index]!.length)))
  return rows.map((row) => `${row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!))).join('  ')}\n`).join('')
}
