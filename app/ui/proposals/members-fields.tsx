import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { TextArea, TextField } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { HintAndErrors } from '../field-shell.tsx'

export type MemberTyped = { name: string; part: string }

/** The others of a joint venture: each by the name of the house and its part. Rows are added and removed with scripts and without. */
export function MembersFields({ field, form }: { field: FieldMetadata<MemberTyped[], any, string[]>; form: FormMetadata<any, string[]> }) {
  const t = useTranslate()
  return (
    <div id="members">
      <Fieldset id={field.id} legend={t('proposalEditor.members')} large>
        <HintAndErrors field={field} hint={t('proposalEditor.membersHint')} />
        {field.getFieldList().map((row, index) => {
          const { name, part } = row.getFieldset()
          return (
            <div key={row.key ?? row.name} className="grid gap-3 border-s-2 border-line-2 ps-4">
              <TextField field={name} label={t('proposalEditor.memberName', { number: index + 1 })} />
              <TextArea field={part} label={t('proposalEditor.memberPart', { number: index + 1 })} rows={2} />
              <div>
                <Button {...form.remove.getButtonProps({ name: field.name, index })} formAction="#members">
                  {t('proposalEditor.memberRemove', { number: index + 1 })}
                </Button>
              </div>
            </div>
          )
        })}
        <div>
          <Button {...form.insert.getButtonProps({ name: field.name })} formAction="#members">
            {t('proposalEditor.memberAdd')}
          </Button>
        </div>
      </Fieldset>
    </div>
  )
}
