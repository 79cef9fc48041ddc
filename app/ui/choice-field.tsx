import type { ReactNode } from 'react'
import { getCollectionProps, getInputProps } from '@conform-to/react'
import { Fieldset } from './fieldset.tsx'
import { describedBy, HintAndErrors, Optional, type FieldProps } from './field-shell.tsx'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode }

const box = 'mbs-0.5 size-5 shrink-0'
const line = 'flex items-start gap-3 py-1.5 text-ui'

/** One yes or no. The label stands beside the box; what it means in full can be its hint. */
export function CheckboxField({ field, label, hint }: FieldProps) {
  const { key, ...input } = getInputProps(field, { type: 'checkbox', ...describedBy(field, hint) })
  return (
    <div className="grid max-w-narrow gap-1">
      <label htmlFor={field.id} className={line}>
        <input key={key} {...input} className={box} />
        <span>{label}</span>
      </label>
      <div className="grid gap-1 ps-8 empty:hidden">
        <HintAndErrors field={field} hint={hint} />
      </div>
    </div>
  )
}

type ChoiceProps = FieldProps & { choices: readonly Choice[]; columns?: boolean }

/** One of a few, all of them in sight. */
export function RadioField(props: ChoiceProps) {
  return <Choices {...props} type="radio" />
}

/** Any of a few; in two `columns` where there is room. */
export function CheckboxesField(props: ChoiceProps) {
  return <Choices {...props} type="checkbox" />
}

function Choices({ field, label, hint, choices, columns = false, type }: ChoiceProps & { type: 'radio' | 'checkbox' }) {
  const inputs = getCollectionProps(field, { type, options: choices.map(({ value }) => value), ariaAttributes: false })
  const describedby = [field.errors && field.errorId, hint && field.descriptionId].filter(Boolean).join(' ')
  return (
    <Fieldset id={field.id} legend={label} after={<Optional field={field} />} describedBy={describedby || undefined}>
      <HintAndErrors field={field} hint={hint} />
      <div className={columns ? 'grid gap-x-6 gap-y-1 sm:grid-cols-2' : 'grid gap-1'}>
        {inputs.map(({ key, ...input }, index) => (
          <label key={key} className={line} htmlFor={input.id}>
            {/* A group of boxes is required as a whole, which HTML cannot say of each box. */}
            <input {...input} required={type === 'radio' ? input.required : undefined} className={box} />
            <span>
              {choices[index]?.label}
              {choices[index]?.hint && <span className="block text-small text-ink-2">{choices[index].hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </Fieldset>
  )
}
