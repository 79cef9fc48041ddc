import { useId } from 'react'
import { attachmentBytes, attachmentsPerProposal, proposalBytes } from '#app/domain/attachments/limits.ts'
import { acceptOf } from '#app/domain/files/rules.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Row } from '../card.tsx'
import { controlClass } from '../field-shell.tsx'
import { Refused } from '../refused.tsx'
import { Section } from '../section.tsx'
import { useScripts } from '../use-scripts.ts'
import { AttachmentList, OwnAttachmentLink } from './attachment-list.tsx'
import { draftFormId } from './draft-form.tsx'
import type { Upload, useAttachments } from './use-attachments.ts'

const mebibyte = 1024 * 1024
/** What people are told that they may attach. */
export const attachmentLimits = { size: attachmentBytes / mebibyte, total: proposalBytes / mebibyte, count: attachmentsPerProposal }

/** The files of a draft, added and removed on the spot where scripts run; without them a button keeps the draft and leads to the page that takes files. */
export function AttachmentsSection({ proposalId, files }: { proposalId: string; files: ReturnType<typeof useAttachments> }) {
  const t = useTranslate()
  const scripts = useScripts()
  const { attachments, uploads, remove } = files
  const removeButton = (file: (typeof attachments)[number]) => (
    <Button kind="quiet" aria-label={t('files.removeNamed', { name: file.name })} onClick={() => void remove(file.id)}>
      {t('files.remove')}
    </Button>
  )
  return (
    <Section id="attachments" title={t('attachments.title')} note={t('attachments.note')}>
      <div className="grid gap-4">
        <Refused refused={files.refused} />
        {attachments.length + uploads.length > 0 && (
          <AttachmentList
            files={attachments}
            link={(file) => <OwnAttachmentLink proposalId={proposalId} file={file} />}
            action={scripts ? removeButton : undefined}
          >
            {uploads.map((upload) => (
              <UploadRow key={upload.key} upload={upload} files={files} />
            ))}
          </AttachmentList>
        )}
        {scripts ? (
          <ChooseFiles onChoose={(chosen) => void files.add(chosen)} />
        ) : (
          <div>
            <Button form={draftFormId} name="intent" value="files">
              {t('attachments.toPage')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}

function ChooseFiles({ onChoose }: { onChoose: (files: File[]) => void }) {
  const t = useTranslate()
  const id = useId()
  return (
    <div className="grid max-w-narrow gap-1.5">
      <label htmlFor={id} className="text-ui font-semibold">
        {t('attachments.choose')}
      </label>
      <span id={`${id}-hint`} className="text-small text-ink-2">
        {t('attachments.hint', attachmentLimits)} {t('attachments.sealsHere')}
      </span>
      <input
        id={id}
        type="file"
        multiple
        accept={acceptOf('evidence')}
        aria-describedby={`${id}-hint`}
        className={controlClass}
        onChange={({ currentTarget }) => {
          onChoose([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
    </div>
  )
}

function UploadRow({ upload, files }: { upload: Upload; files: ReturnType<typeof useAttachments> }) {
  const t = useTranslate()
  const { key, name, share, state, refused } = upload
  const percent = Math.floor(share * 100)
  return (
    <Row className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <bdi className="wrap-anywhere">{name}</bdi>
        <span className="flex gap-2">
          {state === 'left' && <Button onClick={() => files.goOn(key)}>{t('attachments.goOn')}</Button>}
          <Button kind="quiet" aria-label={t('attachments.giveUpNamed', { name })} onClick={() => files.giveUp(key)}>
            {t(state === 'refused' ? 'attachments.dismiss' : 'attachments.giveUp')}
          </Button>
        </span>
      </div>
      {state === 'sending' && <progress max={100} value={percent} aria-label={t('attachments.progressNamed', { name })} className="w-full" />}
      <p role={state === 'sending' ? undefined : 'status'} className={`text-small ${state === 'refused' ? 'font-semibold text-stop' : 'text-ink-2'}`}>
        {refused ? t(refused.message, refused.values) : t(`attachments.state.${state as Exclude<typeof state, 'refused'>}`, { percent })}
      </p>
    </Row>
  )
}
