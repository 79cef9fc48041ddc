import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { formValueOf } from '#app/domain/requirements/form.ts'
import { readEditing } from '#app/domain/requirements/read-editing.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Refused } from '#app/ui/refused.tsx'
import { Effect } from '#app/ui/requirements/effect.tsx'
import { RequirementForm } from '#app/ui/requirements/requirement-form.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { SectionLinks } from '#app/ui/requirements/section-links.tsx'
import { StaleNotice } from '#app/ui/requirements/stale-notice.tsx'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { writeRequirement } from './write-requirement.server.ts'

export const meta = titleMeta

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, actor, head, title } = await requireOwnRequirement(args, 'edit')
  if (!may(actor, 'requirement', 'write', requirement.institutionId)) throw new Response('not procurement', { status: 403 })
  if (requirement.state !== 'draft') throw redirect(requirementPath(requirement.id))
  const { market } = args.context.settings
  const editing = await readEditing(args.context.db, requirement, { market, locale: args.context.locale })
  const values = formValueOf(editing.draft, market)
  return { title, head, ...editing, values, revision: requirement.revision, rule: requirement.profile.citations.openAtLeast, market }
}

export function action(args: ActionFunctionArgs) {
  return writeRequirement(args)
}

export default function EditRequirement() {
  const { head, draft, values, plan, groups, products, revision, rule, market } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const lastResult = formResultOf(reply)
  const stale = reply && 'stale' in reply ? reply.stale : undefined
  // What was typed keeps the revision that it was typed over, until its author was told that there is a newer one.
  const typedOver = (reply && 'revision' in reply ? reply.revision : undefined) ?? lastResult?.initialValue?.revision
  const shownRevision = Number(typedOver ?? revision)
  return (
    <RequirementPage head={head}>
      <Refused refused={refusedOf(reply)} />
      {stale && <StaleNotice stale={stale} currency={market.currency} />}
      <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-[9rem_minmax(0,1fr)_18rem]">
        <SectionLinks />
        <RequirementForm
          key={revision}
          revision={shownRevision}
          values={values}
          lastResult={lastResult}
          groups={groups}
          products={products}
          currency={market.currency}
          earliest={plan.earliestClosing}
          rule={rule}
          labels={labelsFor(t)}
        />
        <Effect plan={plan} criteria={draft.criteria} />
      </div>
    </RequirementPage>
  )
}

function labelsFor(t: ReturnType<typeof useTranslate>): Record<string, string> {
  const labels: Record<string, string> = {
    technicalWeight: t('requirements.edit.technicalWeight'),
    technicalThreshold: t('requirements.edit.threshold'),
    closingWish: t('requirements.edit.closing'),
    liveBy: t('requirements.edit.liveBy'),
    budget: t('requirements.edit.budget'),
  }
  for (let index = 0; index < 100; index += 1) {
    const name = t('requirements.edit.criterion', { number: index + 1 })
    for (const part of ['ref', 'weight', 'askedEvidence', 'note']) labels[`criteria[${index}].${part}`] = name
  }
  return labels
}
