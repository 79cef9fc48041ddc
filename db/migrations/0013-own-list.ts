import { sql, type Kysely } from 'kysely'

/**
 * An institution's own list has each product once at a time, and a requirement can replace what stands on it by name alone: such a thing is the institution's private reference and
 * never becomes a product of the registry.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
create unique index own_list_entry_product on own_list_entry (institution_id, product_id) where removed_at is null and product_id is not null;
create unique index own_list_entry_name on own_list_entry (institution_id, lower(product_name), lower(maker_name)) where removed_at is null and product_id is null;

alter table requirement_replaces
  drop constraint requirement_replaces_pkey,
  alter column product_id drop not null,
  add column own_list_entry_id uuid references own_list_entry (id),
  add check (num_nonnulls(product_id, own_list_entry_id) = 1),
  add unique (requirement_id, product_id),
  add unique (requirement_id, own_list_entry_id);
create index requirement_replaces_product on requirement_replaces (product_id);
`,
    )
    .execute(db)
}
