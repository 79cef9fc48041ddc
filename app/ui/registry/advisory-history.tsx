import type { ReactNode } from 'react'
import type { VersionDifference } from '#app/domain/advisories/difference.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Difference } from '../difference.tsx'
import { Day, Instant } from '../instant.tsx'
import { Section } from '../section.tsx'

type Version = { number: number; recordedAt: Date | string; changes: readonly VersionDifference[] }

const fieldLabels: Record<Exclude<VersionDifference['what'], 'clause'>, MessageKey> = {
  title: 'advisories.field.title',
  issuer: 'advisories.issuer',
  reference: 'advisories.reference',
  issuedOn: 'advisories.issuedOn',
  jurisdiction: 'advisories.jurisdiction',
  scopeText: 'advisories.scope',
  consultBody: 'advisories.consult',
  sourceUrl: 'advisories.source',
}

/** Every version of an advisory, the newest first, each with what it changed of the one before. */
export function AdvisoryHistory({ history }: { history: readonly Version[] }) {
  const t = useTranslate()
  return (
    <Section title={t('advisories.history')} id="history">
      <div className="grid gap-4">
        {history.map(({ number, recordedAt, changes }) => (
          <div key={number} className="grid gap-2">
            <h3 className="text-ui">
              {t('advisories.version', { number })} · <Instant at={recordedAt} />
            </h3>
            {number > 1 ? (
              <Difference
                caption={t('advisories.versionChanges', { number })}
                rows={changes.map((change) => ({
                  key: change.what === 'clause' ? `clause ${change.label}` : change.what,
                  what: change.what === 'clause' ? change.label : t(fieldLabels[change.what]),
                  before: spell(change.what, change.before),
                  after: spell(change.what, change.after),
                }))}
              />
            ) : (
              <p className="text-ui text-ink-2">{t('advisories.firstVersion')}</p>
            )}
          </div>
        ))}
      </div>
    </Section>
  )
}

/** A day in words, everything else as the authority wrote it; no words stay none. */
function spell(what: VersionDifference['what'], said: string): ReactNode {
  return what === 'issuedOn' && said ? <Day on={said} /> : said
}
