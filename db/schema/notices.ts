import type { JSONColumnType } from 'kysely'
import type { MessageValues } from '#app/domain/notifications/message.ts'

export type NotificationTable = {
  id: string
  personId: string
  organisationId: string | null
  kind: string
  values: JSONColumnType<MessageValues>
  path: string
  createdAt: Date
  readAt: Date | null
}

export type MailTable = {
  id: string
  personId: string | null
  toAddress: string
  locale: 'en' | 'ur'
  kind: string
  values: JSONColumnType<MessageValues>
  path: string
  pathIsSecret: boolean
  state: 'waiting' | 'kept' | 'sent' | 'failed'
  createdAt: Date
  sentAt: Date | null
  failure: string | null
}
