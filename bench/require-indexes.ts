import type { Desk } from '#app/desk.ts';
import type { Backend, Scope, Statement } from '#store/backend.ts';

const LARGE = /Seq Scan on (record|posting|balance|entry)\b/;

/**
 * Watches what a reading asks of the database, asks for the plan of each statement under the same seat, and refuses one that goes
 * through a large table from end to end.
 */
export async function requireIndexes(
  desk: Desk,
  name: string,
  read: (watched: Desk) => Promise<unknown>,
): Promise<void> {
  const asked: { readonly scope: Scope; readonly statement: Statement }[] = [];
  const note = (scope: Scope, statements: readonly Statement[]) => {
    asked.push(...statements.map((statement) => ({ scope, statement })));
    return statements;
  };
  const backend: Backend = {
    ...desk.backend,
    run: (scope, statements) => desk.backend.run(scope, note(scope, statements)),
    transaction: (scope, work) =>
      desk.backend.transaction(scope, (tx) =>
        work({
          query: (text, values) => tx.query(note(scope, [{ text, values }])[0]?.text ?? text, values),
          batch: (statements) => tx.batch(note(scope, statements)),
          closing: (statements) => tx.closing(note(scope, statements)),
        }),
      ),
  };
  await read({ ...desk, backend });
  for (const { scope, statement } of asked) {
    const [rows = []] = await desk.backend.run(scope, [{ ...statement, text: `explain ${statement.text}` }]);
    const plan = rows.map((row) => String(row['QUERY PLAN'])).join('\n');
    if (LARGE.test(plan)) throw new Error(`${name} goes through a whole table:\n${statement.text}\n${plan}`);
  }
}
