import { Link } from '@remix-run/react'
import type { LinkedFile } from '#app/domain/files/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { FileLines } from '../files/file-list.tsx'
import { Section } from '../section.tsx'

/** The letter of the authorised officer, or that there is none yet; `reader` says who looks, and only the owner is led to the page that takes another one. */
export function OfficerLetter({ files, reader }: { files: readonly LinkedFile[]; reader: 'owner' | 'member' | 'staff' }) {
  const t = useTranslate()
  const change = reader === 'owner' && (
    <Link to="/institution/profile/files">{t(files.length === 0 ? 'institutions.letter.give' : 'institutions.letter.change')}</Link>
  )
  return (
    <Section title={t('institutions.letter.title')} more={change}>
      {files.length === 0 ? <p className="text-ui text-ink-2">{t('institutions.letter.none')}</p> : <FileLines files={files} forStaff={reader === 'staff'} />}
    </Section>
  )
}
