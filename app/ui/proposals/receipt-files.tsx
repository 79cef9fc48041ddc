import { Link } from '@remix-run/react'
import { useTranslate } from '#app/messages/language.ts'
import { Section } from '../section.tsx'

/** The two files that a bidder keeps, the carbon copy where there is one, and where they can be checked. Plain links: they are files, which the router is not to fetch. */
export function ReceiptFiles({ to, version, copy }: { to: string; version: number; copy?: string }) {
  const t = useTranslate()
  return (
    <div data-screen-only>
      <Section title={t('proposals.receipt.files')}>
        <ul className="flex flex-wrap gap-x-6 gap-y-2 text-ui">
          <li>
            <a href={`${to}.json?version=${version}`} download>
              {t('proposals.receipt.download')}
            </a>
          </li>
          <li>
            <a href={`${to}.sig?version=${version}`} download>
              {t('proposals.receipt.downloadSignature')}
            </a>
          </li>
          <li>
            <Link to="/receipts">{t('proposals.receipt.verify')}</Link>
          </li>
        </ul>
        {copy && (
          <p className="max-w-measure pbs-4 text-ui">
            <a href={`${copy}?version=${version}`} download>
              {t('prices.copy.download')}
            </a>
            <span className="block text-small text-ink-2">{t('prices.copy.text')}</span>
          </p>
        )}
      </Section>
    </div>
  )
}
