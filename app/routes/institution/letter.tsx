import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access/table.ts'
import { listFiles, withLinks } from '#app/domain/files/read.server.ts'
import { removeFile } from '#app/domain/files/remove-file.server.ts'
import { addLetter } from '#app/domain/institutions/add-letter.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Empty } from '#app/ui/empty.tsx'
import { FileList } from '#app/ui/files/file-list.tsx'
import { RemoveFileForm } from '#app/ui/files/remove-file-form.tsx'
import { UploadForm } from '#app/ui/files/upload-form.tsx'
import { Page } from '#app/ui/page.tsx'
import { Refused } from '#app/ui/refused.tsx'
import { Section } from '#app/ui/section.tsx'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { fileRefusals } from '#app/web/file-refusals.ts'
import { refusedOf } from '#app/web/form-result.ts'
import { titleOf } from '#app/web/page.server.ts'
import { bringsFile, receiveFile } from '#app/web/receive-file.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const here = '/institution/profile/files'

/** The letter of the authorised officer: members read it, the owner gives another one or takes it away. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'institution')
  const { id } = actor.organisation
  return {
    title: titleOf(context, 'institutions.letter.title'),
    files: withLinks(await listFiles(context.db, { organisationId: id }, 'letter'), context.files.links),
    mayWrite: may(actor, 'organisation', 'write', id),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const act = actOf(context, await requireMember(request, context, 'institution'))
  if (bringsFile(request)) {
    const added = await receiveFile(request, (upload) => addLetter(act, context.files, { upload }))
    return added.ok ? redirectDone(context, '/institution/profile', 'files.done.added') : answerRefusal(added.refusal, fileRefusals)
  }
  const removed = await removeFile(act, { id: String((await request.formData()).get('id')) })
  return removed.ok ? redirectDone(context, here, 'files.done.kept') : answerRefusal(removed.refusal, fileRefusals)
}

export default function Letter() {
  const { files, mayWrite } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  const crumbs = [
    { to: '/institution', label: t('requirements.desk.title') },
    { to: '/institution/profile', label: t('institutions.title') },
  ]
  return (
    <Page title={t('institutions.letter.title')} lead={t('institutions.letter.lead')} crumbs={crumbs}>
      <Refused refused={refusedOf(reply)} />
      {files.length === 0 ? (
        <Empty title={t('institutions.letter.none')} />
      ) : (
        <FileList files={files} action={mayWrite ? ({ id, name }) => <RemoveFileForm id={id} name={name} /> : undefined} />
      )}
      {mayWrite && (
        <Section title={t(files.length === 0 ? 'institutions.letter.give' : 'institutions.letter.replace')}>
          <UploadForm purpose="letter" button={t('files.send')} />
        </Section>
      )}
    </Page>
  )
}
