/** A session nobody uses for this long is over. */
export const idleHours = 12

/** A session is over this long after signing in, however much it is used. */
export const absoluteDays = 14

/** How long the browser keeps the cookie; the database has the last word. */
export const sessionCookieSeconds = absoluteDays * 86_400
