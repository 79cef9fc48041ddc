import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/domain/access/table.ts'
import {
  listTemplates,
  listTemplateSources,
  removeTemplate,
  saveTemplate,
  templateNameLimit,
  type RemoveTemplateRefusal,
  type SaveTemplateRefusal,
} from '#app/domain/requirements/templates.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { TemplateForm } from '#app/ui/requirements/template-form.tsx'
import { TemplateRows } from '#app/ui/requirements/template-rows.tsx'
import { Section } from '#app/ui/section.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const path = '/institution/requirements/templates'

const TemplateAct = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('save'),
    requirementId: z.uuid({ error: 'requirementEditor.templates.noRequirement' }),
    name: z
      .string({ error: 'requirementEditor.templates.noName' })
      .trim()
      .min(1, 'requirementEditor.templates.noName')
      .max(templateNameLimit, 'requirements.form.tooLong'),
  }),
  z.object({ intent: z.literal('remove'), id: z.uuid() }),
])

const refusals: RefusalTable<SaveTemplateRefusal['reason'] | RemoveTemplateRefusal['reason']> = {
  forbidden: { status: 403, message: 'requirements.refusal.forbidden' },
  not_found: { status: 404, message: 'requirementEditor.templates.gone' },
  name_taken: { status: 409, message: 'requirementEditor.templates.taken' },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'institution')
  if (!may(actor, 'requirement', 'write', actor.organisation.id)) throw new Response('not procurement', { status: 403 })
  return {
    title: titleOf(context, 'requirementEditor.templates'),
    templates: await listTemplates(context.db, actor.organisation.id),
    requirements: await listTemplateSources(context.db, actor.organisation.id),
    of: new URL(request.url).searchParams.get('of') ?? undefined,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'institution')
  if (!may(actor, 'requirement', 'write', actor.organisation.id)) throw new Response('not procurement', { status: 403 })
  const form = await parseForm(request, TemplateAct)
  if (!form.ok) return form.reply
  const act = actOf(context, actor)
  const done = form.value.intent === 'save' ? await saveTemplate(act, form.value) : await removeTemplate(act, form.value)
  if (!done.ok) return answerRefusal(done.refusal, refusals)
  return redirectDone(context, path, form.value.intent === 'save' ? 'requirementEditor.templates.saved' : 'requirementEditor.templates.removed')
}

export default function Templates() {
  const { templates, requirements, of } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page
      title={t('requirementEditor.templates')}
      lead={t('requirementEditor.templates.lead')}
      crumbs={[{ to: '/institution/requirements', label: t('requirements.list.title') }]}
      here={t('requirementEditor.templates')}
    >
      <Refused refused={refusedOf(reply)} />
      <Section title={t('requirementEditor.templates.list')}>
        {templates.length === 0 ? (
          <Empty title={t('requirementEditor.templates.none')}>{t('requirementEditor.templates.noneText')}</Empty>
        ) : (
          <TemplateRows templates={templates} />
        )}
      </Section>
      {requirements.length > 0 && (
        <Section title={t('requirementEditor.templates.new')}>
          <TemplateForm requirements={requirements} of={of} lastResult={formResultOf(reply)} />
        </Section>
      )}
    </Page>
  )
}
