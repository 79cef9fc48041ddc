import { Form } from '@remix-run/react'
import type { UnfinishedUpload } from '#app/domain/attachments/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Card, Row } from '../card.tsx'
import { fileSize } from '../files/file-size.ts'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'

/** Uploads that are not whole yet. They are gone on with from the device that sealed them, and given up from anywhere. */
export function UnfinishedUploads({ uploads }: { uploads: readonly UnfinishedUpload[] }) {
  const t = useTranslate()
  return (
    <Section title={t('attachments.unfinished')} note={t('attachments.unfinishedNote')}>
      <Card rows>
        {uploads.map(({ id, sizeBytes, startedAt, pieces, arrived }) => (
          <Row key={id} className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-ui">
              <span className="num">{fileSize(t, sizeBytes)}</span>
              {' · '}
              <Instant at={startedAt} />
              {' · '}
              {t('attachments.arrived', { percent: Math.floor((arrived.length / pieces) * 100) })}
            </p>
            <Form method="post">
              <input type="hidden" name="id" value={id} />
              <Button name="intent" value="drop">
                {t('attachments.giveUp')}
              </Button>
            </Form>
          </Row>
        ))}
      </Card>
    </Section>
  )
}
