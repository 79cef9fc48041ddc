/** Times of several rounds of the same work, in milliseconds. `cpuMs` is what the processors gave to the whole process: on a machine that does other work it says more than the clock. */
export type Rounds = { rounds: number; medianMs: number; p95Ms: number; cpuMedianMs: number; cpuP95Ms: number }

/** Runs the work so often and tells the middle and the 95th percentile of its times (nearest rank). Rounds to warm up come before and count nowhere. */
export function timeRounds(work: (round: number) => void, { rounds, warmUp }: { rounds: number; warmUp: number }): Rounds {
  for (let round = 0; round < warmUp; round += 1) work(round)
  const times = Array.from({ length: rounds }, (_, round) => {
    const [began, used] = [performance.now(), process.cpuUsage()]
    work(warmUp + round)
    const { user, system } = process.cpuUsage(used)
    return { clock: performance.now() - began, cpu: (user + system) / 1_000 }
  })
  const clock = times.map((time) => time.clock).sort((a, b) => a - b)
  const cpu = times.map((time) => time.cpu).sort((a, b) => a - b)
  const place = (share: number) => Math.ceil(share * rounds) - 1
  return { rounds, medianMs: clock[place(0.5)]!, p95Ms: clock[place(0.95)]!, cpuMedianMs: cpu[place(0.5)]!, cpuP95Ms: cpu[place(0.95)]! }
}
