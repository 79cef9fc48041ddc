/** How far back failed sign-ins count. */
export const windowMinutes = 15

/** Failures in the window before one account, or one network address, has to wait. An address is shared by an office, so it may fail more often. */
export const failuresAllowed = { account: 10, address: 50 }

/** Whether another sign-in may be tried. A pending attempt counts as a failure until it succeeds, so that many at once gain nothing. */
export function mayTry(failures: { account: number; address: number }): boolean {
  return failures.account < failuresAllowed.account && failures.address < failuresAllowed.address
}
