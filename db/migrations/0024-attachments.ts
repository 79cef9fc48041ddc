import { sql, type Kysely } from 'kysely'

/**
 * Files of a proposal. What is stored of one is a ciphertext and its digest: name, type and key stand in the proposal's technical draft alone, which is sealed with its submission. An
 * upload comes in pieces, in any order, and can be gone on with; the pieces go when the file is whole, or after a day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
alter table file drop constraint file_purpose_check, drop constraint file_check;
alter table file
  add column proposal_id uuid references proposal (id),
  add constraint file_purpose_check check (purpose in ('evidence', 'sbom', 'letter', 'attachment')),
  add constraint file_one_place check (num_nonnulls(attestation_id, offering_id, organisation_id, proposal_id) = num_nonnulls(attached_at)),
  add constraint file_attachment_sealed check ((purpose = 'attachment') = (proposal_id is not null) and (purpose <> 'attachment' or sealed));
create index file_proposal on file (proposal_id) where removed_at is null;

create table attachment_upload (
  id uuid primary key,
  proposal_id uuid not null references proposal (id),
  size_bytes integer not null check (size_bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  started_by uuid not null references person (id),
  started_at timestamptz(3) not null,
  unique (proposal_id, sha256)
);
create index attachment_upload_started on attachment_upload (started_at);

create table attachment_piece (
  upload_id uuid not null references attachment_upload (id) on delete cascade,
  position integer not null check (position >= 0),
  store_key text not null unique,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (upload_id, position)
);
`,
    )
    .execute(db)
}
