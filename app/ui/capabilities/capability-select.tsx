import { getSelectProps } from '@conform-to/react'
import type { Capability } from '#app/domain/capabilities/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { controlClass, describedBy, FieldShell, type FieldProps } from '../field-shell.tsx'
import { useCapabilityName } from './use-capability-name.ts'

type Props = FieldProps & { groups: readonly { label: string; leaves: readonly Capability[] }[]; empty?: string }

/** One capability, found under its group. The first line asks to choose; `empty` says it in other words. */
export function CapabilitySelect({ field, label, hint, groups, empty }: Props) {
  const t = useTranslate()
  const nameOf = useCapabilityName()
  const { key, ...select } = getSelectProps(field, describedBy(field, hint))
  return (
    <FieldShell field={field} label={label} hint={hint}>
      <select key={key} {...select} className={controlClass}>
        <option value="">{empty ?? t('ui.form.choose')}</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.leaves.map((leaf) => (
              <option key={leaf.code} value={leaf.code}>
                {nameOf(leaf)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldShell>
  )
}
