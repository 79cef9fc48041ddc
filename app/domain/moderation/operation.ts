import type { CaseKind } from './case.ts'

/** Every decision of staff that is held for the undo window, with the kind of case that it decides. What each does is `operations.server.ts`. */
export const operationKinds = {
  'verify-house': 'house-verification',
  'refuse-house': 'house-verification',
  'verify-institution': 'institution-verification',
  'decide-claim': 'house-claim',
  'decide-offering': 'offering',
  'check-attestation': 'attestation',
  'check-requirement': 'requirement',
  'decide-entry': 'registry-entry',
  'judge-contest': 'registry-contest',
  'review-entry': 'registry-review',
  'tell-maker': 'maker-notice',
  'link-maker': 'maker-link',
  'decide-report': 'report',
} as const satisfies Record<string, CaseKind>

export type OperationName = keyof typeof operationKinds
