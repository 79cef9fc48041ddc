import { sql, type Kysely } from 'kysely'

const kinds = ['capability', 'deployment', 'residency', 'standard', 'language', 'licence', 'support-hours', 'support-city'] as const
const listOf = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ')

/**
 * Everything that an offering can state, and what its evidence rests on. A listed version that staff have not checked shows without the evidence it outdated, which comes back
 * when they send the edit back; a reminder is told once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
alter table offering_statement drop constraint offering_statement_kind_check;
alter table offering_statement add check (kind in (${listOf(kinds)}));
alter table statement_evidence drop constraint statement_evidence_kind_check;
alter table statement_evidence add check (kind in (${listOf([...kinds, 'scale'])}));
alter table statement_evidence
  add column attestation_id uuid references attestation (id),
  add column outdated_by uuid references offering_version (id);
create index statement_evidence_attestation on statement_evidence (attestation_id) where withdrawn_at is null;

alter table offering add column checked_version_id uuid references offering_version (id);
update offering set checked_version_id = listed_version_id;

alter table offering_version
  add column authorship_detail text not null default '',
  add column price_model text,
  add column price_band text;

create table offering_scale (
  version_id uuid not null references offering_version (id),
  measure text not null,
  claimed integer not null check (claimed > 0),
  live integer check (live > 0 and live <= claimed),
  primary key (version_id, measure)
);
create trigger offering_scale_frozen before insert or update or delete on offering_scale for each row execute function refuse_frozen_offering_version();

-- One row for each reminder that was told: 90, 30 or 7 days before a period ends, and 0 when it ended.
create table reminder (
  subject_kind text not null check (subject_kind in ('attestation', 'house', 'offering')),
  subject_id uuid not null,
  ends_on date not null,
  days_before integer not null,
  told_at timestamptz(3) not null,
  primary key (subject_kind, subject_id, ends_on, days_before)
);
`,
    )
    .execute(db)
}
