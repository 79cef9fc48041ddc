import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { findOwnPart } from '#app/domain/matching/read-own-part.server.ts'
import { findHouseState } from '#app/domain/houses/read.server.ts'
import { findProposalTo } from '#app/domain/proposals/read.server.ts'
import { startProposal, type StartProposalRefusal } from '#app/domain/proposals/start-proposal.server.ts'
import { findPublicRequirement, readPublicCourse } from '#app/domain/requirements/read-public.server.ts'
import { findEnding, listPeriods, readCriteriaLabelled } from '#app/domain/requirements/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { HiddenNotice } from '#app/ui/moderation/hidden-notice.tsx'
import { PageFoot } from '#app/ui/moderation/page-foot.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { ForHouse } from '#app/ui/proposals/for-house.tsx'
import { OwnPartView } from '#app/ui/proposals/own-part.tsx'
import { useAsker } from '#app/ui/requirements/asker.ts'
import { Calendar } from '#app/ui/requirements/calendar.tsx'
import { Course } from '#app/ui/requirements/course.tsx'
import { CriteriaTable } from '#app/ui/requirements/criteria-table.tsx'
import { Narrative } from '#app/ui/requirements/narrative.tsx'
import { Rehearsal } from '#app/ui/requirements/rehearsal.tsx'
import { StatePath } from '#app/ui/requirements/state-path.tsx'
import { StateTag } from '#app/ui/requirements/state-tag.tsx'
import { Terms } from '#app/ui/requirements/terms.tsx'
import { Section } from '#app/ui/section.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { actOf, findViewer, requireMember } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { found } from '#app/web/found.ts'
import { findSeer, readStanding } from '#app/web/hidden.server.ts'
import { titleNamed, viewOf } from '#app/web/page.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const refusals: RefusalTable<StartProposalRefusal['reason']> = {
  forbidden: { status: 403, message: 'requirementsPublic.refused.role' },
  not_found: { status: 404, message: 'requirementsPublic.refused.notFound' },
  house_not_verified: { status: 409, message: 'requirementsPublic.refused.notVerified' },
  not_open: { status: 409, message: 'requirementsPublic.refused.notOpen' },
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, locale } = context
  const requirement = found(await findPublicRequirement(db, params.id, await findSeer(request, context)))
  return {
    title: titleNamed(context, requirement.title),
    requirement,
    standing: await readStanding(request, context, { kind: 'requirement', id: requirement.id }),
    periods: await listPeriods(db, requirement.id),
    ...(await readCriteriaLabelled(db, requirement.versionId, locale)),
    course: await readPublicCourse(db, requirement.id),
    ending: (await findEnding(db, requirement.id)) ?? null,
    house: await readForHouse(request, context, requirement.id),
  }
}

/** What a member of a software house sees on top: its proposal, and why its own offerings were or were not matched. */
async function readForHouse(request: Request, context: PageContext, requirementId: string) {
  const actor = (await findViewer(request, context))?.actor
  if (actor?.organisation?.kind !== 'house') return null
  const { db, locale } = context
  const houseId = actor.organisation.id
  return {
    proposalId: (await findProposalTo(db, houseId, requirementId))?.id ?? null,
    mayPropose: may(actor, 'proposal', 'draft', houseId),
    verified: (await findHouseState(db, houseId, (await viewOf(context)).today)) === 'verified',
    part: (await findOwnPart(db, { requirementId, houseId }, locale)) ?? null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { id } = found(await findPublicRequirement(context.db, params.id, await findSeer(request, context)))
  const started = await startProposal(actOf(context, actor), { requirementId: id })
  if (!started.ok) return answerRefusal(started.refusal, refusals)
  return redirect(`/house/proposals/${started.value.id}`, 303)
}

export default function Requirement() {
  const { requirement, standing, periods, criteria, labels, course, ending, house } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const asker = useAsker()
  const { title, state, profile, reference, publishedAt, at, asker: who } = requirement
  return (
    <Page
      title={title}
      lead={<bdi>{asker(who)}</bdi>}
      crumbs={[{ to: '/requirements', label: t('requirementsPublic.list.title') }]}
      here={reference}
      tags={
        <>
          <StateTag state={state} />
          {profile.rehearsal && <Tag tone="warn">{t('requirementsPublic.list.rehearsal')}</Tag>}
        </>
      }
    >
      {reply && 'refused' in reply && <Refused refused={reply.refused} />}
      <HiddenNotice hidden={standing.hidden} />
      <Rehearsal profile={profile} />
      <Course course={course} ending={ending} />
      {house ? (
        <ForHouse open={state === 'published'} {...house} />
      ) : (
        state === 'published' && (
          <p>
            <Link to="/sign-in">{t('requirementsPublic.signIn')}</Link>
          </p>
        )
      )}
      <Section title={t('requirementsPublic.dates')}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <StatePath profile={profile} state={state} published />
          <Calendar publishedAt={publishedAt} periods={periods} now={at} />
        </div>
      </Section>
      <Section title={t('requirements.overview.need')}>
        <Narrative text={requirement.narrative} language={requirement.language} />
      </Section>
      <Section title={t('requirements.overview.criteria')}>
        <CriteriaTable criteria={criteria} labels={labels} />
      </Section>
      <Section title={t('requirements.overview.terms')} note={who.name === null ? t('requirementsPublic.unnamed') : undefined}>
        <Terms
          requirement={requirement}
          criteria={criteria}
          labels={labels}
          first={[{ label: t('requirementsPublic.askedBy'), value: asker(who) }]}
          last={[{ label: t('requirementsPublic.custodyTitle'), value: t(`requirementsPublic.custody.${profile.custody}`) }]}
        />
      </Section>
      {house && (
        <Section title={t('requirementsPublic.own.title')} note={t('requirementsPublic.own.note')}>
          <OwnPartView part={house.part} />
        </Section>
      )}
      <PageFoot {...standing.foot} />
    </Page>
  )
}
