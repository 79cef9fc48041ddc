import type { OfferingPage } from '#app/domain/offerings/read-page.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Evidence } from '../evidence.tsx'
import { Day } from '../instant.tsx'
import { Column, Table } from '../table.tsx'
import { Words } from '../words.tsx'

/** What an offering says of each capability, how, and what stands behind it. */
export function CapabilityTable({ capabilities, language }: { capabilities: OfferingPage['capabilities']; language: 'en' | 'ur' }) {
  const t = useTranslate()
  return (
    <div className="card">
      <Table caption={t('offerings.capabilities')}>
        <thead>
          <tr>
            <Column>{t('matching.kind.capability')}</Column>
            <Column>{t('offerings.how')}</Column>
            <Column>{t('matching.kind.evidence')}</Column>
          </tr>
        </thead>
        <tbody>
          {capabilities.map(({ code, label, stated, sentence, level, method, checkedOn, endsOn }) => (
            <tr key={code}>
              <th scope="row" className="text-start">
                <bdi>{label}</bdi>
              </th>
              <td lang={language} dir="auto">
                {sentence}
              </td>
              <td>
                {stated === 'no' ? t('offerings.stated.no') : <Evidence level={level} />}
                {checkedOn && (
                  <span className="grid text-small text-ink-2">
                    <Words>{method ?? t('records.references.evidence')}</Words>
                    <span>
                      <Day on={checkedOn} />
                      {endsOn && (
                        <>
                          {' · '}
                          {t('offerings.endsOn')} <Day on={endsOn} />
                        </>
                      )}
                    </span>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
