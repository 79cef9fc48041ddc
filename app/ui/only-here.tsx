import type { ReactNode } from 'react'

/**
 * Buttons that would post what only the browser may see. With scripts there are none until they run, so that a press cannot come before them; a browser without scripts has them at once,
 * and what they do is done by the server. `scripts` is what `useScripts()` says.
 */
export function OnlyHere({ scripts, children }: { scripts: boolean; children: ReactNode }) {
  return scripts ? children : <noscript>{children}</noscript>
}
