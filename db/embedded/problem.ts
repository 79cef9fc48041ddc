/** Why the embedded database cannot serve, as the one line that the start prints. */
export class EmbeddedProblem extends Error {
  override name = 'EmbeddedProblem'
}
