import type { Mark } from '#app/domain/requirements/marks.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { Translate } from '#app/messages/translate.ts'

/** The names that stand in one field, with the reason and the neutral word, under the field. */
export function MarkNotes({ marks, field }: { marks: readonly Mark[]; field: string }) {
  const here = marks.filter((mark) => mark.field === field)
  if (here.length === 0) return null
  return (
    <ul className="grid max-w-narrow gap-1 border-s-4 border-s-warn-mark ps-3 text-small">
      {here.map((mark) => (
        <li key={mark.written}>
          <MarkText mark={mark} />
        </li>
      ))}
    </ul>
  )
}

/** All of them, each with where it stands: what has to be answered for before a draft is sent. `formId` leads to the fields. */
export function MarkList({ marks, formId }: { marks: readonly Mark[]; formId: string }) {
  const t = useTranslate()
  return (
    <ul className="grid list-disc gap-1 ps-5 text-ui">
      {marks.map((mark) => (
        <li key={`${mark.field}-${mark.written}`}>
          <MarkText mark={mark} /> <a href={`#${formId}-${mark.field}`}>{placeText(t, mark.field)}</a>
        </li>
      ))}
    </ul>
  )
}

function MarkText({ mark: { written, of, instead } }: { mark: Mark }) {
  const t = useTranslate()
  const neutral = instead ? t('requirementEditor.marks.instead', { instead }) : t('requirementEditor.marks.insteadMaker')
  return (
    <>
      {t('requirementEditor.marks.one', { written, why: t(`requirementEditor.marks.${of}`) })} {neutral}
    </>
  )
}

function placeText(t: Translate, field: string): string {
  if (field === 'title') return t('requirementEditor.marks.inTitle')
  if (field === 'narrative') return t('requirementEditor.marks.inNarrative')
  return t('requirementEditor.marks.inNote', { number: Number(/\d+/.exec(field)?.[0] ?? 0) + 1 })
}
