import type { MemberActor } from '#app/domain/actor.ts'
import { endRelation, relateHouse, type EndRelationRefusal, type RelateHouseRefusal } from '#app/domain/institutions/relate-house.server.ts'
import { EndedRelation, RelatedHouse, SourcedRelatedHouse } from '#app/domain/institutions/schema.ts'
import { actOf } from './actor.server.ts'
import type { PageContext } from './context.ts'
import { redirectDone } from './done.server.ts'
import { parseFormData } from './form.server.ts'
import { answerRefusal } from './refusal.server.ts'
import type { RefusalTable } from './refusal.ts'

const refusals: RefusalTable<(RelateHouseRefusal | EndRelationRefusal)['reason']> = {
  forbidden: { status: 403, message: 'organisations.refused.forbidden' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  interest: { status: 403, message: 'institutions.related.refused.interest' },
  no_source: { status: 400, message: 'organisations.text.missing' },
  unknown_house: { status: 409, message: 'institutions.related.refused.unknown' },
  already_related: { status: 409, message: 'institutions.related.refused.already' },
  words_about_people: { status: 400, message: 'institutions.related.refused.people' },
  ended: { status: 409, message: 'institutions.related.refused.ended' },
  stated_by_staff: { status: 403, message: 'institutions.related.refused.staff' },
  before_it_began: { status: 400, message: 'institutions.related.refused.before' },
}

type Change = { institutionId: string; formData: FormData; path: string }

/** The two buttons of a list of related houses, on the institution's own page and on the one that staff see. Undefined for any other button. */
export async function changeRelation(context: PageContext, actor: MemberActor, { institutionId, formData, path }: Change) {
  const act = actOf(context, actor)
  switch (formData.get('intent')) {
    case 'relate': {
      const form = await parseFormData(formData, actor.organisation.kind === 'association' ? SourcedRelatedHouse : RelatedHouse)
      if (!form.ok) return form.reply
      const related = await relateHouse(act, { ...form.value, institutionId })
      return related.ok ? redirectDone(context, path, 'institutions.related.added') : answerRefusal(related.refusal, refusals)
    }
    case 'unrelate': {
      const form = await parseFormData(formData, EndedRelation)
      if (!form.ok) return form.reply
      const ended = await endRelation(act, { ...form.value, institutionId })
      return ended.ok ? redirectDone(context, path, 'institutions.related.endedDone') : answerRefusal(ended.refusal, refusals)
    }
    default:
      return undefined
  }
}
