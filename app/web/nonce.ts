import { createContext, useContext } from 'react'

/** The nonce of the answer being rendered. Empty in the browser, which hides nonces from scripts and does not need it. */
export const NonceContext = createContext<string | undefined>(undefined)

/** The nonce for the page's own script tags. */
export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
