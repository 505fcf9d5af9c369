import type { ClientBase } from 'pg';
import type { Rows, Statement } from './backend.ts';
import { Pipeline, Script, type WireStatement } from './backend-pipeline.ts';
import { serializeValue } from './backend-values.ts';

/** One connection. Only one `send` at a time. */
export type Session = {
  /** Sends the statements as one message; outside BEGIN that is a whole transaction. */
  send(statements: readonly Statement[]): Promise<readonly Rows[]>;
  /** Sends a file of SQL: several statements without parameters. */
  script(sql: string): Promise<void>;
  /** Forgets prepared statements, whose result types a change of tables may have changed. */
  forget(): void;
};

/** Texts kept prepared on one connection; beyond it the longest unused is forgotten. */
const PREPARED_LIMIT = 300;
/** The wire counts parameters in 16 bits. */
const PARAMETER_LIMIT = 65_535;

/**
 * Speaks to `client`. `prepares` keeps statements parsed by their text, which saves a third of the time on PGlite;
 * behind pgbouncer a prepared statement would be sought on another connection, so that servers go without.
 */
export function openSession(client: ClientBase, { prepares }: { readonly prepares: boolean }): Session {
  const prepared = new Map<string, string>();
  const closes: string[] = [];
  let count = 0;

  function prepare(text: string, fresh: Map<string, string>): { name: string; isNew: boolean } {
    if (!prepares) return { name: '', isNew: true };
    const known = prepared.get(text) ?? fresh.get(text);
    if (known !== undefined) {
      if (prepared.delete(text)) prepared.set(text, known);
      return { name: known, isNew: false };
    }
    const name = `s${++count}`;
    fresh.set(text, name);
    return { name, isNew: true };
  }

  function keep(fresh: ReadonlyMap<string, string>): void {
    for (const [text, name] of fresh) prepared.set(text, name);
    for (const [text, name] of prepared) {
      if (prepared.size <= PREPARED_LIMIT) break;
      prepared.delete(text);
      closes.push(name);
    }
  }

  return {
    async send(statements) {
      const fresh = new Map<string, string>();
      // All values are turned before the first byte is sent: a bad one must not leave half a message behind.
      const wire: WireStatement[] = statements.map(({ text, values = [] }) => {
        if (values.length > PARAMETER_LIMIT) throw new Error(`${values.length} parameters in one statement`);
        return { text, values: values.map(serializeValue), ...prepare(text, fresh) };
      });
      return new Promise((resolve, reject) => {
        client.query(
          new Pipeline(wire, closes.splice(0), (error, rows, at) => {
            if (error === undefined) {
              keep(fresh);
              resolve(rows);
              return;
            }
            // Which of the new ones were parsed before the error is not known; closing an unknown one is no error.
            closes.push(...fresh.values());
            reject(withStatement(error, wire[at]?.text));
          }),
        );
      });
    },
    script(sql) {
      return new Promise((resolve, reject) => {
        client.query(new Script(sql, (error) => (error === undefined ? resolve() : reject(error))));
      });
    },
    forget() {
      closes.push(...prepared.values());
      prepared.clear();
    },
  };
}

/** Says in which statement a database error arose, for the log. */
function withStatement(error: unknown, statement: string | undefined): unknown {
  return error instanceof Error && 'severity' in error ? Object.assign(error, { statement }) : error;
}
