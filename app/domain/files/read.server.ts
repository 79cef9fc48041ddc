import type { Db } from '#db/client.server.ts'
import { decideAccess } from '../access/table.ts'
import type { Actor } from '../actor.ts'
import { isId } from '../identifiers.ts'
import type { FileOf } from './add-file.server.ts'
import type { FilePurpose } from './rules.ts'
import type { Sbom } from './sbom.ts'

export type FileRow = {
  id: string
  name: string
  type: string
  sizeBytes: number
  sha256: string
  attachedAt: Date
  /** The name of the person who sent it. */
  uploadedBy: string
  /** Null where no scanner has seen it. */
  scannedAt: Date | null
  /** Staff named this very file when they checked what it is evidence of. */
  seen: boolean
}

/** A file with an address that hands it out, for a few minutes. */
export type LinkedFile = FileRow & { href: string }

/** Gives files their addresses; whoever is given one is asked again when they follow it. */
export function withLinks(files: readonly FileRow[], links: { to(fileId: string): string }): LinkedFile[] {
  return files.map((file) => ({ ...file, href: links.to(file.id) }))
}

/** The standing files of one thing for a purpose, in the order they came. Whose they are is the caller's to ask. */
export async function listFiles(db: Db, of: FileOf, purpose: FilePurpose): Promise<FileRow[]> {
  const [[column, id]] = Object.entries(of) as [['attestationId' | 'offeringId' | 'organisationId', string]]
  return standing(db).where(`file.${column}`, '=', id).where('file.purpose', '=', purpose).execute()
}

/** The evidence of several attestations, by the attestation; one without any is not among the keys. */
export async function listEvidence(db: Db, attestationIds: readonly string[]): Promise<Record<string, FileRow[]>> {
  if (attestationIds.length === 0) return {}
  const rows = await standing(db)
    .where('file.attestationId', 'in', [...attestationIds])
    .select('file.attestationId')
    .execute()
  const byAttestation: Record<string, FileRow[]> = {}
  for (const { attestationId, ...file } of rows) (byAttestation[attestationId!] ??= []).push(file)
  return byAttestation
}

function standing(db: Db) {
  return db
    .selectFrom('file')
    .innerJoin('person', 'person.id', 'file.uploadedBy')
    .leftJoin('attestation', 'attestation.id', 'file.attestationId')
    .where('file.removedAt', 'is', null)
    .orderBy('file.attachedAt')
    .orderBy('file.id')
    .select(['file.id', 'file.name', 'file.type', 'file.sizeBytes', 'file.sha256', 'person.name as uploadedBy', 'file.scannedAt'])
    .select((fields) => [
      fields.ref('file.attachedAt').$notNull().as('attachedAt'),
      fields.fn
        .coalesce(fields('attestation.fileSha256', '=', fields.ref('file.sha256')), fields.lit(false))
        .$castTo<boolean>()
        .as('seen'),
    ])
}

/** What the list of components of an offering says of itself; null when it has none. Anybody may know it. */
export async function findSbom(db: Db, offeringId: string): Promise<Sbom | null> {
  const row = await db
    .selectFrom('fileSbom')
    .innerJoin('file', 'file.id', 'fileSbom.fileId')
    .where('file.offeringId', '=', offeringId)
    .where('file.removedAt', 'is', null)
    .select(['fileSbom.format', 'fileSbom.specVersion', 'fileSbom.components'])
    .executeTakeFirst()
  return row ?? null
}

export type ReadableFile = { id: string; storeKey: string; name: string; type: string; sizeBytes: number; byOwner: boolean }

/**
 * A file that the actor may read: members of its owner, as long as it stands; staff, also while what was taken away is still kept. Anybody else's is not found.
 */
export async function findReadableFile(db: Db, actor: Actor, id: string | undefined): Promise<ReadableFile | undefined> {
  if (!isId(id)) return undefined
  const file = await db
    .selectFrom('file')
    .where('id', '=', id)
    .where('attachedAt', 'is not', null)
    // A proposal's files are ciphertexts, read by who may read the proposal and after its opening alone.
    .where('purpose', '!=', 'attachment')
    .select(['id', 'storeKey', 'name', 'type', 'sizeBytes', 'ownerId', 'removedAt'])
    .executeTakeFirst()
  if (!file) return undefined
  const { ownerId, removedAt, ...rest } = file
  const byOwner = removedAt === null && decideAccess(actor, 'file', 'read', ownerId) === 'allowed'
  return byOwner || decideAccess(actor, 'file', 'read_any') === 'allowed' ? { ...rest, byOwner } : undefined
}
