import type { LoaderFunctionArgs } from '@remix-run/node'
import { findSeat } from '#app/domain/evaluation/panel.server.ts'
import { isOpened } from '#app/domain/evaluation/read.server.ts'
import { visiblePages, type RequirementPageName } from '#app/domain/requirements/pages.ts'
import { findOwnRequirement } from '#app/domain/requirements/read.server.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { actOf, requireMember } from './actor.server.ts'
import type { PageContext } from './context.ts'
import { found } from './found.ts'
import { titleNamed } from './page.server.ts'

type Asked = Pick<LoaderFunctionArgs, 'request' | 'params'> & { context: PageContext }

/**
 * The requirement of an address under `/institution/requirements/`, for a member of the institution that it belongs to; a stranger's is "no such page". With it what
 * every page of it shows at its head.
 */
export async function requireOwnRequirement({ request, context, params }: Asked, page: RequirementPageName) {
  const actor = await requireMember(request, context, 'institution')
  const requirement = found(await findOwnRequirement(context.db, actor.organisation.id, params.id))
  const seat = await findSeat(context.db, requirement.id, actor.personId)
  const opened = await isOpened(context.db, requirement.id)
  const { id, reference, title, state } = requirement
  const pages = visiblePages(requirement, actor, seat, opened)
  const pageName = translatorFor(context.locale)(`requirements.page.${page}`)
  return {
    actor,
    act: actOf(context, actor),
    requirement,
    seat,
    opened,
    head: { id, reference, title, state, pages, page },
    title: titleNamed(context, `${pageName} · ${title}`),
  }
}

/** The address of a page of a requirement. */
export function requirementPath(id: string, page: RequirementPageName = 'overview'): string {
  return page === 'overview' ? `/institution/requirements/${id}` : `/institution/requirements/${id}/${page}`
}
