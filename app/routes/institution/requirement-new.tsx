import { getZodConstraint } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/domain/access/table.ts'
import { listBeginnings } from '#app/domain/requirements/beginning.server.ts'
import type { ProcedureProfile } from '#app/domain/requirements/profile.ts'
import { listProcedures } from '#app/domain/requirements/read.server.ts'
import { requirementLimits } from '#app/domain/requirements/schema.ts'
import { startRequirement, type StartRefusal } from '#app/domain/requirements/start-requirement.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { RadioField } from '#app/ui/choice-field.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { procedureName, ProcedureText } from '#app/ui/requirements/procedure-text.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { requirementPath } from '#app/web/own-requirement.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const NewRequirement = z
  .object({
    procedure: z.string({ error: 'requirements.form.procedureMissing' }),
    title: z.string().trim().max(requirementLimits.title, 'requirements.form.tooLong').optional(),
    begin: z.string().max(100).optional(),
  })
  // What one begins with brings its own title.
  .refine(({ title, begin }) => title || begin, { path: ['title'], error: 'requirements.form.titleMissing' })

const refusals: RefusalTable<StartRefusal['reason']> = {
  forbidden: { status: 403, message: 'requirements.refusal.forbidden' },
  unknown_procedure: { status: 409, message: 'requirements.refusal.unknownProcedure' },
  unknown_beginning: { status: 409, message: 'requirementEditor.begin.unknown' },
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'institution')
  if (!may(actor, 'requirement', 'write', actor.organisation.id)) throw new Response('not procurement', { status: 403 })
  const { searchParams } = new URL(request.url)
  const copied = searchParams.get('copy') ?? undefined
  const beginnings = await listBeginnings(context.db, { institutionId: actor.organisation.id, locale: context.locale }, copied)
  const begin = copied === undefined ? searchParams.get('begin') : `requirement:${copied}`
  return {
    title: titleOf(context, 'requirements.new.title'),
    constraint: getZodConstraint(NewRequirement),
    // A search that found nothing leads here with its words.
    asked: searchParams.get('title')?.slice(0, requirementLimits.title),
    beginnings,
    begin: beginnings.find(({ value }) => value === begin)?.value,
    procedures: await listProcedures(context.db),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'institution')
  const form = await parseForm(request, NewRequirement)
  if (!form.ok) return form.reply
  const { procedure, title = '', begin } = form.value
  const started = await startRequirement(actOf(context, actor), { profileCode: procedure, title, from: begin, locale: context.locale })
  if (!started.ok) return answerRefusal(started.refusal, refusals)
  return redirect(requirementPath(started.value.id, 'edit'), { status: 303 })
}

export default function NewRequirementPage() {
  const { constraint, procedures, asked, beginnings, begin } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const choices = inUse(procedures).map((profile) => ({
    value: profile.code,
    label: procedureName(t, profile.code),
    hint: <ProcedureText profile={profile} />,
  }))
  return (
    <Page
      title={t('requirements.new.title')}
      lead={t('requirements.new.lead')}
      crumbs={[{ to: '/institution/requirements', label: t('requirements.list.title') }]}
      here={t('requirements.new.title')}
      actions={<LinkButton to="/institution/requirements/templates">{t('requirementEditor.templates')}</LinkButton>}
    >
      <Refused refused={refusedOf(reply)} />
      {procedures.length === 0 ? (
        <Empty title={t('requirements.new.noProcedures')}>{t('requirements.new.noProceduresText')}</Empty>
      ) : (
        <Form<z.input<typeof NewRequirement>>
          id="start"
          lastResult={formResultOf(reply)}
          // Whether it may be left out hangs on what one begins with, which a constraint cannot say.
          constraint={{ ...constraint, title: { ...constraint.title, required: undefined } }}
          defaultValue={{ procedure: procedures.length === 1 ? choices[0]!.value : undefined, title: asked, begin }}
        >
          {(fields) => (
            <>
              <TextField field={fields.title} label={t('requirements.new.name')} hint={t('requirements.new.nameHint')} />
              <SelectField
                field={fields.begin}
                label={t('requirementEditor.begin')}
                hint={t('requirementEditor.begin.hint')}
                empty={t('requirementEditor.begin.empty')}
                options={beginnings.map(({ value, kind, name, reference = '' }) => ({
                  value,
                  label: t(`requirementEditor.begin.${kind}`, { name, reference }),
                }))}
              />
              <RadioField field={fields.procedure} label={t('requirements.new.procedure')} choices={choices} />
              <Button kind="main">{t('requirements.new.start')}</Button>
            </>
          )}
        </Form>
      )}
    </Page>
  )
}

/** Those that run here first, then those of the official portal, then the rehearsals. */
function inUse(procedures: readonly ProcedureProfile[]): ProcedureProfile[] {
  const place = ({ channel, rehearsal }: ProcedureProfile) => (rehearsal ? 2 : channel === 'official' ? 1 : 0)
  return [...procedures].sort((a, b) => place(a) - place(b))
}
