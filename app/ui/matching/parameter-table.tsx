import { Column, Table } from '../table.tsx'

type ParameterTableProps = { caption: string; columns: readonly [string, string]; rows: readonly (readonly [string, string])[] }

/** Parameters of the rules with their values. */
export function ParameterTable({ caption, columns: [name, value], rows }: ParameterTableProps) {
  return (
    <div className="card self-start">
      <h3 className="px-3 pbs-3 text-ui">{caption}</h3>
      <Table caption={caption}>
        <thead>
          <tr>
            <Column>{name}</Column>
            <Column numeric>{value}</Column>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, worth]) => (
            <tr key={what}>
              <th scope="row" className="font-normal">
                {what}
              </th>
              <td className="num">{worth}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
