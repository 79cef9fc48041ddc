import { sql, type Kysely } from 'kysely'

/**
 * Papers of market evidence: what was asked, listed and answered, as it stood when the paper was made. The content and the paper's own bytes are kept as they were signed, since neither
 * could be made again to the byte: offerings leave the public's sight, texts are reworded, and the library that draws the paper has versions.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create table market_evidence (
  id uuid primary key,
  requirement_id uuid not null references requirement (id),
  run_id uuid not null references match_run (id),
  language text not null check (language in ('en', 'ur')),
  names_replaced boolean not null,
  made_by uuid not null references person (id),
  made_at timestamptz(3) not null,
  content bytea not null,
  content_sha256 bytea not null check (length(content_sha256) = 32),
  paper bytea not null,
  paper_sha256 bytea not null unique check (length(paper_sha256) = 32),
  statement bytea not null,
  signature bytea not null check (length(signature) = 64),
  key_id text not null
);
create index market_evidence_requirement on market_evidence (requirement_id, made_at);
`,
    )
    .execute(db)
  await sql
    .raw(`create trigger market_evidence_only_added before update or delete on market_evidence for each row execute function refuse_change()`)
    .execute(db)
  await sql
    .raw(`create trigger market_evidence_never_emptied before truncate on market_evidence for each statement execute function refuse_change()`)
    .execute(db)
}
