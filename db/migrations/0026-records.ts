import { sql, type Kysely } from 'kysely'

/** What each side confirms of an award afterwards, references that an institution confirms, and an award that cannot be made on an attempt that has fallen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [awards, confirmations, references]) await sql.raw(part).execute(db)
}

const awards = `
create function refuse_award_of_fallen() returns trigger language plpgsql as $$
begin
  if exists (select from award_fall f where f.requirement_id = new.requirement_id and f.attempt = new.attempt) then
    raise exception 'the intention of this attempt has fallen' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger award_stands before insert on award for each row execute function refuse_award_of_fallen();
`

const confirmations = `
create table award_confirmation (
  requirement_id uuid not null,
  attempt integer not null,
  side text not null check (side in ('institution', 'house')),
  accepted_on date,
  as_agreed boolean,
  delivery_rating integer check (delivery_rating between 1 and 5),
  quality_rating integer check (quality_rating between 1 and 5),
  support_rating integer check (support_rating between 1 and 5),
  paid_on_time boolean,
  scope_unchanged boolean,
  confirmed_by uuid not null references person (id),
  confirmed_at timestamptz(3) not null,
  primary key (requirement_id, attempt, side),
  foreign key (requirement_id, attempt) references award (requirement_id, attempt),
  check (num_nonnulls(accepted_on, as_agreed, delivery_rating, quality_rating, support_rating) = case side when 'institution' then 5 else 0 end),
  check (num_nonnulls(paid_on_time, scope_unchanged) = case side when 'house' then 2 else 0 end)
);

-- Each side reads the other's once both are there: from then on neither changes.
create function refuse_settled_confirmation() returns trigger language plpgsql as $$
begin
  if (select count(*) from award_confirmation c where c.requirement_id = old.requirement_id and c.attempt = old.attempt) = 2 then
    raise exception 'confirmations that were read by the other side do not change' using errcode = 'insufficient_privilege';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger award_confirmation_settled before update or delete on award_confirmation for each row execute function refuse_settled_confirmation();
`

const references = `
create table reference (
  id uuid primary key,
  house_id uuid not null references house (organisation_id),
  institution_id uuid not null references institution (organisation_id),
  offering_id uuid not null references offering (id),
  requirement_id uuid references requirement (id),
  capability_codes text[] not null check (cardinality(capability_codes) > 0),
  used_since date not null,
  size_band text not null,
  state text not null check (state in ('asked', 'confirmed', 'declined', 'withdrawn')),
  show_name boolean not null default false,
  asked_by uuid not null references person (id),
  asked_at timestamptz(3) not null,
  decided_by uuid references person (id),
  decided_at timestamptz(3),
  withdrawn_by uuid references person (id),
  withdrawn_at timestamptz(3),
  check (num_nonnulls(decided_by, decided_at) in (0, 2)),
  check ((state in ('confirmed', 'declined')) <= (decided_at is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null)),
  check (num_nonnulls(withdrawn_by, withdrawn_at) in (0, 2))
);
create index reference_house on reference (house_id);
create index reference_institution on reference (institution_id);
create unique index reference_standing on reference (institution_id, offering_id) where state in ('asked', 'confirmed');
`
