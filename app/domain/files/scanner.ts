/** What a virus scanner says of a file. `finding` is the scanner's own name for what it found. */
export type Verdict = { clean: true } | { clean: false; finding: string }

/** A virus scanner. Throws `ScannerAway` when it cannot be asked or gives no verdict. */
export type Scanner = { scan(bytes: AsyncIterable<Uint8Array>): Promise<Verdict> }

/** The scanner cannot say anything now. */
export class ScannerAway extends Error {
  override name = 'ScannerAway'
}
