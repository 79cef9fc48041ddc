import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import { recordEvent } from '../audit/record.server.ts'
import { newId } from '../identifiers.ts'
import { ok, refuse, type Result } from '../result.ts'
import { startInspection, type Content } from './inspect.server.ts'
import { cleanName, endingOf, fileBytes, fileTypes, isDeclaredOtherwise, isNamedAs, namedAs } from './rules.ts'
import type { FilePurpose, FileType, Upload, UploadRefusal } from './rules.ts'
import { readSbom, type Sbom } from './sbom.ts'
import { ScannerAway, type Scanner } from './scanner.ts'
import { FileTooLarge, type FileStore, type Incoming } from './store.ts'

/** What files are kept and checked with. Without a scanner nothing is scanned, and a file says so. */
export type FileParts = { store: FileStore; scanner: Scanner | undefined }

export type KeptUpload = { id: string; storeKey: string; sha256: string; sizeBytes: number }

/**
 * Takes an upload in: to the disk as it comes, looked at, scanned, and recorded as a file that nothing names yet (the sweep takes it away a day later unless it is attached).
 * Whether the actor may upload at all is the caller's to ask first. A refused upload leaves nothing but, for a scanner's finding, an event.
 */
export async function keepUpload(
  act: Act<MemberActor>,
  { store, scanner }: FileParts,
  upload: Upload,
  { purpose }: { purpose: FilePurpose },
): Promise<Result<KeptUpload, UploadRefusal>> {
  const inspection = startInspection()
  let incoming: Incoming
  try {
    incoming = await store.receive(upload.bytes, { maxBytes: fileBytes, watch: (piece) => inspection.take(piece) })
  } catch (error) {
    if (error instanceof FileTooLarge) return refuse({ reason: 'too_large', limitMebibytes: fileBytes / 1024 / 1024 })
    throw error
  }
  try {
    const judged = await judge(incoming, await inspection.finish(), upload, purpose)
    if (!judged.ok) return judged
    const scanned = await scan(act, scanner, incoming)
    if (!scanned.ok) return scanned
    const id = await insert(act, incoming, { purpose, ...judged.value, scannedAt: scanned.value })
    await incoming.keep()
    return ok({ id, storeKey: incoming.key, sha256: incoming.sha256, sizeBytes: incoming.sizeBytes })
  } finally {
    // What was kept has moved away by now.
    await incoming.discard()
  }
}

/** Takes back an upload that found no place after all. */
export async function discardUpload(act: Act, { store }: FileParts, { id, storeKey }: KeptUpload): Promise<void> {
  await store.remove(storeKey)
  await act.db.deleteFrom('file').where('id', '=', id).where('attachedAt', 'is', null).execute()
}

type Judged = { type: FileType; name: string; sbom: Sbom | undefined }

/** What a content is and may be called, or why it is not taken. */
export async function judge(
  incoming: Pick<Incoming, 'sizeBytes' | 'read'>,
  content: Content,
  upload: Upload,
  purpose: FilePurpose,
): Promise<Result<Judged, UploadRefusal>> {
  if (incoming.sizeBytes === 0) return refuse({ reason: upload.name === '' ? 'no_file' : 'empty_file' })
  const given = cleanName(upload.name)
  if (content.type === null) return refuse(content.why === 'unknown_type' ? unknownAs(given) : { reason: content.why })
  const isJson = content.type === 'text/plain' && (purpose === 'sbom' || endingOf(given) === 'json')
  const type: FileType = isJson ? 'application/json' : content.type
  if (purpose === 'sbom' && !isJson) return refuse({ reason: 'not_an_sbom' })
  if (!isNamedAs(type, given) || isDeclaredOtherwise(type, upload.declaredType)) return refuse({ reason: 'not_as_named', ending: fileTypes[type][0] })
  if (content.hasScript) return refuse({ reason: 'pdf_script' })
  const named = { type, name: namedAs(type, given) }
  if (!isJson) return ok({ ...named, sbom: undefined })
  const document = await parseJson(incoming)
  if (document === undefined) return refuse({ reason: 'broken_json' })
  const sbom = purpose === 'sbom' ? readSbom(document.value) : undefined
  return purpose === 'sbom' && !sbom ? refuse({ reason: 'not_an_sbom' }) : ok({ ...named, sbom })
}

// A content of no kind we know under a name of a kind we take is a lie or a broken file; under another name it is simply something else.
function unknownAs(name: string): UploadRefusal {
  const ending = endingOf(name)
  const isTaken = Object.values(fileTypes).some((endings) => (endings as readonly string[]).includes(ending))
  return isTaken ? { reason: 'not_as_named', ending: '' } : { reason: 'unknown_type' }
}

/** The whole text is needed to parse it; it is at most as long as a file may be. */
async function parseJson(incoming: Pick<Incoming, 'read'>): Promise<{ value: unknown } | undefined> {
  const pieces: Uint8Array[] = []
  for await (const piece of incoming.read()) pieces.push(piece)
  try {
    return { value: JSON.parse(new TextDecoder().decode(Buffer.concat(pieces))) as unknown }
  } catch {
    return undefined
  }
}

/** Asks the scanner, where there is one; answers when it was asked. A finding is recorded. */
export async function scan(
  act: Act,
  scanner: Scanner | undefined,
  incoming: Pick<Incoming, 'sha256' | 'sizeBytes' | 'read'>,
): Promise<Result<Date | null, UploadRefusal>> {
  if (!scanner) return ok(null)
  try {
    const verdict = await scanner.scan(incoming.read())
    const at = await act.clock(act.db)
    if (verdict.clean) return ok(at)
    const { sha256, sizeBytes } = incoming
    const event = { verb: 'file.refused', subject: { kind: 'file', id: null }, at, data: { sha256, sizeBytes }, detail: { finding: verdict.finding } }
    await transact(act.db, (trx) => recordEvent(trx, act, event))
    return refuse({ reason: 'infected' })
  } catch (error) {
    if (error instanceof ScannerAway) return refuse({ reason: 'not_checkable' })
    throw error
  }
}

function insert(
  act: Act<MemberActor>,
  { key, sha256, sizeBytes }: Incoming,
  { sbom, ...file }: Judged & { purpose: FilePurpose; scannedAt: Date | null },
): Promise<string> {
  return transact(act.db, async (trx) => {
    const id = newId()
    const owner = { ownerId: act.actor.organisation.id, uploadedBy: act.actor.personId, uploadedAt: await act.clock(trx) }
    const unattached = { attestationId: null, offeringId: null, organisationId: null, attachedAt: null, removedAt: null, removedBy: null, retentionUntil: null }
    await trx
      .insertInto('file')
      .values({ id, storeKey: key, sha256, sizeBytes, ...file, ...owner, ...unattached })
      .execute()
    if (sbom)
      await trx
        .insertInto('fileSbom')
        .values({ fileId: id, ...sbom })
        .execute()
    return id
  })
}
