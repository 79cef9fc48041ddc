import type { Receipt } from '#app/domain/sealing/receipt.ts'
import { formatExact } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Code } from '../code.tsx'
import type { Fact } from '../facts.tsx'

/** What a receipt itself says, as pairs. */
export function useReceiptFacts(): (receipt: Receipt) => Fact[] {
  const t = useTranslate()
  const locale = useLocale()
  // Of two envelopes each is named; one alone needs no name.
  const labelOf = (kind: string, what: string) =>
    kind === 'technical' || kind === 'financial' ? t('proposals.receipt.ofEnvelope', { envelope: t(`proposals.receipt.envelope.${kind}`), what }) : what
  return (receipt) => [
    { label: t('proposals.receipt.at'), value: <time dateTime={receipt.at}>{formatExact(new Date(receipt.at), locale)}</time> },
    { label: t('proposals.receipt.requirement'), value: <Code text={receipt.requirement} /> },
    { label: t('proposals.receipt.proposal'), value: <Code text={receipt.proposal} /> },
    { label: t('proposals.receipt.version'), value: receipt.version },
    ...(receipt.requirementVersion ? [{ label: t('proposals.receipt.answers'), value: receipt.requirementVersion.number }] : []),
    ...receipt.envelopes.flatMap(({ kind, commitment, ciphertextDigest }) => [
      { label: labelOf(kind, t('proposals.receipt.commitment')), value: <Code text={commitment} /> },
      { label: labelOf(kind, t('proposals.receipt.digest')), value: <Code text={ciphertextDigest} /> },
    ]),
    { label: t('proposals.receipt.position'), value: receipt.position },
    { label: t('proposals.receipt.previous'), value: <Code text={receipt.previousHead} /> },
    { label: t('proposals.receipt.head'), value: <Code text={receipt.head} /> },
    {
      label: t('proposals.receipt.audit'),
      value: <Code text={t('proposals.receipt.auditValue', { position: receipt.auditHead.position, hash: receipt.auditHead.hash })} />,
    },
    { label: t('proposals.receipt.key'), value: <Code text={receipt.keyId} /> },
  ]
}
