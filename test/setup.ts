import { format } from 'node:util'
import { afterEach, beforeEach } from 'vitest'

const complaints: string[] = []

beforeEach(() => {
  complaints.length = 0
  console.error = (...parts: unknown[]) => void complaints.push(format(...parts))
})

/** What the code complains of is a failure, whatever the test looked at. */
afterEach(() => {
  if (complaints.length > 0) throw new Error(`console.error was called: ${complaints.join('\n')}`)
})
