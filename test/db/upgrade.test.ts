import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { addProfiles } from '#app/server/add-profiles.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { recordWorld } from '#db/world.server.ts'
import type { Db } from '#db/client.server.ts'
import { cloneDatabase } from '#test/fixtures/database.ts'

const folder = path.join(import.meta.dirname, '../../db/migrations')

/** The migrations of a release before this one, in a folder of their own. */
function migrationsUpTo(number: string): string {
  const earlier = mkdtempSync(path.join(tmpdir(), 'earlier-'))
  onTestFinished(() => rmSync(earlier, { recursive: true }))
  for (const file of readdirSync(folder)) if (file.slice(0, 4) <= number) symlinkSync(path.join(folder, file), path.join(earlier, file))
  return earlier
}

/** A proposal as it stood when a draft was columns and rows, and each envelope had its receipt. */
async function insertEarlierProposal(db: Db): Promise<void> {
  await sql
    .raw(
      `
insert into person (id, email, email_key, name, password_hash, locale, created_at) values (uuidv7(), 'a@example.test', 'a@example.test', 'A person', 'x', 'en', now());
insert into organisation (id, kind, name, slug, created_at) values (uuidv7(), 'institution', 'A bank', 'a-bank', now()), (uuidv7(), 'house', 'A house', 'a-house', now());
insert into institution (organisation_id, legal_name, sector, email_domain, province, state) select id, name, 'bank', 'a-bank.test', 'sindh', 'verified' from organisation where kind = 'institution';
insert into house (organisation_id, legal_name, city, state) select id, name, 'Lahore', 'verified' from organisation where kind = 'house';
insert into procedure_profile values ('quotation', 1, '{"code":"quotation","version":1,"envelopes":"single","openAtLeast":{"amount":5,"unit":"working-days"},"panel":{"atLeast":1,"odd":true},"citations":{"openAtLeast":"the old words"}}');
insert into requirement (id, institution_id, reference, state, profile_code, profile_version, created_by, created_at)
  select uuidv7(), i.organisation_id, 'R-1', 'draft', 'quotation', 1, p.id, now() from institution i, person p;
insert into criterion (id, requirement_id) select uuidv7(), id from requirement;
insert into requirement_version (id, requirement_id, number, title, language, technical_weight, price_weight, technical_threshold, created_by, created_at)
  select uuidv7(), r.id, 1, 'A title', 'en', 70, 30, 60, p.id, now() from requirement r, person p;
insert into proposal (id, requirement_id, house_id, state, created_by, created_at) select uuidv7(), r.id, h.organisation_id, 'submitted', p.id, now() from requirement r, house h, person p;
insert into proposal_draft (proposal_id, delivery_plan, updated_by, updated_at) select x.id, 'Two weeks side by side.', p.id, now() from proposal x, person p;
insert into proposal_draft_answer select x.id, c.id, 'partly', 'With limits.' from proposal x, criterion c;
insert into proposal_version (id, proposal_id, number, requirement_version_id, confirmed_version_id, submitted_by, submitted_at) select uuidv7(), x.id, 1, v.id, v.id, p.id, now() from proposal x, requirement_version v, person p;
insert into envelope (id, proposal_version_id, kind, custody, sealed_by, recipient, commitment, ciphertext_sha256, chain_position, receipt, receipt_signature, receipt_key_id)
  select uuidv7(), id, 'single', 'server', 'browser', 'age1x', decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'), 1, 'the receipt', 'its signature', 'key' from proposal_version;
insert into award values ((select id from requirement), (select id from proposal), 'The best.', (select id from person), now());
`,
    )
    .execute(db)
}

test('a database of the release before keeps its drafts, receipts, awards and procedures, and gets the new procedures', async () => {
  const clone = await cloneDatabase({ template: 'template0' })
  await migrate({ migrateUrl: clone.migrateUrl, appUrl: clone.url, folder: migrationsUpTo('0020') })
  await insertEarlierProposal(clone.migrateDb)
  await recordWorld(clone.migrateDb, 'empty', new Date('2027-01-01T00:00:00Z'))

  await migrate({ migrateUrl: clone.migrateUrl, appUrl: clone.url })
  await addProfiles(clone)

  const { body } = await clone.db.selectFrom('proposalDraft').select('body').executeTakeFirstOrThrow()
  const { id: criterionId } = await clone.db.selectFrom('criterion').select('id').executeTakeFirstOrThrow()
  expect(body).toMatchObject({
    plan: { delivery: 'Two weeks side by side.' },
    answers: [{ criterionId, answer: 'partly', note: 'With limits.', evidence: [] }],
  })
  const receipts = await clone.db.selectFrom('submissionReceipt').selectAll().execute()
  expect(receipts).toMatchObject([{ chainPosition: 1, receipt: Buffer.from('the receipt'), signature: Buffer.from('its signature'), keyId: 'key' }])
  expect(await clone.db.selectFrom('award').select(['attempt', 'reason']).execute()).toEqual([{ attempt: 1, reason: 'The best.' }])
  expect(await clone.db.selectFrom('awardIntention').select(['attempt', 'reason']).execute()).toEqual([{ attempt: 1, reason: 'The best.' }])
  const profiles = await clone.db.selectFrom('procedureProfile').select(['code', 'body']).orderBy('code').execute()
  expect(profiles.map(({ code }) => code)).toEqual(['bank-rfp', 'ppra-single-envelope', 'ppra-two-envelope', 'quotation'])
  expect(profiles.at(-1)!.body).toMatchObject({ channel: 'here', panel: { atLeast: 1, odd: true, reserves: 0 }, citations: { openAtLeast: 'the old words' } })
})
