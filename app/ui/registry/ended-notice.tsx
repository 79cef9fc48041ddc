import type { EntryEnd } from '#app/domain/registry/end.ts'
import type { EntryBasis } from '#app/domain/registry/entries.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Facts } from '../facts.tsx'
import { Day, Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'

type Props = { end: EntryEnd; basis: EntryBasis; listedAt: Date | string | null }

/** A tombstone's first word: that the entry ended, when and why, and what it had said. */
export function EndedNotice({ end, basis, listedAt }: Props) {
  const t = useTranslate()
  return (
    <Notice tone={end.state === 'cleared' ? 'good' : 'plain'} title={t(`registry.endedTitle.${end.state}`)}>
      <Facts
        facts={[
          ...(end.on ? [{ label: t('registry.endedOn'), value: <Day on={end.on} /> }] : []),
          { label: t('registry.endedWhy'), value: t(`registry.endedWhy.${end.cause}`) },
          { label: t('registry.endedSaid'), value: t(`registry.basisTitle.${basis}`) },
          ...(listedAt ? [{ label: t('registry.endedListed'), value: <Instant at={listedAt} /> }] : []),
        ]}
      />
      <p>{t('registry.endedText')}</p>
    </Notice>
  )
}
