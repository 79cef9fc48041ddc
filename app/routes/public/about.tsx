import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { bankRfp } from '#app/domain/requirements/profiles/bank-rfp.ts'
import { quotation } from '#app/domain/requirements/profiles/quotation.ts'
import { useTranslate } from '#app/messages/language.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { Page } from '#app/ui/page.tsx'
import { Glossary, Prose, ProseList } from '#app/ui/prose.tsx'
import { Section } from '#app/ui/section.tsx'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const steps = ['advisory', 'listing', 'requirement', 'match', 'proposal', 'award'] as const
const procedures = ['profiles', 'periods', 'decides', 'sealed', 'destroyed'] as const
/** The periods that the page names, as the profiles have them. */
const periods = {
  openDays: bankRfp.openAtLeast.amount,
  quotationDays: quotation.openAtLeast.amount,
  standstillDays: bankRfp.standstill!.amount,
  fixHours: bankRfp.fix.amount / 60,
  panel: bankRfp.panel.atLeast,
}
const words = ['named', 'covered', 'verified', 'evidence', 'unstated'] as const

/** What the site is, who runs it, how one comes from an advisory to a replacement, and what its words mean. */
export function loader({ context }: LoaderFunctionArgs) {
  const t = translatorFor(context.locale)
  return {
    title: titleOf(context, 'about.site.title'),
    heading: t('about.site.title'),
    lead: t('about.site.lead'),
    who: { title: t('about.site.who'), texts: [t('about.site.who.text'), t('about.site.who.decides'), t('about.site.money')] },
    steps: { title: t('about.site.steps'), items: steps.map((step) => t(`about.site.step.${step}`)) },
    procedures: {
      title: t('about.procedures.title'),
      text: t('about.procedures.lead'),
      words: procedures.map((part) => ({ word: t(`about.procedures.${part}`), meaning: [t(`about.procedures.${part}.text`, periods)] })),
    },
    words: {
      title: t('about.site.words'),
      words: [
        ...words.map((word) => ({ word: t(`about.site.word.${word}`), meaning: [t(`about.site.word.${word}.text`)] })),
        { word: t('about.site.word.sealed'), meaning: [t('about.site.word.sealed.text'), t('about.site.word.sealed.custody')] },
      ],
    },
    more: t('about.site.more'),
  }
}

export default function About() {
  const page = useLoaderData<typeof loader>()
  const t = useTranslate()
  return (
    <Page title={page.heading} lead={page.lead}>
      <Section title={page.who.title}>
        <Prose texts={page.who.texts} />
      </Section>
      <Section title={page.steps.title}>
        <ProseList ordered items={page.steps.items} />
      </Section>
      <Section title={page.procedures.title}>
        <Prose texts={[page.procedures.text]} />
        <Glossary words={page.procedures.words} />
      </Section>
      <Section title={page.words.title}>
        <Glossary words={page.words.words} />
      </Section>
      <Section title={page.more}>
        <ul className="grid gap-2">
          <li>
            <Link to="/about/scores">{t('ui.footer.scores')}</Link>
          </li>
          <li>
            <Link to="/about/privacy">{t('ui.footer.privacy')}</Link>
          </li>
          <li>
            <Link to="/transparency">{t('ui.footer.transparency')}</Link>
          </li>
        </ul>
      </Section>
    </Page>
  )
}
