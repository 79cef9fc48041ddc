import type { SealedFile } from '#app/domain/attachments/seal.ts'

/** A sealed file that was not sent whole yet, as it waits on the bidder's device. */
export type KeptUpload = SealedFile & { key: string; proposalId: string }

const store = 'uploads'

/** Keeps a sealed file on this device until it is sent whole, so that a closed page or a lost connection costs nothing. A browser that keeps nothing only loses that. */
export function keepUpload(upload: KeptUpload): Promise<void> {
  return inStore('readwrite', (uploads) => uploads.put(upload)).then(nothing, nothing)
}

export function forgetUpload(key: string): Promise<void> {
  return inStore('readwrite', (uploads) => uploads.delete(key)).then(nothing, nothing)
}

/** What waits on this device for a proposal. */
export async function listKeptUploads(proposalId: string): Promise<KeptUpload[]> {
  const kept = await inStore('readonly', (uploads) => uploads.getAll() as IDBRequest<KeptUpload[]>).catch(() => [])
  return kept.filter((upload) => upload.proposalId === proposalId)
}

async function inStore<T>(mode: IDBTransactionMode, act: (uploads: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open('mutabadil-attachments', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(store, { keyPath: 'key' })
  const db = await answerOf(opening)
  try {
    return await answerOf(act(db.transaction(store, mode).objectStore(store)))
  } finally {
    db.close()
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function nothing(): void {}
