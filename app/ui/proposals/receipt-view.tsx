import type { ReceiptShown } from '#app/domain/proposals/read-receipts.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card } from '../card.tsx'
import { Code } from '../code.tsx'
import { Facts } from '../facts.tsx'
import { useReceiptFacts } from './receipt-facts.tsx'

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
