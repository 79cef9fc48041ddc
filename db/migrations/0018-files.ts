import { sql, type Kysely } from 'kysely'

/**
 * Files that people send in. The bytes lie in the file store under `store_key`; the row says whose they are, what they are and how long they are kept. A file belongs to one thing:
 * an attestation as its evidence, an offering as its list of components, an organisation as a letter; until then it is an upload that nobody attached.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create table file (
  id uuid primary key,
  store_key text not null unique,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer not null check (size_bytes > 0),
  type text not null,
  name text not null,
  purpose text not null check (purpose in ('evidence', 'sbom', 'letter')),
  sealed boolean not null default false,
  owner_id uuid not null references organisation (id),
  uploaded_by uuid not null references person (id),
  uploaded_at timestamptz(3) not null,
  scanned_at timestamptz(3),
  attestation_id uuid references attestation (id),
  offering_id uuid references offering (id),
  organisation_id uuid references organisation (id),
  attached_at timestamptz(3),
  removed_at timestamptz(3),
  removed_by uuid references person (id),
  retention_until date,
  check (num_nonnulls(attestation_id, offering_id, organisation_id) = num_nonnulls(attached_at)),
  check (removed_at is null or retention_until is not null)
);
create index file_attestation on file (attestation_id) where removed_at is null;
create index file_offering on file (offering_id) where removed_at is null;
create index file_organisation on file (organisation_id) where removed_at is null;
create index file_retention on file (retention_until) where retention_until is not null;
create index file_unattached on file (uploaded_at) where attached_at is null;

-- What a list of components says of itself; its lines take no part in matching.
create table file_sbom (
  file_id uuid primary key references file (id) on delete cascade,
  format text not null check (format in ('CycloneDX', 'SPDX')),
  spec_version text not null,
  components integer not null check (components >= 0)
);

-- The digest of the document that staff had before them when they checked.
alter table attestation add column file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$');
`,
    )
    .execute(db)
}
