import { Link } from '@remix-run/react'
import type { MatchShown } from '#app/domain/matching/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { PartKind } from '../bar.tsx'
import { Column, Table } from '../table.tsx'
import { barParts, kindsIn, spellPoints } from './part-kind.ts'

/** The figures behind the bars. */
export function MatchTable({ matches, names }: { matches: readonly MatchShown[]; names: Partial<Record<PartKind, string>> }) {
  const t = useTranslate()
  const kinds = kindsIn(matches)
  return (
    <div className="card">
      <Table caption={t('requirements.matches.list')}>
        <thead>
          <tr>
            <Column numeric>{t('requirements.matches.rank')}</Column>
            <Column>{t('requirements.matches.offering')}</Column>
            <Column>{t('requirements.matches.house')}</Column>
            {kinds.map((kind) => (
              <Column key={kind} numeric>
                {names[kind] ?? t(`ui.part.${kind}`)}
              </Column>
            ))}
            <Column numeric>{t('requirements.matches.total')}</Column>
          </tr>
        </thead>
        <tbody>
          {matches.map(({ offeringVersionId, rank, offering, parts, score }) => {
            const points = new Map(barParts(parts).map((part) => [part.kind, part.points]))
            return (
              <tr key={offeringVersionId}>
                <td className="num">{rank}</td>
                <th scope="row">
                  <Link to={`/offerings/${offering.slug}`}>
                    <bdi>{offering.name}</bdi>
                  </Link>
                </th>
                <td>
                  <bdi>{offering.house}</bdi>
                </td>
                {kinds.map((kind) => (
                  <td key={kind} className="num">
                    {(points.get(kind) ?? 0).toFixed(2)}
                  </td>
                ))}
                <td className="num font-semibold">{spellPoints(score)}</td>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </div>
  )
}
