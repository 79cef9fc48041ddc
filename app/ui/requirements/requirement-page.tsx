import type { ReactNode } from 'react'
import { NavLink } from '@remix-run/react'
import type { RequirementPageName } from '#app/domain/requirements/pages.ts'
import type { RequirementState } from '#app/domain/requirements/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Page } from '../page.tsx'
import { Tag } from '../tag.tsx'
import { StateTag } from './state-tag.tsx'

/** What every page of an institution's requirement shows at its head. */
export type RequirementHead = {
  id: string
  reference: string
  title: string
  state: RequirementState
  pages: readonly RequirementPageName[]
  page: RequirementPageName
}

type RequirementPageProps = { head: RequirementHead; lead?: ReactNode; actions?: ReactNode; children: ReactNode }

/** The frame of an institution's requirement: where it stands, and the pages it has by now. */
export function RequirementPage({ head, lead, actions, children }: RequirementPageProps) {
  const t = useTranslate()
  const { id, reference, title, state, page } = head
  const name = t(`requirements.page.${page}`)
  const crumbs = [
    { to: '/institution/requirements', label: t('requirements.list.title') },
    ...(page === 'overview' ? [] : [{ to: `/institution/requirements/${id}`, label: reference }]),
  ]
  return (
    <Page
      title={title}
      lead={lead}
      crumbs={crumbs}
      here={page === 'overview' ? reference : name}
      tags={
        <>
          <StateTag state={state} />
          <Tag>
            <span dir="ltr">{reference}</span>
          </Tag>
        </>
      }
      actions={actions}
    >
      <Pages head={head} />
      {children}
    </Page>
  )
}

function Pages({ head: { id, pages } }: { head: RequirementHead }) {
  const t = useTranslate()
  if (pages.length < 2) return null
  return (
    <nav data-screen-only aria-label={t('requirements.page')} className="border-be border-line">
      <ul className="flex flex-wrap gap-x-5">
        {pages.map((page) => (
          <li key={page}>
            <NavLink
              to={page === 'overview' ? `/institution/requirements/${id}` : `/institution/requirements/${id}/${page}`}
              end
              className="flex min-h-10 items-center border-be-2 border-transparent text-ui whitespace-nowrap text-ink-2 no-underline hover:text-ink aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {t(`requirements.page.${page}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
