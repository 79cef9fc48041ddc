import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether the page runs scripts by now: false on the server and in the first drawing, true once the browser has taken over. */
export function useScripts(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
