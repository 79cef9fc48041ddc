import type { Db, Trx } from '#db/client.server.ts'
import type { Actor } from './actor.ts'
import type { Clock } from './clock.ts'
import type { Keys } from './sealing/keys.server.ts'
import type { Queue } from './queue.ts'

/** What every operation is handed: on which database, by whom, by which clock, where later work goes, and the keys that seal and sign. */
export type Act<A extends Actor = Actor> = {
  db: Db
  actor: A
  clock: Clock<Db>
  queue: Queue<Trx>
  keys: Keys
  requestId?: string
}
