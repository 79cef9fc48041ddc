import type { RequestHandler } from 'express'
import { pino, type DestinationStream, type Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { factsOf } from './answer.ts'

// The part after these words opens an account, so it is a password as long as it lives.
const tokenPath = /^(\/(?:[a-z-]+\/)*(?:confirm|invitation|reset))\/[^/]+/

/** The part of an address that may be logged: no query (searches say what somebody looks for), no token. */
export function loggablePath(url: string): string {
  const path = url.split('?', 1)[0]!
  return path.replace(tokenPath, '$1/[cut]')
}

// PostgreSQL's `detail` and `where` quote rows, and driver errors carry parameters: the log keeps what names the fault and no value.
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, constraint, table, cause } = error as Error & { code?: unknown; constraint?: unknown; table?: unknown }
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    code,
    constraint,
    table,
    ...(cause instanceof Error && { cause: describeError(cause) }),
  }
}

/** The structured log of a process. What could hold a secret is censored even where a caller logs it by mistake. */
export function makeLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: undefined,
    serializers: { err: describeError },
    redact: {
      paths: [
        'cookie',
        'authorization',
        'password',
        'token',
        'body',
        'headers',
        '*.cookie',
        '*.authorization',
        '*["set-cookie"]',
        '*.password',
        '*.token',
        '*.body',
        '*.headers',
      ],
      censor: '[redacted]',
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** One line for each answered request, at the end of it: method, path, status, time and id. No address, no header, no body. */
export function requestLogs(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (_request, response) => factsOf(response as never).requestId,
    serializers: {
      req: (request: { method: string; raw: { originalUrl?: string; url?: string } }) => ({
        method: request.method,
        path: loggablePath(request.raw.originalUrl ?? request.raw.url ?? ''),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: describeError,
    },
    autoLogging: { ignore: (request) => /^\/(assets|fonts)\/|^\/(healthz|readyz)$/.test(request.url ?? '') },
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
    // Failures are logged where they are handled, with their stack; this line only says how the request ended.
    customErrorObject: (_request, _response, _error, value) => ({ ...value, err: undefined }),
    customErrorMessage: () => 'request ended in failure',
    customSuccessMessage: () => 'request ended',
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'requestId', responseTime: 'durationMs' },
  }) as unknown as RequestHandler
}
