import { Link } from '@remix-run/react'
import type { NodeShown, StaffTaxonomy } from '#app/domain/capabilities/read-staff.server.ts'
import { formatNumber } from '#app/messages/format.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Section } from '../section.tsx'
import { Column, Table } from '../table.tsx'
import { Tag } from '../tag.tsx'

const counted = ['offerings', 'inReview', 'requirements', 'products'] as const

/** A group with its capabilities, and how much stands on each. */
export function TaxonomyTable({ group }: { group: StaffTaxonomy['groups'][number] }) {
  const t = useTranslate()
  return (
    <Section
      id={group.code}
      title={group.label}
      more={
        <Link to={`/staff/capabilities/${group.code}`}>
          <bdi dir="ltr">{group.code}</bdi> · {t('capabilities.group')}
        </Link>
      }
    >
      {group.leaves.length > 0 && (
        <div className="card">
          <Table caption={group.label}>
            <thead>
              <tr>
                <Column>{t('capabilities.column.capability')}</Column>
                {counted.map((kind) => (
                  <Column key={kind} numeric>
                    {t(`capabilities.column.${kind}`)}
                  </Column>
                ))}
              </tr>
            </thead>
            <tbody>
              {group.leaves.map((leaf) => (
                <tr key={leaf.code}>
                  <th scope="row" className="text-start">
                    <Named node={leaf} />
                  </th>
                  {counted.map((kind) => (
                    <td key={kind} className={`num ${leaf.usage[kind] === 0 ? 'text-ink-3' : ''}`}>
                      {formatNumber(leaf.usage[kind])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </Section>
  )
}

function Named({ node: { code, label } }: { node: NodeShown }) {
  return (
    <>
      <Link to={`/staff/capabilities/${code}`} className="link-title">
        <bdi>{label}</bdi>
      </Link>
      <span className="block text-small font-normal text-ink-3">
        <bdi dir="ltr">{code}</bdi>
      </span>
    </>
  )
}

/** What was merged, into what, and what was retired. */
export function TaxonomyPast({ past }: { past: StaffTaxonomy['past'] }) {
  const t = useTranslate()
  return (
    <Card rows>
      {past.map((node) => (
        <Row key={node.code} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
          <span>
            <Named node={node} />
          </span>
          <span className="flex flex-wrap items-baseline gap-2 text-small">
            {node.into && (
              <Link to={`/staff/capabilities/${node.into.code}`}>
                <bdi>{t('capabilities.mergedInto', { label: node.into.label })}</bdi>
              </Link>
            )}
            {node.state === 'retired' && <Tag>{t('capabilities.state.retired')}</Tag>}
          </span>
        </Row>
      ))}
    </Card>
  )
}
