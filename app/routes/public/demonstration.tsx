import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { translatorFor } from '#app/messages/translator.server.ts'
import { Page } from '#app/ui/page.tsx'
import { Glossary, Prose, ProseList } from '#app/ui/prose.tsx'
import { Section } from '#app/ui/section.tsx'
import { found } from '#app/web/found.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

/** What a newcomer finds of a procedure, in the order in which it is gone through. */
const stageNames = ['draft', 'open', 'few', 'scoring', 'standstill', 'delivered', 'rehearsal'] as const

/** What in the demonstration is invented. There is no such page where the data is real. */
export function loader({ context }: LoaderFunctionArgs) {
  found(context.settings.demo || undefined)
  const t = translatorFor(context.locale)
  return {
    title: titleOf(context, 'about.demonstration.title'),
    heading: t('about.demonstration.title'),
    lead: t('about.demonstration.lead'),
    invented: { title: t('about.demonstration.invented'), text: t('about.demonstration.invented.text') },
    same: { title: t('about.demonstration.same'), text: t('about.demonstration.same.text') },
    stages: { title: t('about.demonstration.stages'), items: stageNames.map((stage) => t(`about.demonstration.stage.${stage}`)) },
    accounts: {
      title: t('about.demonstration.accounts'),
      text: t('about.demonstration.accounts.text'),
      words: (context.settings.demoAccounts ?? []).map(({ name, email, who, tryThis }) => ({
        word: `${name} – ${who[context.locale]}`,
        meaning: [email, t('about.demonstration.accounts.try', { what: tryThis[context.locale] })],
      })),
    },
    different: {
      title: t('about.demonstration.different'),
      items: [t('about.demonstration.different.mail'), t('about.demonstration.different.accounts'), t('about.demonstration.different.rehearsal')],
    },
  }
}

export default function Demonstration() {
  const { heading, lead, invented, same, stages, accounts, different } = useLoaderData<typeof loader>()
  return (
    <Page title={heading} lead={lead}>
      <Section title={invented.title}>
        <Prose texts={[invented.text]} />
      </Section>
      <Section title={same.title}>
        <Prose texts={[same.text]} />
      </Section>
      <Section title={different.title}>
        <ProseList items={different.items} />
      </Section>
      <Section title={stages.title}>
        <ProseList ordered items={stages.items} />
      </Section>
      <Section title={accounts.title}>
        <Prose texts={[accounts.text]} />
        <Glossary words={accounts.words} />
      </Section>
    </Page>
  )
}
