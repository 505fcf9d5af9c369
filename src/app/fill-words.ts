import { searchTokens } from '#engine/search-tokens.ts';
import { parseRecord, RECORD_COLUMNS } from '#store/record.ts';
import { keepWords, lacksWords } from '#store/record-words.ts';
import type { Desk } from './desk.ts';

const CHUNK_ROWS = 500;

/** Makes the records of a folder from before there was a search findable: all of them, or none where it is interrupted. */
export async function fillWords({ backend, law }: Pick<Desk, 'backend' | 'law'>): Promise<void> {
  await backend.asOwner(async (tx) => {
    if (!(await lacksWords(tx))) return;
    let after = ['', '00000000-0000-0000-0000-000000000000'];
    for (;;) {
      const rows = await tx.query(
        `select ${RECORD_COLUMNS} from record as r where (r.county, r.id) > ($1, $2::uuid) order by r.county, r.id limit ${CHUNK_ROWS}`,
        after,
      );
      const records = rows.map(parseRecord);
      for (const [county, some] of Map.groupBy(records, ({ county }) => county)) {
        const found = some.flatMap((record) => {
          const register = law.registers.get(record.register);
          if (register === undefined) return [];
          const fields = record.kind === 'row' ? record.fields : {};
          return [{ ...record, words: searchTokens(register, { ...record, fields }) }];
        });
        await tx.batch([keepWords(county, found)]);
      }
      const last = records.at(-1);
      if (last === undefined || records.length < CHUNK_ROWS) return;
      after = [last.county, last.id];
    }
  });
}
