import { useState, type MouseEvent, type ReactNode } from 'react'
import type { Attachment } from '#app/domain/proposals/content.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { fileSize } from '../files/file-size.ts'

type Listed = Pick<Attachment, 'id' | 'name' | 'sizeBytes'>

/** Files of a proposal: the name as a link that saves the file, and its size. `action` is what can be done about one; `children` are further rows. */
export function AttachmentList<File extends Listed>(props: {
  files: readonly File[]
  link: (file: File) => ReactNode
  action?: (file: File) => ReactNode
  children?: ReactNode
}) {
  const t = useTranslate()
  const { files, link, action, children } = props
  return (
    <Card rows>
      {files.map((file) => (
        <Row key={file.id} className="flex flex-wrap items-center justify-between gap-3">
          <p className="flex min-w-0 flex-wrap items-baseline gap-x-3">
            {link(file)}
            <span className="num text-small text-ink-2">{fileSize(t, file.sizeBytes)}</span>
          </p>
          {action?.(file)}
        </Row>
      ))}
      {children}
    </Card>
  )
}

/** A file of one's own proposal: decrypted in the browser where scripts run, and by the server, for the house alone, where they do not. */
export function OwnAttachmentLink({ proposalId, file }: { proposalId: string; file: Attachment }) {
  const t = useTranslate()
  const [failed, setFailed] = useState(false)
  const address = `/house/proposals/${proposalId}/attachments`

  async function save(event: MouseEvent) {
    event.preventDefault()
    const { saveAttachment } = await import('./save-attachment.ts')
    setFailed(!(await saveAttachment(address, file)))
  }

  return (
    <span className="min-w-0">
      <a href={`${address}/${file.id}`} download={file.name} onClick={(event) => void save(event)} className="wrap-anywhere">
        <bdi>{file.name}</bdi>
      </a>
      {failed && (
        <span role="alert" className="block text-small font-semibold text-stop">
          {t('attachments.refused.altered')}
        </span>
      )}
    </span>
  )
}
