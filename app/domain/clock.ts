/**
 * The instant of an act. Operations call it after they hold the lock on the parent row, so that a bidder who waited for the lock across closing is late.
 * The real one (`db/clock.server.ts`) asks the database for `clock_timestamp()`; tests hand in a fixed one. `Date.now()` stands in no deadline rule.
 */
export type Clock<Connection = unknown> = (connection: Connection) => Promise<Date>
