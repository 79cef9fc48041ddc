import type { ReactNode } from 'react'
import { getCollectionProps } from '@conform-to/react'
import type { CapabilityGroup } from '#app/domain/capabilities/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Fieldset } from '../fieldset.tsx'
import { describedBy, HintAndErrors, Optional, type FieldProps } from '../field-shell.tsx'
import { useCapabilityName } from './use-capability-name.ts'

const box = 'mbs-0.5 size-5 shrink-0'
const line = 'flex items-start gap-3 py-1.5 text-ui'

/** Any of the capabilities, each under its group. A group that has something chosen is open and says how much; with scripts it counts along. */
export function CapabilityBoxes({ field, label, hint, groups }: FieldProps & { groups: readonly CapabilityGroup[] }) {
  const nameOf = useCapabilityName()
  const codes = groups.flatMap(({ leaves }) => leaves.map(({ code }) => code))
  const inputs = new Map(getCollectionProps(field, { type: 'checkbox', options: codes, ariaAttributes: false }).map((input) => [input.value, input]))
  const [before, now] = [chosenIn(field.initialValue), chosenIn(field.value)]
  const { ariaDescribedBy } = describedBy(field, hint)
  const describedby = [field.errors && field.errorId, ariaDescribedBy].filter(Boolean).join(' ')
  return (
    <Fieldset id={field.id} legend={label} after={<Optional field={field} />} describedBy={describedby || undefined}>
      <HintAndErrors field={field} hint={hint} />
      <div className="rows max-w-narrow rounded border border-line">
        {groups.map((group) => (
          <FoldedGroup
            key={group.code}
            label={group.label}
            chosen={group.leaves.filter(({ code }) => now.has(code)).length}
            open={group.leaves.some(({ code }) => before.has(code))}
          >
            {group.leaves.map((leaf) => {
              const { key, required: _, ...input } = inputs.get(leaf.code)!
              return (
                <label key={key} className={line} htmlFor={input.id}>
                  <input {...input} className={box} />
                  <span>
                    <bdi>{nameOf(leaf)}</bdi>
                  </span>
                </label>
              )
            })}
          </FoldedGroup>
        ))}
      </div>
    </Fieldset>
  )
}

/** A group that folds, with scripts and without; its line says how many of it are chosen. */
export function FoldedGroup({ label, chosen, open, children }: { label: string; chosen: number; open: boolean; children: ReactNode }) {
  const t = useTranslate()
  return (
    <details open={open}>
      <summary className="cursor-pointer px-4 py-2.5 text-ui">
        <bdi>{label}</bdi> {chosen > 0 && <strong className="ms-2 text-small">{t('capabilities.ticked', { count: chosen })}</strong>}
      </summary>
      <div className="grid px-4 pbe-3">{children}</div>
    </details>
  )
}

/** What a list of boxes holds: one box alone comes as a text. */
function chosenIn(value: unknown): ReadonlySet<string> {
  if (typeof value === 'string') return new Set([value])
  return new Set(Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])
}
