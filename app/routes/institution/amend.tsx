import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { formValueOf } from '#app/domain/requirements/form.ts'
import { readFormChoices } from '#app/domain/requirements/read-editing.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Refused } from '#app/ui/refused.tsx'
import { AmendForm, type PlannedAmendment } from '#app/ui/requirements/amend-form.tsx'
import { ExtendForm } from '#app/ui/requirements/extend-form.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { amend } from './amend-requirement.server.ts'

export const meta = titleMeta

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor, head, title } = await requireOwnRequirement(args, 'amend')
  const { id, institutionId, state, revision, profile, closesAt } = requirement
  if (!may(actor, 'requirement', 'amend', institutionId)) throw new Response('not procurement', { status: 403 })
  if (state !== 'published') throw redirect(requirementPath(id))
  const { market } = args.context.settings
  const { draft, groups, countries, products } = await readFormChoices(args.context.db, requirement, { market, locale: args.context.locale })
  return {
    title,
    head,
    values: formValueOf(draft, market),
    ...{ groups, countries, products, revision, profile },
    currency: market.currency,
    closesAt: closesAt!,
  }
}

export function action(args: ActionFunctionArgs) {
  return amend(args)
}

export default function AmendRequirement() {
  const { head, closesAt, revision, ...editing } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const newest = reply && 'revision' in reply ? reply.revision : undefined
  const plan = reply && 'plan' in reply ? (reply.plan as PlannedAmendment) : undefined
  const extended = reply && 'extend' in reply ? formResultOf({ form: reply.extend }) : null
  return (
    <RequirementPage head={head} lead={t('amend.lead')}>
      <Refused refused={refusedOf(reply)} />
      <AmendForm {...editing} key={revision} revision={newest ?? revision} plan={plan} lastResult={formResultOf(reply)} />
      <ExtendForm closesAt={closesAt} lastResult={extended} />
    </RequirementPage>
  )
}
