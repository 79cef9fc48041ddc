import type { DaysBetween } from '#app/domain/requirements/calendar.ts'
import { useTranslate } from '#app/messages/language.ts'

const cell = 12
const gap = 3
/** Past this the days are too small to tell apart, and the words below say the same. */
const longest = 45

/** The days from publication to closing as a row of squares: filled on a working day, empty on a weekend, crossed on a holiday. The words beside each step say the same. */
export function DaysStrip({ between: { days, working } }: { between: DaysBetween }) {
  const t = useTranslate()
  if (days.length === 0 || days.length > longest) return null
  const width = days.length * (cell + gap) - gap
  return (
    <svg
      role="img"
      aria-label={t('requirementEditor.days.strip', { working, shut: days.length - working })}
      viewBox={`0 0 ${width} ${cell}`}
      width={width}
      height={cell}
      className="max-w-full rtl:-scale-x-100"
    >
      {days.map(({ day, kind }, index) => (
        <g
          key={day}
          transform={`translate(${index * (cell + gap)} 0)`}
          className={kind === 'holiday' ? 'text-warn-mark' : kind === 'working' ? 'text-brand-2' : 'text-line-3'}
        >
          <rect
            x="0.75"
            y="0.75"
            width={cell - 1.5}
            height={cell - 1.5}
            rx="2"
            fill={kind === 'working' ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="1.5"
          />
          {kind === 'holiday' && <path d={`M3 3L${cell - 3} ${cell - 3}M${cell - 3} 3L3 ${cell - 3}`} stroke="currentColor" strokeWidth="1.5" />}
        </g>
      ))}
    </svg>
  )
}
