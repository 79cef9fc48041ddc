import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { fewForm } from '#app/domain/requirements/few-form.ts'
import { decideFewProposals, earliestExtension, findFewNotice, type FewProposalsRefusal } from '#app/domain/requirements/few-proposals.server.ts'
import { localInZone } from '#app/domain/requirements/calendar.ts'
import { Refused } from '#app/ui/refused.tsx'
import { FewForms } from '#app/ui/requirements/few-forms.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { inWords } from '../house/proposal-refusals.ts'

export const meta = titleMeta

const refusals: RefusalTable<FewProposalsRefusal['reason']> = {
  forbidden: { status: 403, message: 'few.refused.role' },
  not_found: { status: 404, message: 'few.refused.notFound' },
  nothing_to_decide: { status: 409, message: 'few.refused.nothing' },
  no_reason: { status: 400, message: 'few.refused.reason' },
  no_closing: { status: 400, message: 'few.refused.closing' },
  none_to_go_on_with: { status: 409, message: 'few.refused.none' },
  too_early: { status: 409, message: 'few.refused.tooEarly' },
  words_about_people: { status: 400, message: 'questions.refused.people' },
}

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor, head, title } = await requireOwnRequirement(args, 'opening')
  const { id, institutionId, profile, at } = requirement
  if (!may(actor, 'requirement', 'decide_few', institutionId)) throw new Response('not procurement', { status: 403 })
  const few = await findFewNotice(args.context.db, requirement)
  if (!few) throw redirect(requirementPath(id))
  const { market } = args.context.settings
  const earliest = await earliestExtension(args.context.db, profile, at, market)
  return { title, head, ...few, earliest, closesAt: localInZone(earliest, market.timeZone) }
}

export async function action(args: ActionFunctionArgs) {
  const { act, actor, requirement } = await requireOwnRequirement(args, 'opening')
  if (!may(actor, 'requirement', 'decide_few', requirement.institutionId)) throw new Response('not procurement', { status: 403 })
  const { market } = args.context.settings
  const form = await parseForm(args.request, fewForm(market))
  if (!form.ok) return form.reply
  const { id } = requirement
  const { decision } = form.value
  const decided = await decideFewProposals(act, { id, market, ...form.value })
  if (!decided.ok) {
    const { data: refused, init } = answerRefusal(inWords(decided.refusal, args.context.locale), refusals)
    return data({ form: form.refuse({}).data.form, ...refused }, init ?? undefined)
  }
  const next = { extend: requirementPath(id), 'go-on': requirementPath(id, 'opening'), 're-tender': `/institution/requirements/new?copy=${id}` }
  return redirectDone(args.context, next[decision], `few.done.${decision}`)
}

export default function FewProposals() {
  const { head, ...few } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <RequirementPage head={head}>
      <Refused refused={refusedOf(reply)} />
      <FewForms {...few} lastResult={formResultOf(reply)} />
    </RequirementPage>
  )
}
