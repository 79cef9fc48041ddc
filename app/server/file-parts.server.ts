import path from 'node:path'
import type { FileParts } from '#app/domain/files/keep-upload.server.ts'
import { makeClamav } from '#app/services/clamav.server.ts'
import { makeDiskFiles } from '#app/services/files.server.ts'
import type { Settings } from './settings.ts'

/** What a process keeps and scans files with, from its settings. */
export function fileParts({ dataDir, clamavUrl }: Pick<Settings, 'dataDir' | 'clamavUrl'>): FileParts {
  return { store: makeDiskFiles(path.join(dataDir, 'files')), scanner: clamavUrl === undefined ? undefined : makeClamav(clamavUrl) }
}
