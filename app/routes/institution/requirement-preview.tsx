import type { LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readOutlook } from '#app/domain/requirements/calendar.server.ts'
import { findAskerOf } from '#app/domain/requirements/read-public.server.ts'
import { readCriteriaLabelled } from '#app/domain/requirements/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useAsker } from '#app/ui/requirements/asker.ts'
import { CriteriaTable } from '#app/ui/requirements/criteria-table.tsx'
import { Narrative } from '#app/ui/requirements/narrative.tsx'
import { Outlook } from '#app/ui/requirements/outlook.tsx'
import { Rehearsal } from '#app/ui/requirements/rehearsal.tsx'
import { RequirementPage } from '#app/ui/requirements/requirement-page.tsx'
import { Terms } from '#app/ui/requirements/terms.tsx'
import { Section } from '#app/ui/section.tsx'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

/** What the public page will say, from the stored draft. It is read like the public page: what is replaced and the budget are asked for by nothing here. */
export async function loader(args: LoaderFunctionArgs) {
  const { requirement, head, title } = await requireOwnRequirement(args, 'preview')
  const { db, locale, settings } = args.context
  if (!head.pages.includes('preview')) throw redirect(requirementPath(requirement.id))
  return {
    title,
    head,
    requirement,
    asker: await findAskerOf(db, requirement),
    calendar: await readOutlook(db, requirement, settings.market),
    ...(await readCriteriaLabelled(db, requirement.currentVersionId, locale)),
  }
}

export default function RequirementPreview() {
  const { head, requirement, asker, calendar, criteria, labels } = useLoaderData<typeof loader>()
  const t = useTranslate()
  const who = useAsker()(asker)
  const { profile, narrative, language } = requirement
  return (
    <RequirementPage
      head={head}
      actions={
        head.pages.includes('edit') && (
          <LinkButton to={`/institution/requirements/${head.id}/edit`} kind="main">
            {t('requirementEditor.preview.back')}
          </LinkButton>
        )
      }
    >
      <Notice tone="info" title={t('requirementEditor.preview')}>
        <p>{t('requirementEditor.preview.lead')}</p>
      </Notice>
      <Rehearsal profile={profile} />
      {calendar && (
        <Section title={t('requirementsPublic.dates')} note={t('requirementEditor.preview.if')}>
          <Outlook calendar={calendar} />
        </Section>
      )}
      <Section title={t('requirements.overview.need')}>
        {narrative ? <Narrative text={narrative} language={language} /> : <p className="text-ink-2">{t('requirementEditor.preview.noText')}</p>}
      </Section>
      <Section title={t('requirements.overview.criteria')}>
        <CriteriaTable criteria={criteria} labels={labels} />
      </Section>
      <Section title={t('requirements.overview.terms')} note={asker.name === null ? t('requirementsPublic.unnamed') : undefined}>
        <Terms
          requirement={requirement}
          criteria={criteria}
          labels={labels}
          first={[{ label: t('requirementsPublic.askedBy'), value: who }]}
          last={[{ label: t('requirementsPublic.custodyTitle'), value: t(`requirementsPublic.custody.${profile.custody}`) }]}
        />
      </Section>
    </RequirementPage>
  )
}
