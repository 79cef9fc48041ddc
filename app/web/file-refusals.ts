import type { AddFileRefusal } from '#app/domain/files/add-file.server.ts'
import type { RefusalTable } from './refusal.ts'

/** Why a file was not taken, whatever it was for. */
export const fileRefusals: RefusalTable<AddFileRefusal['reason'] | 'forbidden' | 'not_found'> = {
  forbidden: { status: 403, message: 'files.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  no_file: { status: 400, message: 'files.refused.none' },
  empty_file: { status: 400, message: 'files.refused.empty' },
  too_large: { status: 413, message: 'files.refused.tooLarge' },
  archive: { status: 400, message: 'files.refused.archive' },
  office_document: { status: 400, message: 'files.refused.office' },
  markup: { status: 400, message: 'files.refused.markup' },
  unknown_type: { status: 400, message: 'files.refused.type' },
  not_as_named: { status: 400, message: 'files.refused.notAsNamed' },
  pdf_script: { status: 400, message: 'files.refused.pdfScript' },
  broken_json: { status: 400, message: 'files.refused.brokenJson' },
  not_an_sbom: { status: 400, message: 'files.refused.notAnSbom' },
  infected: { status: 400, message: 'files.refused.infected' },
  not_checkable: { status: 503, message: 'files.refused.notCheckable' },
  too_many: { status: 409, message: 'files.refused.tooMany' },
}
