import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { attachOnServer } from '#app/domain/attachments/attach-on-server.server.ts'
import { dropUpload } from '#app/domain/attachments/drop-upload.server.ts'
import { listUploads } from '#app/domain/attachments/read.server.ts'
import { removeAttachment } from '#app/domain/attachments/remove-attachment.server.ts'
import { seerOf } from '#app/domain/hiding/seer.ts'
import { findHouseProposal } from '#app/domain/proposals/read.server.ts'
import { isEditable } from '#app/domain/proposals/status.ts'
import { findPublicRequirement } from '#app/domain/requirements/read-public.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { AttachmentList, OwnAttachmentLink } from '#app/ui/proposals/attachment-list.tsx'
import { PlainUpload } from '#app/ui/proposals/plain-upload.tsx'
import { UnfinishedUploads } from '#app/ui/proposals/unfinished-uploads.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Section } from '#app/ui/section.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { refusedOf } from '#app/web/form-result.ts'
import { found } from '#app/web/found.ts'
import { titleOf } from '#app/web/page.server.ts'
import { bringsFile, receiveFile } from '#app/web/receive-file.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { attachmentRefusals } from './proposal-refusals.ts'

export const meta = titleMeta

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const houseId = actor.organisation.id
  const proposal = found(await findHouseProposal(context.db, context.keys, houseId, params.id))
  const requirement = found(await findPublicRequirement(context.db, proposal.requirementId, seerOf(actor)))
  return {
    title: titleOf(context, 'attachments.title'),
    proposalId: proposal.id,
    reference: requirement.reference,
    attachments: proposal.technical.attachments,
    uploads: await listUploads(context.db, proposal.id),
    mayWrite: may(actor, 'proposal', 'draft', houseId) && requirement.state === 'published' && isEditable(proposal.state),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const act = actOf(context, actor)
  const { id: proposalId } = found(await findHouseProposal(context.db, context.keys, actor.organisation.id, params.id))
  const here = `/house/proposals/${proposalId}/files`
  if (bringsFile(request)) {
    const attached = await receiveFile(request, (upload) => attachOnServer(act, context.files, { proposalId, upload }))
    return attached.ok ? redirectDone(context, here, 'attachments.done.added') : answerRefusal(attached.refusal, attachmentRefusals)
  }
  const form = await request.formData()
  const id = String(form.get('id'))
  const taken =
    form.get('intent') === 'drop'
      ? await dropUpload(act, context.files, { proposalId, uploadId: id })
      : await removeAttachment(act, { proposalId, attachmentId: id })
  return taken.ok ? redirectDone(context, here, 'attachments.done.removed') : answerRefusal(taken.refusal, attachmentRefusals)
}

export default function ProposalFiles() {
  const { proposalId, reference, attachments, uploads, mayWrite } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const to = `/house/proposals/${proposalId}`
  const crumbs = [
    { to: '/house', label: t('ui.nav.house') },
    { to, label: reference },
  ]
  const remove = ({ id, name }: { id: string; name: string }) => (
    <Form method="post">
      <input type="hidden" name="id" value={id} />
      <Button name="intent" value="remove" aria-label={t('files.removeNamed', { name })}>
        {t('files.remove')}
      </Button>
    </Form>
  )
  return (
    <Page sentence title={t('attachments.of', { reference })} lead={t('attachments.note')} crumbs={crumbs} here={t('attachments.title')}>
      <Refused refused={refusedOf(reply)} />
      <Section title={t('attachments.title')} more={<LinkButton to={`${to}#attachments`}>{t('proposals.submit.toDraft')}</LinkButton>}>
        {attachments.length === 0 ? (
          <Empty title={t('attachments.none')} />
        ) : (
          <AttachmentList
            files={attachments}
            link={(file) => <OwnAttachmentLink proposalId={proposalId} file={file} />}
            action={mayWrite ? remove : undefined}
          />
        )}
      </Section>
      {mayWrite && uploads.length > 0 && <UnfinishedUploads uploads={uploads} />}
      {mayWrite ? <PlainUpload key={attachments.length} /> : <Notice tone="plain" title={t('attachments.closed')} />}
    </Page>
  )
}
