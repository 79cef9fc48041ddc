import type { BiddingRecord } from '#app/domain/records/bidding.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Instant } from '../instant.tsx'
import { Code } from '../code.tsx'
import { RecordTable } from './record-table.tsx'

/** How bids came in and were opened, and who was to judge them. */
export function BiddingRecordView({ bidding: { panel, openings, fewDecisions, receipts, chain } }: { bidding: BiddingRecord }) {
  const t = useTranslate()
  const [at, what, why] = [t('records.at'), t('records.what'), t('records.why')]
  return (
    <>
      <RecordTable
        title={t('records.panel')}
        columns={[t('records.member'), t('records.seat'), t('records.appointed'), t('records.declared'), t('records.words')]}
        rows={panel.map((row) => ({
          key: row.id,
          cells: [
            row.name,
            <>
              {t(row.chair ? 'records.seat.chair' : row.reserve ? 'records.seat.reserve' : 'records.seat.member')}
              {row.removedAt && (
                <span className="block text-small text-ink-3">
                  {t('records.left')} <Instant at={row.removedAt} />
                </span>
              )}
            </>,
            <Instant at={row.appointedAt} />,
            row.declaration && (
              <>
                {t(row.declaration.conflict ? 'records.conflict' : 'records.noConflict')} · <Instant at={row.declaration.at} />
              </>
            ),
            row.declaration?.note,
          ],
        }))}
      />
      <RecordTable
        title={t('records.few')}
        columns={[at, what, why]}
        rows={fewDecisions.map((row) => ({ key: row.id, cells: [<Instant at={row.at} />, t(`records.few.${row.decision}` as MessageKey), row.reason] }))}
      />
      <RecordTable
        title={t('records.openings')}
        columns={[what, t('records.due'), t('records.performed'), t('records.approvals'), t('records.envelopes')]}
        rows={openings.map((row) => ({
          key: row.id,
          cells: [
            t(`records.opening.${row.kind}` as MessageKey),
            <Instant at={row.dueAt} />,
            row.performedAt && <Instant at={row.performedAt} />,
            <ul>
              {row.approvals.map((approval) => (
                <li key={approval.by}>
                  <bdi>{approval.by}</bdi> · <Instant at={approval.at} />
                </li>
              ))}
            </ul>,
            row.envelopes,
          ],
        }))}
      />
      <RecordTable
        title={t('records.receipts')}
        note={t('records.receiptsNote')}
        columns={[t('records.position'), t('records.house'), at, t('records.commitments')]}
        rows={receipts.map((row) => ({
          key: String(row.position),
          cells: [
            row.position,
            row.house,
            <>
              <Instant at={row.submittedAt} />
              {row.withdrawnAt && (
                <span className="block text-small text-ink-3">
                  {t('records.withdrawn')} <Instant at={row.withdrawnAt} />
                </span>
              )}
            </>,
            <ul>
              {row.envelopes.map((envelope) => (
                <li key={envelope.kind}>
                  <Code text={envelope.commitment} />
                  {envelope.destroyed && (
                    <span className="block text-small text-ink-3">
                      {t('records.destroyed')} <Instant at={envelope.destroyed.at} />
                    </span>
                  )}
                </li>
              ))}
            </ul>,
          ],
        }))}
      />
      <RecordTable
        title={t('records.chain')}
        columns={[t('records.position'), at, t('records.event'), t('records.hash')]}
        rows={chain.map((row) => ({
          key: String(row.position),
          cells: [row.position, <Instant at={row.at} />, t(`records.sealed.${row.kind}` as MessageKey), <Code text={row.hash} />],
        }))}
      />
    </>
  )
}
