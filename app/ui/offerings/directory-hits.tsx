import { Fragment, useRef, type ReactNode } from 'react'
import { Link } from '@remix-run/react'
import type { AttestationCode } from '#app/domain/offerings/attributes.ts'
import { countFilters, directoryAddress, withoutFilters, type DirectoryQuery } from '#app/domain/offerings/directory-query.ts'
import type { DirectoryHit, DirectoryPage } from '#app/domain/search/search-directory.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { Translate } from '#app/messages/translate.ts'
import type { Segment } from '#search/port.ts'
import { LinkButton } from '../button.tsx'
import { Card } from '../card.tsx'
import { Chip } from '../chip.tsx'
import { Empty } from '../empty.tsx'
import { CompareLink } from '../compare/compare-link.tsx'
import { useKeys } from '../use-keys.ts'
import { OfferingRow } from './offering-row.tsx'

/** The offerings that were found, each with what in it answers and why it is there. The keys `j` and `k` go down and up the list. */
export function DirectoryHits({ query, found }: { query: DirectoryQuery; found: DirectoryPage }) {
  const t = useTranslate()
  const list = useRef<HTMLDivElement>(null)
  const go = (step: 1 | -1) => {
    const names = [...(list.current?.querySelectorAll<HTMLElement>('h3 a') ?? [])]
    const row = document.activeElement?.closest('h3')
    const at = names.findIndex((name) => row?.contains(name))
    names[at === -1 ? 0 : Math.min(Math.max(at + step, 0), names.length - 1)]?.focus()
  }
  useKeys({ j: () => go(1), k: () => go(-1) })
  return (
    <div ref={list}>
      <Card rows>
        {found.hits.map((hit) => (
          <OfferingRow
            key={hit.id}
            offering={hit}
            name={<Marked segments={hit.highlights.name} />}
            summary={<Marked segments={hit.highlights.summary} />}
            side={<CompareLink query={query} slug={hit.slug} name={hit.name} />}
          >
            {hit.why.length > 0 && t('directory.why', { reasons: whyOf(t, hit, found.labels) })}
          </OfferingRow>
        ))}
      </Card>
    </div>
  )
}

function Marked({ segments }: { segments: readonly Segment[] }): ReactNode {
  return segments.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>))
}

function whyOf(t: Translate, { why, capabilities }: DirectoryHit, labels: DirectoryPage['labels']): string {
  const nameOf = (code: string) => labels[code] ?? capabilities.find((one) => one.code === code)?.label ?? code
  const listed = (names: readonly string[]) => names.reduce((said, part) => t('directory.said.and', { said, part }))
  const stated = why.flatMap((reason) => (reason.kind === 'capability' ? [nameOf(reason.code)] : []))
  const reasons = [
    ...why.flatMap((reason) => (reason.kind === 'replaces' ? [t('directory.why.replaces', { product: reason.name })] : [])),
    ...(stated.length > 0 ? [t('directory.why.capability', { capability: listed(stated) })] : []),
    ...why.flatMap((reason) => {
      if (reason.kind === 'words') return [t('directory.why.words', { words: listed(reason.words) })]
      if (reason.kind === 'certification')
        return [t('directory.why.certification', { certification: t(`matching.attestation.${reason.code as AttestationCode}`) })]
      return reason.kind === 'house' ? [t('directory.why.house')] : []
    }),
  ]
  return reasons.reduce((said, part) => t('directory.why.and', { said, part }))
}

/** Nothing fits: what is near, and how to ask the market for it. */
export function DirectoryNone({ query, found }: { query: DirectoryQuery; found: DirectoryPage }) {
  const t = useTranslate()
  const asked = query.q === '' ? '' : `?${new URLSearchParams({ title: query.q })}`
  return (
    <Empty
      title={t('directory.none')}
      action={
        <>
          {countFilters(query) > 0 && <LinkButton to={directoryAddress(withoutFilters(query))}>{t('directory.clearFilters')}</LinkButton>}
          <LinkButton to={`/institution/requirements/new${asked}`}>{t('directory.post')}</LinkButton>
          <LinkButton to="/directory">{t('directory.clear')}</LinkButton>
        </>
      }
    >
      {t('directory.noneText')}
      {found.nearest.length > 0 && (
        <span className="flex flex-wrap items-center gap-2 pbs-3">
          {t('directory.nearest')}
          {found.nearest.map(({ code, label }) => (
            <Chip key={code} to={`/directory?${new URLSearchParams({ [code === code.toUpperCase() ? 'group' : 'capability']: code })}`}>
              <bdi>{label}</bdi>
            </Chip>
          ))}
        </span>
      )}
    </Empty>
  )
}

/** From page to page. */
export function DirectoryPages({ query, pages }: { query: DirectoryQuery; pages: number }) {
  const t = useTranslate()
  if (pages < 2) return null
  const { page } = query
  return (
    <nav aria-label={t('directory.pages')} className="flex flex-wrap items-baseline gap-4 text-ui">
      {page > 1 && (
        <Link rel="prev" to={directoryAddress(query, { page: page - 1 })}>
          {t('directory.previous')}
        </Link>
      )}
      <span className="text-ink-2">{t('directory.page', { page, pages })}</span>
      {page < pages && (
        <Link rel="next" to={directoryAddress(query, { page: page + 1 })}>
          {t('directory.next')}
        </Link>
      )}
    </nav>
  )
}
