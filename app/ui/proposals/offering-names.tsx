import { useTranslate } from '#app/messages/language.ts'

/** The offerings that a proposal names; without one it is to be built. */
export function OfferingNames({ ids, names }: { ids: readonly string[]; names: Readonly<Record<string, string>> }) {
  const t = useTranslate()
  if (ids.length === 0) return <>{t('proposals.draft.toBuild')}</>
  return (
    <>
      {ids.map((id) => (
        <bdi key={id} className="block">
          {names[id]}
        </bdi>
      ))}
    </>
  )
}
