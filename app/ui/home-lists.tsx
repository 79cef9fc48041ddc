import type { ReactNode } from 'react'
import { Link } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from './button.tsx'
import { Card } from './card.tsx'
import { Deadline } from './deadline.tsx'
import { Empty } from './empty.tsx'
import { Section } from './section.tsx'
import { Words } from './words.tsx'

/** An open requirement as its public page allows: `institution` is a name or a description, `matched` is null where no count may be shown. */
export type HomeRequirement = { id: string; title: string; institution: string; closesAt: Date | string; matched: number | null }
export type HomeOffering = { slug: string; name: string; house: string; city: string; summary: string }

/** Requirements that still take proposals, the nearest deadline first. */
export function HomeRequirements({ requirements, now, post }: { requirements: readonly HomeRequirement[]; now: Date | string; post: string | null }) {
  const t = useTranslate()
  return (
    <Section title={t('home.requirements')} more={<Link to="/requirements">{t('home.requirements.all')}</Link>}>
      {requirements.length === 0 ? (
        <Empty title={t('home.requirements.empty')} action={post && <LinkButton to={post}>{t('home.requirements.post')}</LinkButton>}>
          {t('home.requirements.emptyText')}
        </Empty>
      ) : (
        <Card rows>
          {requirements.map(({ id, title, institution, closesAt, matched }) => (
            <Entry key={id} to={`/requirements/${id}`} title={title} detail={[institution]} side={<Deadline closesAt={closesAt} now={now} />}>
              {matched !== null && <span className="num text-small text-ink-3 sm:text-end">{t('home.requirements.matched', { count: matched })}</span>}
            </Entry>
          ))}
        </Card>
      )}
    </Section>
  )
}

/** Offerings listed last. */
export function HomeOfferings({ offerings, list }: { offerings: readonly HomeOffering[]; list: string | null }) {
  const t = useTranslate()
  return (
    <Section title={t('home.offerings')} more={<Link to="/directory">{t('home.offerings.all')}</Link>}>
      {offerings.length === 0 ? (
        <Empty title={t('home.offerings.empty')} action={list && <LinkButton to={list}>{t('home.offerings.list')}</LinkButton>}>
          {t('home.offerings.emptyText')}
        </Empty>
      ) : (
        <Card rows>
          {offerings.map(({ slug, name, house, city, summary }) => (
            <Entry key={slug} to={`/offerings/${slug}`} title={name} detail={[summary, `${house}, ${city}`]} />
          ))}
        </Card>
      )}
    </Section>
  )
}

function Entry({ to, title, detail, side, children }: { to: string; title: string; detail: readonly string[]; side?: ReactNode; children?: ReactNode }) {
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-1 px-4 py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:px-6">
      <h3 className="text-base">
        <Link to={to} className="link-title">
          <Words>{title}</Words>
        </Link>
      </h3>
      <div className="sm:justify-self-end">{side}</div>
      <p className="font-text text-small leading-normal text-ink-2">
        {detail.map((words) => (
          <span key={words} className="block">
            <Words>{words}</Words>
          </span>
        ))}
      </p>
      {children}
    </article>
  )
}
