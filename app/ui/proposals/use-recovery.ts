import { useEffect, useRef, useState } from 'react'
import { makeRecoveryCode, readRecoveryCode } from '#app/domain/proposals/recovery-code.ts'
import type { TypedLine } from '#app/domain/proposals/pasted-schedule.ts'
import { forgetCode, keepCode, readKeptCode, type PriceKeeper } from './kept-price.ts'

const pauseMs = 2_000

export type Recovery = ReturnType<typeof useRecovery>

/**
 * The house's recovery code on this device. It is made here and never sent. While it is at hand, the rows are saved encrypted under it once their author pauses, and
 * on another device they are fetched with it.
 */
export function useRecovery(keeper: PriceKeeper) {
  const [code, setCode] = useState<string>()
  /** A code that was made and not confirmed yet: shown this once. */
  const [shown, setShown] = useState<string>()
  const [copy, setCopy] = useState(true)
  const [saved, setSaved] = useState<{ at: Date } | 'failed'>()
  const [problem, setProblem] = useState<'not-a-code' | 'other-code' | 'away'>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    setCode(readKeptCode(keeper))
    return () => clearTimeout(timer.current)
  }, [keeper])

  async function save(lines: readonly TypedLine[], under: string) {
    try {
      const { saveEncrypted } = await import('./encrypted-draft.ts')
      setSaved({ at: await saveEncrypted(keeper.proposalId, under, lines) })
    } catch {
      setSaved('failed')
    }
  }

  function take(one: string) {
    keepCode(keeper, one)
    setCode(one)
    setShown(undefined)
    setProblem(undefined)
  }

  return {
    code,
    shown,
    copy,
    saved,
    problem,
    setCopy,
    /** The code to keep the plaintexts under, when the bidder wants them kept. */
    copyUnder: copy ? code : undefined,
    make: () => setShown(makeRecoveryCode()),
    confirm: () => shown && take(shown),
    forget: () => {
      forgetCode(keeper)
      setCode(undefined)
    },
    saveSoon(lines: readonly TypedLine[]) {
      clearTimeout(timer.current)
      if (code !== undefined) timer.current = setTimeout(() => void save(lines, code), pauseMs)
    },
    /** Takes a code that the house has already. */
    use(typed: string) {
      const one = readRecoveryCode(typed)
      if (one === undefined) setProblem('not-a-code')
      else take(one)
    },
    /** Opens the draft that was saved from another device; answers its rows. */
    async open(typed: string): Promise<TypedLine[] | undefined> {
      const one = readRecoveryCode(typed)
      if (one === undefined) return void setProblem('not-a-code')
      try {
        const { fetchEncrypted } = await import('./encrypted-draft.ts')
        const lines = await fetchEncrypted(keeper.proposalId, one)
        if (!lines) return void setProblem('other-code')
        take(one)
        return lines
      } catch {
        return void setProblem('away')
      }
    },
  }
}
