import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/domain/access/table.ts'
import { fullLists, listMatchConflicts } from '#app/domain/matching/read.server.ts'
import { labelCriteria } from '#app/domain/requirements/version.server.ts'
import { askAnchor } from '#app/domain/statement-asks/answer.ts'
import { askHouse, type AskHouseRefusal } from '#app/domain/statement-asks/ask-house.server.ts'
import { listAsks } from '#app/domain/statement-asks/list-asks.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { AskTable } from '#app/ui/statement-asks/ask-table.tsx'
import { redirectDone } from '#app/web/done.server.ts'
import { refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

/** `full` is the list that the page of matches showed in full. */
const AskForm = z.object({ offeringVersionId: z.uuid(), criterionId: z.string().max(60), full: z.enum(fullLists).optional().catch(undefined) })

const refusals: RefusalTable<AskHouseRefusal['reason']> = {
  forbidden: { status: 403, message: 'asks.refused.forbidden' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  not_open: { status: 409, message: 'asks.refused.notOpen' },
  withheld: { status: 409, message: 'asks.refused.withheld' },
  not_matched: { status: 409, message: 'asks.refused.notMatched' },
  not_asked: { status: 409, message: 'asks.refused.notAsked' },
  stated: { status: 409, message: 'asks.refused.stated' },
  too_many_today: { status: 429, message: 'asks.refused.today' },
  too_many: { status: 409, message: 'asks.refused.most' },
}

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor, head, title } = await requireOwnRequirement(args, 'matches')
  if (!may(actor, 'statement_ask', 'read', requirement.institutionId)) throw new Response('not for this role', { status: 403 })
  if (!requirement.publishedAt) throw redirect(requirementPath(requirement.id))
  const { db } = args.context
  const view = await viewOf(args.context)
  // Where the institution sees no names among its matches, those that it asked before it was so are none of its business either.
  const withheld = (await listMatchConflicts(db, requirement, view)).length > 0
  const asks = withheld ? [] : await listAsks(db, requirement.id, view.today)
  return { title, head, asks, labels: await labelCriteria(db, asks, view.locale) }
}

/** Asks, and leads back to the offering on the page of matches. */
export async function action(args: ActionFunctionArgs) {
  const { requirement, act, actor } = await requireOwnRequirement(args, 'matches')
  if (!may(actor, 'statement_ask', 'ask', requirement.institutionId)) throw new Response('not for this role', { status: 403 })
  const form = await parseForm(args.request, AskForm)
  if (!form.ok) return form.reply
  const { full, ...wanted } = form.value
  const asked = await askHouse(act, { requirementId: requirement.id, ...wanted })
  if (!asked.ok) return answerRefusal(asked.refusal, refusals)
  const back = `${requirementPath(requirement.id, 'matches')}${full ? `?full=${full}` : ''}#${askAnchor(wanted)}`
  return redirectDone(args.context, back, asked.value.isNew ? 'asks.done' : 'asks.again')
}

export default function RequirementAsks() {
  const { head, asks, labels } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const matches = <LinkButton to={`/institution/requirements/${head.id}/matches`}>{t('asks.toMatches')}</LinkButton>
  return (
    <RequirementPage head={head} lead={t('asks.lead')} actions={matches}>
      <Refused refused={refusedOf(reply)} />
      <AskTable asks={asks} labels={labels} />
    </RequirementPage>
  )
}
