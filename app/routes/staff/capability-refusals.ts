import type { AddCapabilityRefusal } from '#app/domain/capabilities/add-capability.server.ts'
import type { MergeCapabilityRefusal } from '#app/domain/capabilities/merge-capability.server.ts'
import type { MoveCapabilityRefusal } from '#app/domain/capabilities/move-capability.server.ts'
import type { RenameCapabilityRefusal } from '#app/domain/capabilities/rename-capability.server.ts'
import type { RestoreCapabilityRefusal, RetireCapabilityRefusal } from '#app/domain/capabilities/retire-capability.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'

const common = {
  forbidden: { status: 403, message: 'desk.refused.role' },
  not_found: { status: 404, message: 'errors.notFound.text' },
} as const
const stale = { status: 409, message: 'capabilities.refused.stale' } as const
const merged = { status: 409, message: 'capabilities.refused.merged' } as const
const unknownGroup = { status: 400, message: 'capabilities.refused.unknownGroup' } as const
const aboutPeople = { status: 400, message: 'registry.refused.people' } as const
const words = {
  label_taken: { status: 409, message: 'capabilities.refused.labelTaken' },
  label_is_synonym: { status: 409, message: 'capabilities.refused.labelIsSynonym' },
  synonym_is_label: { status: 409, message: 'capabilities.refused.synonymIsLabel' },
} as const

export const addRefusals: RefusalTable<AddCapabilityRefusal['reason']> = {
  ...common,
  ...words,
  unknown_group: unknownGroup,
  bad_code: { status: 400, message: 'capabilities.refused.badCode' },
  code_taken: { status: 409, message: 'capabilities.refused.codeTaken' },
}

export const renameRefusals: RefusalTable<RenameCapabilityRefusal['reason']> = { ...common, ...words, merged, stale }

export const moveRefusals: RefusalTable<MoveCapabilityRefusal['reason']> = {
  ...common,
  merged,
  stale,
  unknown_group: unknownGroup,
  unknown_neighbour: { status: 400, message: 'capabilities.refused.neighbour' },
}

export const mergeRefusals: RefusalTable<MergeCapabilityRefusal['reason']> = {
  ...common,
  stale,
  itself: { status: 400, message: 'capabilities.refused.itself' },
  other_level: { status: 400, message: 'capabilities.refused.otherLevel' },
  target_gone: { status: 409, message: 'capabilities.refused.targetGone' },
  circle: { status: 409, message: 'capabilities.refused.circle' },
  gone: { status: 409, message: 'capabilities.refused.gone' },
  words_about_people: aboutPeople,
}

export const retireRefusals: RefusalTable<RetireCapabilityRefusal['reason']> = {
  ...common,
  merged,
  stale,
  already_retired: { status: 409, message: 'capabilities.refused.alreadyRetired' },
  in_use: { status: 409, message: 'capabilities.refused.inUse' },
  group_in_use: { status: 409, message: 'capabilities.refused.groupInUse' },
  words_about_people: aboutPeople,
}

export const restoreRefusals: RefusalTable<RestoreCapabilityRefusal['reason']> = {
  ...common,
  merged,
  stale,
  not_retired: { status: 409, message: 'capabilities.refused.notRetired' },
  group_retired: { status: 409, message: 'capabilities.refused.groupRetired' },
  words_about_people: aboutPeople,
}
