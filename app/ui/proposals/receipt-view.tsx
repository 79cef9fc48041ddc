import type { ReceiptShown } from '#app/domain/proposals/read-receipts.server.ts'
import type { Receipt } from '#app/domain/sealing/receipt.ts'
import { formatExact } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Card } from '../card.tsx'
import { Facts, type Fact } from '../facts.tsx'

/** A receipt as one reads and prints it: what was handed in, where it stands in the chain, when, and by which key it was signed. */
export function ReceiptView({ shown }: { shown: ReceiptShown }) {
  const t = useTranslate()
  const { receipt, signature, submittedBy, sealedBy, confirmedVersion } = shown
  const facts = useReceiptFacts()
  return (
    <Card>
      <Facts
        facts={[
          { label: t('proposals.receipt.by'), value: submittedBy },
          { label: t('proposals.receipt.sealedBy'), value: t(`proposals.receipt.sealedBy.${sealedBy}`) },
          { label: t('prices.receipt.confirmed'), value: confirmedVersion },
          ...facts(receipt),
          { label: t('proposals.receipt.signature'), value: <Code text={signature} /> },
        ]}
      />
    </Card>
  )
}

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

/** Digits that a person compares one by one: in a face of one width, from left to right in both languages. */
export function Code({ text }: { text: string }) {
  return (
    <code dir="ltr" className="num text-small break-all">
      {text}
    </code>
  )
}
