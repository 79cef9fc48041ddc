import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { RenderEvidence } from '#app/domain/market-evidence/paper.ts'

/** More than the longest paper needs; what needs more is a fault and ends alone. */
const memoryMebibytes = 512

/** Draws a paper by what `npm run build` made, on a thread that is started for it and ends with it: the library is heavy, and no page waits for it or keeps it. */
export const renderOnThread: RenderEvidence = (paper) => {
  const thread = new Worker(path.resolve('build/documents/thread.js'), { workerData: paper, resourceLimits: { maxOldGenerationSizeMb: memoryMebibytes } })
  return new Promise((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    // After a message it comes too late to say anything.
    thread.once('exit', (code) => reject(new Error(`the thread that draws papers ended with ${code}`)))
  })
}
