import { Worker, parentPort } from 'node:worker_threads'

type Call = { id: number; method: string; args: unknown[] }
type Reply = { id: number; value?: unknown; error?: { name: string; message: string } }

export type Caller = { call<T>(method: string, ...args: unknown[]): Promise<T>; close(): Promise<void> }

/**
 * Calls functions of a worker thread. The thread starts with the first call; one that dies fails its calls and is started anew by the next. `close` waits until it has ended.
 */
export function callerOf(script: URL, workerData: unknown): Caller {
  let worker: Worker | undefined
  let next = 0
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const start = () => {
    const started = new Worker(script, { workerData, execArgv: ['--disable-warning=ExperimentalWarning'] })
    started.unref()
    started.on('message', ({ id, value, error }: Reply) => {
      const call = waiting.get(id)
      waiting.delete(id)
      if (waiting.size === 0) started.unref()
      if (error) call?.reject(Object.assign(new Error(error.message), { name: error.name }))
      else call?.resolve(value as never)
    })
    started.on('error', (error) => failAll(error instanceof Error ? error : new Error(String(error))))
    started.on('exit', () => {
      if (worker === started) worker = undefined
      failAll(new Error('the search thread ended'))
    })
    return started
  }
  return {
    call: (method, ...args) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        // While something is asked, the process waits for the answer.
        worker.ref()
        next += 1
        waiting.set(next, { resolve, reject })
        worker.postMessage({ id: next, method, args } satisfies Call)
      }),
    close: async () => {
      await worker?.terminate()
    },
  }
}

/** The worker's side: answers each call by the function of that name, one after the other. */
export function serveCalls(functions: Record<string, (...args: never[]) => unknown>): void {
  const port = parentPort!
  port.on('message', ({ id, method, args }: Call) => {
    try {
      port.postMessage({ id, value: functions[method]!(...(args as never[])) } satisfies Reply)
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      port.postMessage({ id, error: { name, message } } satisfies Reply)
    }
  })
}
