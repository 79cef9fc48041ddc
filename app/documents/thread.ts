import { parentPort, workerData } from 'node:worker_threads'
import type { Paper } from '#app/domain/market-evidence/paper.ts'
import { renderEvidence } from './market-evidence.tsx'

// Setting pages takes seconds of a processor: on a thread of its own it holds up nobody's page.
parentPort!.postMessage(await renderEvidence(workerData as Paper))
