import type { Logger } from 'pino'
import type { Db, Trx } from '#db/client.server.ts'
import type { Clock } from '#app/domain/clock.ts'
import type { Market } from '#app/domain/market.ts'
import type { Queue } from '#app/domain/queue.ts'
import type { Keys } from '#app/domain/sealing/keys.server.ts'
import type { Search } from '#search/port.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { FileParts } from '#app/domain/files/keep-upload.server.ts'
import type { FileLinks } from './file-links.server.ts'
import type { ToastCookie } from './toast.server.ts'

/** An account of the demonstration world as its page lists it: who acts with it, and what to try. Its password is told to whoever started it, and to no page. */
export type DemoAccount = { name: string; email: string; who: Record<Locale, string>; tryThis: Record<Locale, string> }

/** The settings that routes may know. Secrets stay with the host and the services. */
export type PublicSettings = {
  /** The site's own address, without a slash at the end. */
  appUrl: string
  /** Whether the site runs on TLS, so that cookies are kept to it. */
  secure: boolean
  /** Whether the data is the demo world: pages then say so. */
  demo: boolean
  /** Its accounts; none where the data is real. */
  demoAccounts?: readonly DemoAccount[]
  /** Country, zone, currency and working days. */
  market: Market
  /** How long a decision of staff can be taken back; with 0 it takes effect at once. */
  undoSeconds: number
}

/** What the host hands to every loader and action as `context`: all that an `Act` needs but the actor, and the manners of this one answer. */
export type PageContext = {
  db: Db
  queue: Queue<Trx>
  keys: Keys
  search: Search
  clock: Clock<Db>
  settings: PublicSettings
  toasts: ToastCookie
  /** Where files lie, what looks for viruses in them, and the addresses that lead to them. */
  files: FileParts & { links: FileLinks }
  locale: Locale
  nonce: string
  requestId: string
  /** The network address the request came from, as far as the proxies in front are believed. */
  address: string
  log: Logger
  /** The address of the style sheet, for a page that a resource route writes itself. */
  stylesheet?: string
  /** Set by the host's limit on posts; `guardPages` answers 429 for it. */
  tooFast?: boolean
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends PageContext {}
}
