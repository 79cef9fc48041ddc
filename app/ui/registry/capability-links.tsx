import { Link } from '@remix-run/react'
import type { EvidenceLevel } from '#app/domain/offerings/attributes.ts'
import { EvidenceMark } from '../evidence.tsx'
import { useTranslate } from '#app/messages/language.ts'

type CapabilityShown = { code: string; label: string; level?: EvidenceLevel }

/** Capabilities as links to what the directory has for each; with their evidence where it is known. */
export function CapabilityLinks({ capabilities }: { capabilities: readonly CapabilityShown[] }) {
  const t = useTranslate()
  return (
    <ul className="flex flex-wrap gap-1.5">
      {capabilities.map(({ code, label, level }) => (
        <li key={code}>
          <Link
            to={`/directory?capability=${code}`}
            className={`inline-flex items-center gap-1.5 rounded-tag px-2 py-1 text-small leading-tight no-underline hover:underline ${level && level !== 'claimed' ? 'bg-brand-tint text-brand' : 'bg-sunken text-ink-2'}`}
          >
            {level && <EvidenceMark level={level} />}
            <bdi>{label}</bdi>
            {level && <span className="hidden-text">({t(`ui.evidence.${level}`)})</span>}
          </Link>
        </li>
      ))}
    </ul>
  )
}
