import type { Act } from '../act.server.ts'
import type { FileParts } from '../files/keep-upload.server.ts'
import { unattachedHours } from '../files/rules.ts'
import { eraseUpload } from './drop-upload.server.ts'

const atOnce = 200

/** Deletes uploads that did not become whole within a day, with their pieces. Answers how many. */
export async function sweepUploads(act: Act, { store }: Pick<FileParts, 'store'>): Promise<number> {
  const dayAgo = new Date((await act.clock(act.db)).getTime() - unattachedHours * 3_600_000)
  const due = await act.db.selectFrom('attachmentUpload').where('startedAt', '<', dayAgo).orderBy('startedAt').limit(atOnce).select('id').execute()
  for (const { id } of due) await eraseUpload(act.db, store, id)
  return due.length
}
