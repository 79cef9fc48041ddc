import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { tokenHours } from '#app/domain/access/email-token.server.ts'
import { absoluteDays, idleHours } from '#app/domain/access/session.ts'
import { windowMinutes } from '#app/domain/access/throttle.ts'
import { keptYears, unattachedHours } from '#app/domain/files/rules.ts'
import { invitationDays } from '#app/domain/organisations/invite-member.server.ts'
import { reportWindowMinutes } from '#app/domain/reports/report.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { Page } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Section } from '#app/ui/section.tsx'
import { Column, Table } from '#app/ui/table.tsx'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

/** About whom, and each thing that is kept of them. A table that is added to the database has its row here. */
const groups = [
  ['visitors', ['log', 'language', 'toast', 'report']],
  ['people', ['account', 'session', 'attempts', 'links', 'notices', 'interest']],
  [
    'organisations',
    ['membership', 'invitation', 'registration', 'files', 'letters', 'relations', 'questions', 'decisions', 'secrets', 'drafts', 'evaluation', 'audit'],
  ],
] as const

/** What is kept about whom, why and for how long; the periods are those that the code keeps. */
export function loader({ context }: LoaderFunctionArgs) {
  const t = translatorFor(context.locale)
  const periods: Record<string, Record<string, number>> = {
    session: { hours: idleHours, days: absoluteDays },
    attempts: { minutes: windowMinutes },
    links: tokenHours,
    invitation: { days: invitationDays },
    report: { minutes: reportWindowMinutes },
    files: { years: keptYears, hours: unattachedHours },
    letters: { years: keptYears },
  }
  return {
    title: titleOf(context, 'about.privacy.title'),
    heading: t('about.privacy.title'),
    lead: t('about.privacy.lead'),
    columns: [t('about.privacy.what'), t('about.privacy.why'), t('about.privacy.long')],
    groups: groups.map(([group, kept]) => ({
      title: t(`about.privacy.${group}`),
      rows: kept.map((what) => ({
        what: t(`about.privacy.${what}`),
        why: t(`about.privacy.${what}.why`),
        long: t(`about.privacy.${what}.long`, periods[what]),
      })),
    })),
    never: { title: t('about.privacy.never'), text: t('about.privacy.never.text') },
    others: { title: t('about.privacy.others'), text: t('about.privacy.others.text') },
  }
}

export default function Privacy() {
  const { heading, lead, columns, groups: shown, never, others } = useLoaderData<typeof loader>()
  return (
    <Page title={heading} lead={lead}>
      {shown.map(({ title, rows }) => (
        <Section key={title} title={title}>
          <div className="card">
            <Table caption={title}>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <Column key={column}>{column}</Column>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ what, why, long }) => (
                  <tr key={what}>
                    <th scope="row" className="min-w-44 font-normal md:w-2/5">
                      {what}
                    </th>
                    <td className="min-w-36">{why}</td>
                    <td className="min-w-36 md:w-1/3">{long}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        </Section>
      ))}
      {[never, others].map(({ title, text }) => (
        <Section key={title} title={title}>
          <Prose texts={[text]} />
        </Section>
      ))}
    </Page>
  )
}
