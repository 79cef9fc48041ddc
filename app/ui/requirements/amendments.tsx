import type { Amendment } from '#app/domain/requirements/amendments.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { Words } from '../words.tsx'
import { VersionDifference } from './version-difference.tsx'

/** The amendments of a requirement, the newest first, each with its note and what it changed. Nothing where there are none. */
export function Amendments({ amendments, labels }: { amendments: readonly Amendment[]; labels: Readonly<Record<string, string>> }) {
  const t = useTranslate()
  if (amendments.length === 0) return null
  return (
    <Section title={t('course.amendments')} note={t('course.amendments.note')} id="amendments">
      <ol className="grid gap-6" reversed>
        {amendments.map((amendment) => (
          <li key={amendment.versionId} className="grid gap-3">
            <h3 className="flex flex-wrap items-baseline gap-x-3">
              {t('course.version', { number: amendment.number })}
              <span className="text-small font-normal text-ink-2">
                <Instant at={amendment.at} />
              </span>
            </h3>
            <p className="max-w-measure whitespace-pre-line">
              <Words>{amendment.note}</Words>
            </p>
            <VersionDifference difference={amendment} labels={labels} caption={t('course.version.caption', { number: amendment.number })} />
          </li>
        ))}
      </ol>
    </Section>
  )
}
