import { sql, type Kysely } from 'kysely'

/** Capabilities, advisories, and what they say about products. A maker, a product and a registry entry (one episode of a product) are three things. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create table capability (
  code text primary key,
  parent_code text references capability (code),
  position integer not null,
  merged_into text references capability (code),
  retired_at timestamptz(3)
);

create table capability_label (
  code text not null references capability (code),
  locale text not null check (locale in ('en', 'ur')),
  label text not null,
  primary key (code, locale)
);

create table capability_synonym (
  code text not null references capability (code),
  locale text not null check (locale in ('en', 'ur', 'ur-Latn')),
  synonym text not null,
  primary key (code, locale, synonym)
);

create table advisory (
  id uuid primary key,
  slug text not null unique,
  state text not null check (state in ('in_force', 'amended', 'withdrawn')),
  invented boolean not null,
  created_at timestamptz(3) not null
);

create table advisory_version (
  id uuid primary key,
  advisory_id uuid not null references advisory (id),
  number integer not null,
  title text not null,
  issuer text not null,
  reference text not null,
  issued_on date not null,
  jurisdiction text not null,
  language text not null check (language in ('en', 'ur')),
  scope_text text not null,
  consult_body text,
  source_url text,
  recorded_by uuid references person (id),
  recorded_at timestamptz(3) not null,
  unique (advisory_id, number)
);

create table advisory_clause (
  id uuid primary key,
  advisory_version_id uuid not null references advisory_version (id),
  position integer not null,
  label text not null,
  body text not null,
  unique (advisory_version_id, position)
);

create table maker (
  id uuid primary key,
  name text not null,
  slug text not null unique,
  jurisdiction text,
  jurisdiction_source text
);

create table product (
  id uuid primary key,
  maker_id uuid not null references maker (id),
  name text not null,
  slug text not null unique,
  description text not null,
  category text not null default ''
);
create index product_maker on product (maker_id);

create table product_alias (
  product_id uuid not null references product (id),
  alias text not null,
  primary key (product_id, alias)
);

create table product_capability (
  product_id uuid not null references product (id),
  capability_code text not null references capability (code),
  primary key (product_id, capability_code)
);
create index product_capability_code on product_capability (capability_code);

create table registry_entry (
  id uuid primary key,
  product_id uuid not null references product (id),
  basis text not null check (basis in ('named', 'read_as_covered')),
  state text not null check (state in ('proposed', 'in_review', 'listed', 'contested', 'upheld', 'cleared', 'lapsed')),
  proposed_by uuid not null references person (id),
  proposed_at timestamptz(3) not null,
  listed_at timestamptz(3),
  review_due_on date,
  revision integer not null default 1
);
-- A product has one living episode at a time; a cleared or lapsed one may be followed by another.
create unique index registry_entry_living on registry_entry (product_id) where state not in ('cleared', 'lapsed');

create table registry_citation (
  id uuid primary key,
  entry_id uuid not null references registry_entry (id),
  clause_id uuid not null references advisory_clause (id),
  quotation text not null
);
create index registry_citation_entry on registry_citation (entry_id);
create index registry_citation_clause on registry_citation (clause_id);

create table registry_decision (
  id uuid primary key,
  entry_id uuid not null references registry_entry (id),
  decision text not null check (decision in ('list', 'refuse')),
  reason text not null,
  decided_by uuid not null references person (id),
  decided_at timestamptz(3) not null,
  unique (entry_id, decided_by)
);

create table own_list_entry (
  id uuid primary key,
  institution_id uuid not null references institution (organisation_id),
  product_id uuid references product (id),
  product_name text not null,
  maker_name text not null,
  reason text not null,
  added_by uuid not null references person (id),
  added_at timestamptz(3) not null,
  removed_at timestamptz(3)
);
create index own_list_entry_institution on own_list_entry (institution_id) where removed_at is null;
`,
    )
    .execute(db)
}
