import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { listAmendments } from '#app/domain/requirements/amendments.server.ts'
import { findPublicRequirement, readPublicCourse } from '#app/domain/requirements/read-public.server.ts'
import { findEnding, listPeriods, readCriteriaLabelled } from '#app/domain/requirements/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { HiddenNotice } from '#app/ui/moderation/hidden-notice.tsx'
import { PageFoot } from '#app/ui/moderation/page-foot.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { ForHouse } from '#app/ui/proposals/for-house.tsx'
import { OwnPartView } from '#app/ui/proposals/own-part.tsx'
import { Amendments } from '#app/ui/requirements/amendments.tsx'
import { useAsker } from '#app/ui/requirements/asker.ts'
import { Calendar } from '#app/ui/requirements/calendar.tsx'
import { Course } from '#app/ui/requirements/course.tsx'
import { CriteriaTable } from '#app/ui/requirements/criteria-table.tsx'
import { FollowButton } from '#app/ui/requirements/follow-button.tsx'
import { Narrative } from '#app/ui/requirements/narrative.tsx'
import { PublicQuestions } from '#app/ui/requirements/public-questions.tsx'
import { Rehearsal } from '#app/ui/requirements/rehearsal.tsx'
import { StatePath } from '#app/ui/requirements/state-path.tsx'
import { StateTag } from '#app/ui/requirements/state-tag.tsx'
import { Terms } from '#app/ui/requirements/terms.tsx'
import { Section } from '#app/ui/section.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { formResultOf, refusedOf } from '#app/web/form-result.ts'
import { found } from '#app/web/found.ts'
import { findSeer, readStanding } from '#app/web/hidden.server.ts'
import { titleNamed } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { readFollowing, readForHouse, readQuestions } from './read-for-reader.server.ts'
import { actOnRequirement } from './requirement-acts.server.ts'

export const meta = titleMeta

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, locale } = context
  const requirement = found(await findPublicRequirement(db, params.id, await findSeer(request, context)))
  const { criteria, labels } = await readCriteriaLabelled(db, requirement.versionId, locale)
  return {
    title: titleNamed(context, requirement.title),
    requirement,
    standing: await readStanding(request, context, { kind: 'requirement', id: requirement.id }),
    periods: await listPeriods(db, requirement.id),
    criteria,
    labels,
    course: await readPublicCourse(db, requirement),
    amended: await listAmendments(db, requirement.id, locale),
    questions: await readQuestions(context, requirement),
    ending: (await findEnding(db, requirement.id)) ?? null,
    house: await readForHouse(request, context, requirement),
    following: await readFollowing(request, context, requirement.id),
  }
}

export function action(args: ActionFunctionArgs) {
  return actOnRequirement(args)
}

export default function Requirement() {
  const { requirement, standing, periods, criteria, labels, course, amended, questions, ending, house, following } = useLoaderData<typeof loader>()
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
      <Refused refused={refusedOf(reply)} />
      <HiddenNotice hidden={standing.hidden} />
      <Rehearsal profile={profile} />
      <Course course={course} ending={ending} />
      {house ? (
        <ForHouse open={state === 'published'} requirementId={requirement.id} {...house} />
      ) : (
        state === 'published' && (
          <p>
            <Link to="/sign-in">{t('requirementsPublic.signIn')}</Link>
          </p>
        )
      )}
      {following !== null && <FollowButton following={following} />}
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
          first={[{ label: t('requirementsPublic.askedBy'), value: who.slug ? <Link to={`/institutions/${who.slug}`}>{asker(who)}</Link> : asker(who) }]}
          last={[{ label: t('requirementsPublic.custodyTitle'), value: t(`requirementsPublic.custody.${profile.custody}`) }]}
        />
      </Section>
      <PublicQuestions questions={questions} house={house} lastResult={formResultOf(reply)} />
      <Amendments {...amended} />
      {house && (
        <Section title={t('requirementsPublic.own.title')} note={t('requirementsPublic.own.note')}>
          <OwnPartView part={house.part} />
        </Section>
      )}
      <PageFoot {...standing.foot} />
    </Page>
  )
}
