import { Router } from 'express'

/** One thing the server needs: resolves to nothing when it is well, or to a word that says what is wrong; throwing means it cannot be reached. */
export type Check = () => Promise<string | undefined>

const patienceMs = 3000

/** `/healthz` says that the process answers; `/readyz` asks every part and is 503 while one of them is not well, so that a balancer waits. */
export function healthRoutes(checks: Record<string, Check>): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => void response.set('Cache-Control', 'no-store').json({ status: 'ok' }))
  router.get('/readyz', (_request, response, next) => {
    void askAll(checks).then((parts) => {
      const ready = Object.values(parts).every((state) => state === 'ok')
      response
        .status(ready ? 200 : 503)
        .set('Cache-Control', 'no-store')
        .json({ status: ready ? 'ok' : 'not ready', parts })
    }, next)
  })
  return router
}

async function askAll(checks: Record<string, Check>): Promise<Record<string, string>> {
  const answers = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await ask(check)] as const))
  return Object.fromEntries(answers)
}

async function ask(check: Check): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, patienceMs, 'no answer')
  })
  try {
    return await Promise.race([check().then((problem) => problem ?? 'ok'), tooLate])
  } catch {
    return 'away'
  } finally {
    clearTimeout(timer)
  }
}
