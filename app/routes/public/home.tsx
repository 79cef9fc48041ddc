import { useTranslate } from '#app/messages/language.ts'

export default function Home() {
  const t = useTranslate()
  return (
    <div className="page">
      <h1>{t('shell.name')}</h1>
      <p>{t('shell.description')}</p>
    </div>
  )
}
