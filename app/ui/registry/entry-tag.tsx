import type { EntryState } from '#app/domain/registry/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Tag } from '../tag.tsx'
import type { Tone } from '../tone.ts'

/** On what basis a product is in the registry, and what has become of it. A product that staff read into a class is possibly covered, and is never called flagged. */
export function EntryTag({ basis, state }: { basis: 'named' | 'read_as_covered'; state: EntryState }) {
  const t = useTranslate()
  const [tone, text] = ((): [Tone, string] => {
    if (state === 'listed' || state === 'upheld') return basis === 'named' ? ['stop', t('registry.basis.named')] : ['warn', t('registry.basis.read_as_covered')]
    return [state === 'contested' ? 'warn' : 'plain', t(`registry.state.${state}`)]
  })()
  return <Tag tone={tone}>{text}</Tag>
}
