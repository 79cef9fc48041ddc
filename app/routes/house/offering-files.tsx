import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { addSbom } from '#app/domain/files/add-sbom.server.ts'
import { findSbom, listFiles, withLinks } from '#app/domain/files/read.server.ts'
import { findOwnOffering } from '#app/domain/offerings/read-own.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Empty } from '#app/ui/empty.tsx'
import { FileList } from '#app/ui/files/file-list.tsx'
import { RemoveFileForm } from '#app/ui/files/remove-file-form.tsx'
import { sbomSaid } from '#app/ui/files/sbom-said.ts'
import { UploadForm } from '#app/ui/files/upload-form.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Section } from '#app/ui/section.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { fileRefusals } from '#app/web/file-refusals.ts'
import { refusedOf } from '#app/web/form-result.ts'
import { found } from '#app/web/found.ts'
import { titleOf } from '#app/web/page.server.ts'
import { bringsFile, receiveFile } from '#app/web/receive-file.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { removeOwnFile } from './remove-own-file.server.ts'

export const meta = titleMeta

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const houseId = actor.organisation.id
  const { id, draft } = found(await findOwnOffering(context.db, houseId, params.id!))
  return {
    title: titleOf(context, 'files.sbom'),
    offering: { id, name: draft.name },
    sbom: await findSbom(context.db, id),
    files: withLinks(await listFiles(context.db, { offeringId: id }, 'sbom'), context.files.links),
    mayAdd: may(actor, 'offering', 'write', houseId),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const back = `/house/offerings/${params.id}/files`
  if (!bringsFile(request)) return removeOwnFile(request, context, actor, back)
  const added = await receiveFile(request, (upload) => addSbom(actOf(context, actor), context.files, { offeringId: params.id!, upload }))
  return added.ok ? redirectDone(context, back, 'files.done.added') : answerRefusal(added.refusal, fileRefusals)
}

export default function OfferingFiles() {
  const { offering, sbom, files, mayAdd } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const crumbs = [
    { to: '/house/offerings', label: t('offerings.own') },
    { to: `/house/offerings/${offering.id}`, label: offering.name },
  ]
  return (
    <Page sentence title={t('files.sbomOf', { name: offering.name })} lead={t('files.sbomLead')} crumbs={crumbs}>
      <Refused refused={refusedOf(reply)} />
      <Section title={sbom ? sbomSaid(t, sbom) : t('files.sbom')}>
        {files.length === 0 ? (
          <Empty title={t('files.sbomNone')} />
        ) : (
          <FileList files={files} action={mayAdd ? ({ id, name }) => <RemoveFileForm id={id} name={name} /> : undefined} />
        )}
      </Section>
      {mayAdd && (
        <Section title={t(sbom ? 'files.sbomReplace' : 'files.sbomAdd')}>
          <UploadForm key={files.at(-1)?.id} purpose="sbom" button={t('files.send')} />
        </Section>
      )}
    </Page>
  )
}
