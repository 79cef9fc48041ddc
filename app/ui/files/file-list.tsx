import type { ReactNode } from 'react'
import type { LinkedFile } from '#app/domain/files/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Instant } from '../instant.tsx'
import { Tag } from '../tag.tsx'
import { fileSize } from './file-size.ts'

type Props = { files: readonly LinkedFile[]; forStaff?: boolean; action?: (file: LinkedFile) => ReactNode }

/** Files with what is known of each. Staff also see the beginning of the digest, to name a file by, and whether it was scanned. */
export function FileList({ files, forStaff = false, action }: Props) {
  return (
    <Card rows>
      {files.map((file) => (
        <Row key={file.id} className="flex flex-wrap items-center justify-between gap-3">
          <FileFacts file={file} forStaff={forStaff} />
          {action?.(file)}
        </Row>
      ))}
    </Card>
  )
}

/** The same without the card, inside one that stands already. */
export function FileLines({ files, forStaff = false }: Omit<Props, 'action'>) {
  return (
    <ul className="grid gap-3">
      {files.map((file) => (
        <li key={file.id}>
          <FileFacts file={file} forStaff={forStaff} />
        </li>
      ))}
    </ul>
  )
}

/** One file: its name as a link that saves it, size, day and sender. */
function FileFacts({ file, forStaff }: { file: LinkedFile; forStaff: boolean }) {
  const t = useTranslate()
  return (
    <div className="grid min-w-0 gap-1">
      <p className="flex flex-wrap items-baseline gap-2">
        <a href={file.href} className="wrap-anywhere">
          <bdi>{file.name}</bdi>
        </a>
        {file.seen && <Tag tone="good">{t('files.seen')}</Tag>}
        {forStaff && <Tag tone={file.scannedAt ? 'plain' : 'warn'}>{t(file.scannedAt ? 'files.scanned' : 'files.notScanned')}</Tag>}
      </p>
      <p className="text-small text-ink-2">
        <span className="num">{fileSize(t, file.sizeBytes)}</span>
        {' · '}
        <Instant at={file.attachedAt} />
        {' · '}
        {t('files.sentBy')} <bdi>{file.uploadedBy}</bdi>
        {forStaff && (
          <>
            {' · '}
            {t('files.digest')} <bdi className="num">{file.sha256.slice(0, 12)}</bdi>
          </>
        )}
      </p>
    </div>
  )
}
