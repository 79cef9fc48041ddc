import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { SealedFile } from '#app/domain/attachments/seal.ts'
import type { Attachment } from '#app/domain/proposals/content.ts'
import { forgetUpload, keepUpload, listKeptUploads } from './kept-uploads.ts'
import type { Moved, SendRefused } from './send-attachment.ts'

/** A file on its way: being sealed on this device, being sent, waiting for the connection, left from an earlier visit, or not taken. */
export type Upload = { key: string; name: string; share: number; state: 'sealing' | 'sending' | 'waiting' | 'left' | 'refused'; refused?: SendRefused }

type Parts = {
  proposalId: string
  /** The files as the page was last made from what is stored; `draftKey` changes with it. */
  stored: readonly Attachment[]
  draftKey: number
  revisionInput: RefObject<HTMLInputElement | null>
  alone: <T>(work: () => Promise<T>) => Promise<T>
}

const notSent = { ok: false, refusal: { refused: { message: 'attachments.refused.notTaken', values: {} } satisfies SendRefused } } as const

/** The files of a draft while scripts run: sealed here, sent in pieces, attached and removed without leaving the page. The code that does it is loaded when the first file is chosen. */
export function useAttachments({ proposalId, stored, draftKey, revisionInput, alone }: Parts) {
  const [attachments, setAttachments] = useState(stored)
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const [refused, setRefused] = useState<SendRefused>()
  const running = useRef(new Map<string, AbortController>())
  const sealed = useRef(new Map<string, SealedFile>())
  const address = `/house/proposals/${proposalId}/attachments`

  const change = useCallback((key: string, to: Partial<Upload>) => {
    setUploads((before) => before.map((upload) => (upload.key === key ? { ...upload, ...to } : upload)))
  }, [])
  const drop = useCallback((key: string) => setUploads((before) => before.filter((upload) => upload.key !== key)), [])
  // A page that knew the revision before knows the one after: nothing but the files has moved.
  const follow = useCallback(
    ({ before, revision }: Moved) => {
      if (revisionInput.current?.value === String(before)) revisionInput.current.value = String(revision)
    },
    [revisionInput],
  )

  const send = useCallback(
    async (key: string, file: SealedFile) => {
      const { sendSealed, NotTaken } = await import('./send-attachment.ts')
      const abort = new AbortController()
      running.current.set(key, abort)
      const onSent = (bytes: number) => change(key, { state: 'sending', share: bytes / file.ciphertext.byteLength })
      try {
        const sent = await sendSealed(address, file, { signal: abort.signal, onSent, onWait: () => change(key, { state: 'waiting' }), alone })
        follow(sent)
        setAttachments((before) => [...before.filter(({ id }) => id !== sent.attachment.id), sent.attachment])
        drop(key)
        await forgetUpload(key)
      } catch (error) {
        if (abort.signal.aborted) return
        change(key, { state: 'refused', refused: error instanceof NotTaken ? error.refused : { message: 'attachments.refused.notTaken', values: {} } })
        await forgetUpload(key)
      } finally {
        running.current.delete(key)
      }
    },
    [address, alone, change, drop, follow],
  )

  const add = useCallback(
    async (files: readonly File[]) => {
      for (const file of files) {
        const key = crypto.randomUUID()
        setUploads((before) => [...before, { key, name: file.name, share: 0, state: 'sealing' }])
        // The code may not arrive, and the file may have gone since it was chosen.
        const result = await import('./seal-chosen.ts').then(({ sealChosen }) => sealChosen(file)).catch(() => notSent)
        if (!result.ok) {
          change(key, { state: 'refused', refused: result.refusal.refused })
          continue
        }
        sealed.current.set(key, result.value)
        await keepUpload({ ...result.value, key, proposalId })
        await send(key, result.value)
      }
    },
    [change, proposalId, send],
  )

  const goOn = useCallback((key: string) => void (sealed.current.has(key) && send(key, sealed.current.get(key)!)), [send])

  const giveUp = useCallback(
    (key: string) => {
      running.current.get(key)?.abort()
      sealed.current.delete(key)
      drop(key)
      void forgetUpload(key)
    },
    [drop],
  )

  const remove = useCallback(
    async (id: string) => {
      const { removeAttached, NotTaken } = await import('./send-attachment.ts')
      try {
        follow(await alone(() => removeAttached(address, id)))
        setRefused(undefined)
        setAttachments((before) => before.filter((attachment) => attachment.id !== id))
      } catch (error) {
        if (!(error instanceof NotTaken)) throw error
        setRefused(error.refused)
      }
    },
    [address, alone, follow],
  )

  const latest = useRef(stored)
  latest.current = stored
  useEffect(() => setAttachments(latest.current), [draftKey])

  // What an earlier visit left on this device.
  useEffect(() => {
    let gone = false
    void listKeptUploads(proposalId).then((kept) => {
      if (gone) return
      for (const { key, ...file } of kept) sealed.current.set(key, file)
      setUploads((before) => [
        ...before,
        ...kept
          .filter(({ key }) => !before.some((upload) => upload.key === key))
          .map(({ key, facts }): Upload => ({ key, name: facts.name, share: 0, state: 'left' })),
      ])
    })
    return () => {
      gone = true
    }
  }, [proposalId])

  useEffect(() => {
    const { current } = running
    return () => {
      for (const abort of current.values()) abort.abort()
    }
  }, [])

  return { attachments, uploads, refused, add, goOn, giveUp, remove }
}
