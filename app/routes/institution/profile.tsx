import { getZodConstraint } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listFiles, withLinks } from '#app/domain/files/read.server.ts'
import { findInstitution, listFactChanges, listHouseChoices, listRelations } from '#app/domain/institutions/read.server.ts'
import { saveInstitution, type SaveInstitutionRefusal } from '#app/domain/institutions/save-facts.server.ts'
import { SavedInstitution } from '#app/domain/institutions/schema.ts'
import { InstitutionFacts as FactsSchema, provinces } from '#app/domain/organisations/facts.ts'
import { listOpenQuestions } from '#app/domain/organisations/questions.server.ts'
import { listOrganisationHistory } from '#app/domain/organisations/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { AllowedActs } from '#app/ui/institutions/allowed-acts.tsx'
import { CheckHistory } from '#app/ui/institutions/check-history.tsx'
import { FactChanges, InstitutionFacts } from '#app/ui/institutions/institution-facts.tsx'
import { InstitutionForm } from '#app/ui/institutions/institution-form.tsx'
import { OfficerLetter } from '#app/ui/institutions/officer-letter.tsx'
import { OpenQuestions } from '#app/ui/institutions/open-questions.tsx'
import { RelatedHouses } from '#app/ui/institutions/related-houses.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Section } from '#app/ui/section.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { changeRelation } from '#app/web/change-relation.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { titleOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const path = '/institution/profile'

const refusals: RefusalTable<SaveInstitutionRefusal['reason']> = {
  forbidden: { status: 403, message: 'organisations.refused.forbidden' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  stale: { status: 409, message: 'institutions.facts.stale' },
}

/** What an institution stated and what follows from it: every member reads it, the owner writes. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context
  const actor = await requireMember(request, context, 'institution')
  const { id } = actor.organisation
  if (!may(actor, 'organisation', 'read', id) || !may(actor, 'related_house', 'read', id)) throw new Response('role', { status: 403 })
  const [institution, questions, history, changes, relations] = await Promise.all([
    findInstitution(db, id),
    listOpenQuestions(db, id),
    listOrganisationHistory(db, id),
    listFactChanges(db, id),
    listRelations(db, id),
  ])
  return {
    title: titleOf(context, 'institutions.title'),
    ...{ institution: found(institution), questions, history, changes, relations, provinces },
    letters: withLinks(await listFiles(db, { organisationId: id }, 'letter'), context.files.links),
    constraint: getZodConstraint(FactsSchema),
    mayWrite: may(actor, 'organisation', 'write', id),
    houses: may(actor, 'related_house', 'declare', id) ? await listHouseChoices(db) : null,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'institution')
  const institutionId = actor.organisation.id
  if (!may(actor, 'organisation', 'write', institutionId)) throw new Response('role', { status: 403 })
  const formData = await request.formData()
  const changed = await changeRelation(context, actor, { institutionId, formData, path })
  if (changed) return changed
  const form = await parseFormData(formData, SavedInstitution)
  if (!form.ok) return form.reply
  const saved = await saveInstitution(actOf(context, actor), form.value)
  if (!saved.ok) return answerRefusal(saved.refusal, refusals)
  return redirectDone(context, path, saved.value.again ? 'institutions.facts.savedAgain' : 'institutions.facts.saved')
}

const tones = { unverified: 'warn', verified: 'good', suspended: 'stop' } as const

export default function InstitutionProfile() {
  const { institution, questions, letters, history, changes, relations, provinces: choices, constraint, mayWrite, houses } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const lastResult = formResultOf(reply)
  const { state } = institution
  return (
    <Page
      title={t('institutions.title')}
      lead={t('institutions.lead')}
      crumbs={[{ to: '/institution', label: t('requirements.desk.title') }]}
      actions={<LinkButton to="/institution/members">{t('organisations.members.short')}</LinkButton>}
      tags={<Tag tone={tones[state]}>{t(`organisations.state.${state}`)}</Tag>}
    >
      <Refused refused={refusedOf(reply)} />
      {state !== 'suspended' && <OpenQuestions questions={questions} />}
      <AllowedActs state={state} />
      <Section title={t('institutions.facts.title')}>
        {mayWrite ? (
          <InstitutionForm
            institution={institution}
            provinces={choices}
            constraint={constraint}
            lastResult={lastResult?.initialValue?.intent === 'facts' ? lastResult : null}
          />
        ) : (
          <InstitutionFacts institution={institution} />
        )}
      </Section>
      <OfficerLetter files={letters} reader={mayWrite ? 'owner' : 'member'} />
      {changes.length > 0 && (
        <Section title={t('institutions.changes.title')}>
          <FactChanges changes={changes} named />
        </Section>
      )}
      <RelatedHouses relations={relations} houses={houses} reader="institution" lastResult={lastResult} />
      <Section title={t('institutions.history.title')}>
        <CheckHistory moves={history} />
      </Section>
    </Page>
  )
}
