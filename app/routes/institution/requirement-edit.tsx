import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { formValueOf } from '#app/domain/requirements/form.ts'
import { readEditing } from '#app/domain/requirements/read-editing.server.ts'
import { stayAfterAutosave, stayWhileAway } from '#app/ui/autosave-action.ts'
import { Refused } from '#app/ui/refused.tsx'
import { RequirementEditor, type EditorReply } from '#app/ui/requirements/requirement-editor.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { writeRequirement } from './write-requirement.server.ts'

export const meta = titleMeta

export async function loader(args: LoaderFunctionArgs) {
  const { requirement, act, actor, head, title } = await requireOwnRequirement(args, 'edit')
  if (!may(actor, 'requirement', 'write', requirement.institutionId)) throw new Response('not procurement', { status: 403 })
  if (requirement.state !== 'draft') throw redirect(requirementPath(requirement.id))
  const { market } = args.context.settings
  const { draft, ...editing } = await readEditing(act, requirement, { market, locale: args.context.locale })
  return {
    title,
    head,
    ...editing,
    values: formValueOf(draft, market),
    revision: requirement.revision,
    profile: requirement.profile,
    currency: market.currency,
  }
}

export function action(args: ActionFunctionArgs) {
  return writeRequirement(args)
}

export const clientAction = stayWhileAway
export const shouldRevalidate = stayAfterAutosave

export default function EditRequirement() {
  const { head, revision, ...editing } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <RequirementPage head={head}>
      <Refused refused={refusedOf(reply)} />
      <RequirementEditor
        key={revision}
        {...editing}
        requirementId={head.id}
        revision={revision}
        reply={(reply ?? {}) as EditorReply}
        lastResult={formResultOf(reply)}
      />
    </RequirementPage>
  )
}
