import { getZodConstraint } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { MemberActor } from '#app/domain/actor.ts'
import { emailDomainOf } from '#app/domain/access/credentials.ts'
import { may } from '#app/domain/access/table.ts'
import { listFiles, withLinks } from '#app/domain/files/read.server.ts'
import { listFactChanges, listHouseChoices, listRelations } from '#app/domain/institutions/read.server.ts'
import { isId } from '#app/domain/identifiers.ts'
import { verificationMethods } from '#app/domain/organisations/facts.ts'
import { waitsForCheck } from '#app/domain/organisations/questions.ts'
import { hasInterestIn } from '#app/domain/organisations/interest.server.ts'
import { listOpenQuestions } from '#app/domain/organisations/questions.server.ts'
import { unscopedFindOrganisation } from '#app/domain/organisations/read.server.ts'
import { findProposedRefusal } from '#app/domain/organisations/refuse-verification.server.ts'
import { stateAfter } from '#app/domain/organisations/status.ts'
import { Verification } from '#app/domain/organisations/verify-organisation.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { CaseHistory } from '#app/ui/desk/case-history.tsx'
import { HeldNotice } from '#app/ui/desk/held-notice.tsx'
import { AskChangesForm } from '#app/ui/institutions/ask-changes-form.tsx'
import { FactChanges } from '#app/ui/institutions/institution-facts.tsx'
import { OfficerLetter } from '#app/ui/institutions/officer-letter.tsx'
import { OpenQuestions } from '#app/ui/institutions/open-questions.tsx'
import { RelatedHouses } from '#app/ui/institutions/related-houses.tsx'
import { StaffTools } from '#app/ui/moderation/staff-tools.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Section } from '#app/ui/section.tsx'
import { requireMember } from '#app/web/actor.server.ts'
import { readCase } from '#app/web/case.server.ts'
import { changeRelation } from '#app/web/change-relation.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { formResultOf } from '#app/web/form-result.ts'
import { found } from '#app/web/found.ts'
import { titleNamed, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { postQuestion } from './ask-changes.server.ts'
import { postRefusal, postVerification } from './decide-verification.server.ts'
import { OrganisationFacts } from './organisation-facts.tsx'
import { StateTag } from './state-tag.tsx'
import { RefuseForm } from './refuse-form.tsx'
import { VerifyForm } from './verify-form.tsx'

export const meta = titleMeta

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  if (!may(actor, 'organisation', 'check')) throw new Response('not allowed', { status: 403 })
  const organisation = found(isId(params.id) ? await unscopedFindOrganisation(context.db, params.id, (await viewOf(context)).today) : undefined)
  const { id, kind, state, founder, institution } = organisation
  const interest = await hasInterestIn(context.db, actor.personId, id)
  return {
    title: titleNamed(context, organisation.name),
    organisation,
    ...(await readCase(context, actor, { kind, id })),
    interest,
    verifiable: may(actor, 'organisation', 'verify') && !interest && stateAfter(kind, state, 'verify') !== undefined,
    refusable: may(actor, 'organisation', 'verify') && !interest && kind === 'house' && stateAfter('house', state, 'refuse') !== undefined,
    proposed: kind === 'house' ? ((await findProposedRefusal(context.db, id)) ?? null) : null,
    questions: await listOpenQuestions(context.db, id),
    askable: may(actor, 'organisation', 'ask_changes') && !interest && state === waitsForCheck[kind],
    relations: kind === 'institution' && may(actor, 'related_house', 'read_any') ? await readRelations(context, actor, id, interest) : null,
    domainMatches: institution && founder ? emailDomainOf(founder.email) === institution.emailDomain : null,
    methods: verificationMethods,
    constraint: getZodConstraint(Verification),
  }
}

/** An institution's letter, the houses that it is related to, what it stated otherwise before, and the houses to choose from for those who may record a relation. */
async function readRelations({ db, files }: PageContext, actor: MemberActor, institutionId: string, interest: boolean) {
  return {
    changes: await listFactChanges(db, institutionId),
    letters: withLinks(await listFiles(db, { organisationId: institutionId }, 'letter'), files.links),
    related: await listRelations(db, institutionId),
    houses: may(actor, 'related_house', 'record') && !interest ? await listHouseChoices(db) : null,
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  const id = found(isId(params.id) ? params.id : undefined)
  const formData = await request.formData()
  if (formData.get('intent') === 'refuse') return postRefusal(context, actor, id, formData)
  if (formData.get('intent') === 'ask') return postQuestion(context, actor, id, formData)
  const related = await changeRelation(context, actor, { institutionId: id, formData, path: `/staff/organisations/${id}` })
  return related ?? postVerification(context, actor, id, formData)
}

export default function StaffOrganisation() {
  const { organisation, history, held, mayUndo, interest, verifiable, refusable, askable, questions, relations, proposed, domainMatches, methods, constraint } =
    useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  // An answer belongs to the one of the two forms that was sent.
  const form = formResultOf(reply)
  const wasRefusing = form?.initialValue?.intent === 'refuse'
  const wasVerifying = form?.initialValue?.intent === undefined
  const crumbs = [
    { to: '/staff', label: t('desk.title') },
    { to: '/staff/organisations', label: t('organisations.staff.title') },
  ]
  return (
    <Page title={organisation.name} crumbs={crumbs} tags={<StateTag state={organisation.state} />}>
      {reply && 'refused' in reply && <Refused refused={reply.refused} />}
      <HeldNotice held={held} mayUndo={mayUndo} />
      {interest && <Notice tone="warn">{t('organisations.refused.interest')}</Notice>}
      <OpenQuestions questions={questions} waiting />
      <Section title={t('organisations.staff.facts')}>
        <OrganisationFacts organisation={organisation} domainMatches={domainMatches} />
      </Section>
      {relations && <OfficerLetter files={relations.letters} reader="staff" />}
      {relations && relations.changes.length > 0 && (
        <Section title={t('institutions.changes.title')}>
          <FactChanges changes={relations.changes} named />
        </Section>
      )}
      {verifiable && !held && (
        <Section title={t('organisations.staff.verify')} note={t('organisations.staff.verifyNote')}>
          <VerifyForm revision={organisation.revision} methods={methods} constraint={constraint} lastResult={wasVerifying ? form : null} />
        </Section>
      )}
      {refusable && !held && (
        <Section title={t('organisations.staff.refuse')} note={t('organisations.staff.refuseNote')}>
          {proposed && <p dir="auto">{t('organisations.staff.refuseProposed', { by: proposed.by, reason: proposed.reason })}</p>}
          {proposed?.ground && <p>{t(`organisations.refusalGround.${proposed.ground}`)}</p>}
          <RefuseForm revision={organisation.revision} proposed={proposed !== null} lastResult={wasRefusing ? form : null} />
        </Section>
      )}
      {askable && <AskChangesForm kind={organisation.kind} lastResult={form} />}
      <StaffTools
        hide={organisation.kind === 'house' ? `house:${organisation.id}` : undefined}
        organisationId={organisation.id}
        suspended={organisation.state === 'suspended'}
      />
      {relations && <RelatedHouses relations={relations.related} houses={relations.houses} reader="association" lastResult={form} />}
      <CaseHistory of="organisation" moves={history} />
    </Page>
  )
}
