import { benchMatchingQuality } from '../matching-quality/bench.ts'
import { benchMatching } from './matching.ts'

/** `npm run bench -- NAME [--json]`: measures on this machine and prints one table. It ends with 1 when what it measured gave another answer than the reference, or lies under a floor. */
const benches: Record<string, (options: { asJson: boolean }) => boolean> = { matching: benchMatching, 'matching-quality': benchMatchingQuality }

const [name = '', ...options] = process.argv.slice(2)
const bench = benches[name]
if (!bench) {
  process.stderr.write(`npm run bench -- ${Object.keys(benches).join(' | ')} [--json]\n`)
  process.exitCode = 2
} else if (!bench({ asJson: options.includes('--json') })) {
  process.exitCode = 1
}
