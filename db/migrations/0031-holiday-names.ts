import { sql, type Kysely } from 'kysely'

/** A holiday has a name in each language of the pages. Where staff gave none in Urdu, it is called a holiday there. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `
alter table holiday add column name_ur text not null default '';
update holiday set name_ur = named.ur
from (values
  ('Kashmir Day', 'یومِ یکجہتیِ کشمیر'),
  ('Pakistan Day', 'یومِ پاکستان'),
  ('Labour Day', 'یومِ مزدور'),
  ('Youm-e-Takbeer', 'یومِ تکبیر'),
  ('Independence Day', 'یومِ آزادی'),
  ('Iqbal Day', 'یومِ اقبال'),
  ('Quaid-e-Azam Day', 'یومِ قائدِ اعظم')
) as named (en, ur)
where holiday.name = named.en;
alter table holiday alter column name_ur drop default;
`,
    )
    .execute(db)
}
