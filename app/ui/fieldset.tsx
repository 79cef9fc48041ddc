import type { ReactNode } from 'react'

type FieldsetProps = { id?: string; legend: ReactNode; after?: ReactNode; large?: boolean; describedBy?: string; children: ReactNode }

/** Fields that answer one question together. `large` is for a part of a long form; `after` stands behind the legend (optional). An `id` lets the error summary lead here. */
export function Fieldset({ id, legend, after, large = false, describedBy, children }: FieldsetProps) {
  return (
    <fieldset id={id} tabIndex={id ? -1 : undefined} aria-describedby={describedBy} className={`grid min-w-0 ${large ? 'gap-5' : 'gap-1'}`}>
      <legend className={large ? 'pbe-3 text-h3 font-semibold' : 'pbe-1 text-ui font-semibold'}>
        {legend} {after}
      </legend>
      {children}
    </fieldset>
  )
}
