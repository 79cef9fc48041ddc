import { useId, type ReactNode } from 'react'
import { Link } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'

type TableProps = { caption: string; captionShown?: boolean; tall?: boolean; children: ReactNode }

/** A table that scrolls in itself, by touch and by keyboard, instead of stretching the page. `tall` gives it its own height and keeps its header in sight. */
export function Table({ caption, captionShown = false, tall = false, children }: TableProps) {
  const t = useTranslate()
  const id = useId()
  return (
    <div
      role="region"
      aria-labelledby={id}
      tabIndex={0}
      className={`relative overflow-x-auto rounded print:overflow-visible ${tall ? 'max-h-[75vh] overflow-y-auto [&_thead]:sticky [&_thead]:inset-bs-0 [&_thead]:bg-surface print:max-h-none' : ''}`}
    >
      <table>
        <caption id={id} className={captionShown ? 'px-3 pbe-2 text-start text-small text-ink-2' : 'hidden-text'}>
          {caption} <span className="hidden-text">{t('ui.table.scroll')}</span>
        </caption>
        {children}
      </table>
    </div>
  )
}

export type SortDirection = 'ascending' | 'descending'

type ColumnProps = { numeric?: boolean; narrow?: boolean; sort?: { to: string; direction?: SortDirection }; children: ReactNode }

/** The head of a column; not `narrow` leaves it out on a phone, where its cells are to be left out too and said elsewhere. With `sort` it is a link that sorts by it; the direction is said to screen readers and drawn. */
export function Column({ numeric = false, narrow = true, sort, children }: ColumnProps) {
  return (
    <th scope="col" className={[numeric && 'num', !narrow && 'max-sm:hidden'].filter(Boolean).join(' ') || undefined} aria-sort={sort?.direction}>
      {sort ? (
        <Link to={sort.to} preventScrollReset className="-my-1 inline-flex items-center gap-1 py-1 text-ink-2 no-underline hover:underline">
          {children}
          <svg className="fill-current" viewBox="0 0 8 10" width="8" height="10" aria-hidden="true">
            {sort.direction !== 'descending' && <path d="M4 0l3.5 4h-7z" />}
            {sort.direction !== 'ascending' && <path d="M4 10L.5 6h7z" />}
          </svg>
        </Link>
      ) : (
        children
      )}
    </th>
  )
}
