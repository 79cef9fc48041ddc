import { useEffect } from 'react'
import { forgetPrice, type PriceKeeper } from './kept-price.ts'

/** Deletes what this device kept of a price, once it was submitted. */
export function ForgetPrice({ keeper }: { keeper: PriceKeeper }) {
  useEffect(() => forgetPrice(keeper), [keeper])
  return null
}
