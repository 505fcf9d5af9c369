import type { Tx } from './backend.ts';
import type { StoredRecord } from './record.ts';

/** How many records of the same township name a record's number in the given fields, counted up to 1,000. */
export async function countReferences(
  tx: Tx,
  to: Pick<StoredRecord, 'county' | 'holder' | 'number'>,
  fields: readonly { readonly register: string; readonly field: string }[],
): Promise<number> {
  if (fields.length === 0) return 0;
  const answers = await tx.batch(
    fields.map(({ register, field }) => ({
      text: `select count(*) as n from (
          select from record as r where r.county = $1 and r.holder = $2 and r.register = $3 and r.state = 'recorded'
            and r.kind = 'row' and (r.fields -> $4::text) ? $5 limit 1000) as found`,
      values: [to.county, to.holder, register, field, to.number],
    })),
  );
  return answers.reduce((sum, [row]) => sum + Number(row?.n ?? 0), 0);
}
