import { deliverMail, type DeliveryParts } from '#app/domain/notifications/deliver-mail.server.ts'
import type { Worker } from './queue.server.ts'

/** Sends the mail that an operation wrote down. */
export function sendMailWorker(parts: DeliveryParts): Worker {
  return { name: 'mail.send', run: (data) => deliverMail(parts, data) }
}
