import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listHouseAttestations } from '#app/domain/attestations/read.server.ts'
import { addEvidence } from '#app/domain/files/add-evidence.server.ts'
import { listFiles, withLinks } from '#app/domain/files/read.server.ts'
import { filesPerThing } from '#app/domain/files/rules.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Empty } from '#app/ui/empty.tsx'
import { FileList } from '#app/ui/files/file-list.tsx'
import { RemoveFileForm } from '#app/ui/files/remove-file-form.tsx'
import { UploadForm } from '#app/ui/files/upload-form.tsx'
import { AttestationList } from '#app/ui/offerings/attestation-list.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Section } from '#app/ui/section.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { fileRefusals } from '#app/web/file-refusals.ts'
import { refusedOf } from '#app/web/form-result.ts'
import { found } from '#app/web/found.ts'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import { bringsFile, receiveFile } from '#app/web/receive-file.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { removeOwnFile } from './remove-own-file.server.ts'

export const meta = titleMeta

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const houseId = actor.organisation.id
  const { today } = await viewOf(context)
  const attestation = found((await listHouseAttestations(context.db, houseId, today)).find(({ id }) => id === params.id))
  const files = withLinks(await listFiles(context.db, { attestationId: attestation.id }, 'evidence'), context.files.links)
  return { title: titleOf(context, 'files.evidence'), attestation, files, mayAdd: may(actor, 'attestation', 'write', houseId) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const back = `/house/attestations/${params.id}/files`
  if (!bringsFile(request)) return removeOwnFile(request, context, actor, back)
  const added = await receiveFile(request, (upload) => addEvidence(actOf(context, actor), context.files, { attestationId: params.id!, upload }))
  return added.ok ? redirectDone(context, back, 'files.done.added') : answerRefusal(added.refusal, fileRefusals)
}

export default function AttestationFiles() {
  const { attestation, files, mayAdd } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const crumbs = [
    { to: '/house', label: t('ui.nav.house') },
    { to: '/house/offerings#attestations', label: t('offerings.own') },
  ]
  return (
    <Page sentence title={t('files.evidenceOf', { name: t(`matching.attestation.${attestation.code}`) })} lead={t('files.evidenceLead')} crumbs={crumbs}>
      <Refused refused={refusedOf(reply)} />
      <AttestationList attestations={[attestation]} />
      <Section title={t('files.evidence')}>
        {files.length === 0 ? (
          <Empty title={t('files.none')} />
        ) : (
          <FileList files={files} action={mayAdd ? ({ id, name }) => <RemoveFileForm id={id} name={name} /> : undefined} />
        )}
      </Section>
      {mayAdd && files.length < filesPerThing && (
        <Section title={t('files.evidenceAdd')}>
          <UploadForm key={files.at(-1)?.id} purpose="evidence" button={t('files.send')} />
        </Section>
      )}
    </Page>
  )
}
