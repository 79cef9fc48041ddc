/** Wrong use of a command: its message is the one line shown, and the exit code is 2. */
export class UsageProblem extends Error {
  override name = 'UsageProblem'
}

/** A command that was used well and refused: its message is the one line shown, and the exit code is 1. */
export class RefusedProblem extends Error {
  override name = 'RefusedProblem'
}
