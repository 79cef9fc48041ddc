import { useTranslate } from '#app/messages/language.ts'

const sections = [
  ['need', 'requirements.edit.need'],
  ['criteria', 'requirements.edit.criteria'],
  ['private', 'requirements.edit.private'],
  ['part', 'requirementEditor.part'],
  ['calendar', 'requirements.edit.calendar'],
  ['weights', 'requirements.edit.weights'],
] as const

/** The parts of the requirement's form, in sight while it is long. */
export function SectionLinks() {
  const t = useTranslate()
  return (
    <nav aria-label={t('requirements.edit.sections')} className="lg:sticky lg:inset-bs-4">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ui lg:grid">
        {sections.map(([section, label]) => (
          <li key={section}>
            <a href={`#${section}`} className="inline-flex min-h-8 items-center text-ink-2">
              {t(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
