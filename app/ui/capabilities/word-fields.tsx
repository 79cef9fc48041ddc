import { useTranslate } from '#app/messages/language.ts'
import { TextArea, TextField } from '../field.tsx'
import type { AnyField } from '../field-shell.tsx'

type WordField = 'labelEn' | 'labelUr' | 'synonymsEn' | 'synonymsUr' | 'synonymsRoman'

/** What a capability is called in both languages, and its synonyms, one a line. */
export function WordFields({ fields }: { fields: Record<WordField, AnyField> }) {
  const t = useTranslate()
  return (
    <>
      <TextField field={fields.labelEn} label={t('capabilities.labelEn')} />
      <TextField field={fields.labelUr} label={t('capabilities.labelUr')} />
      {(['synonymsEn', 'synonymsUr', 'synonymsRoman'] as const).map((name) => (
        <TextArea key={name} field={fields[name]} label={t(`capabilities.${name}`)} hint={t('capabilities.synonymsHint')} rows={4} />
      ))}
    </>
  )
}
