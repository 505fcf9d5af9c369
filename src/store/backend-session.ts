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
/**
 * A plan that is kept was made for tables as large as they then were, and PGlite has no autovacuum that would have it made
 * anew: one made for an empty table reads it from end to end when it has grown.
 */
const PREPARED_FOR_MS = 10_000;
/** The wire counts parameters in 16 bits. */
const PARAMETER_LIMIT = 65_535;

/**
 * Speaks to `client`. `prepares` keeps statements parsed by their text, which saves a third of the time on PGlite;
 * behind pgbouncer a prepared statement would be sought on another connection, so that servers go without.
 */
export function openSession(client: ClientBase, { prepares }: { readonly prepares: boolean }): Session {
  const prepared = new Map<string, Prepared>();
  const closes: string[] = [];
  let count = 0;

  function prepare(text: string, fresh: Map<string, Prepared>, nowMs: number): { name: string; isNew: boolean } {
    if (!prepares) return { name: '', isNew: true };
    const known = prepared.get(text);
    if (known !== undefined) {
      prepared.delete(text);
      if (nowMs - known.sinceMs < PREPARED_FOR_MS) {
        prepared.set(text, known);
        return { name: known.name, isNew: false };
      }
      closes.push(known.name);
    }
    const met = fresh.get(text);
    if (met !== undefined) return { name: met.name, isNew: false };
    const name = `s${++count}`;
    fresh.set(text, { name, sinceMs: nowMs });
    return { name, isNew: true };
  }

  function keep(fresh: ReadonlyMap<string, Prepared>): void {
    for (const [text, statement] of fresh) prepared.set(text, statement);
    for (const [text, { name }] of prepared) {
      if (prepared.size <= PREPARED_LIMIT) break;
      prepared.delete(text);
      closes.push(name);
    }
  }

  return {
    async send(statements) {
      const fresh = new Map<string, Prepared>();
      const nowMs = performance.now();
      // All values are turned before the first byte is sent: a bad one must not leave half a message behind.
      const wire: WireStatement[] = statements.map(({ text, values = [] }) => {
        if (values.length > PARAMETER_LIMIT) throw new Error(`${values.length} parameters in one statement`);
        return { text, values: values.map(serializeValue), ...prepare(text, fresh, nowMs) };
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
            closes.push(...namesOf(fresh));
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
      closes.push(...namesOf(prepared));
      prepared.clear();
    },
  };
}

type Prepared = { readonly name: string; readonly sinceMs: number };

function namesOf(statements: ReadonlyMap<string, Prepared>): readonly string[] {
  return [...statements.values()].map(({ name }) => name);
}

/** Says in which statement a database error arose, for the log. */
function withStatement(error: unknown, statement: string | undefined): unknown {
  return error instanceof Error && 'severity' in error ? Object.assign(error, { statement }) : error;
}
