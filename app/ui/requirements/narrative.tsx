import { Card } from '../card.tsx'

/** What an institution wrote, in the language it wrote it in: read in that language's face and direction, whatever the page's. */
export function Narrative({ text, language }: { text: string; language: 'en' | 'ur' }) {
  return (
    <Card>
      <p lang={language} dir="auto" className="wrap-anywhere whitespace-pre-line">
        {text}
      </p>
    </Card>
  )
}
