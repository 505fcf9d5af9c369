import type { Connection, FieldDef, Submittable } from 'pg';
import type { Rows } from './backend.ts';
import { parserOf } from './backend-rows.ts';

/** A statement ready for the wire. `name` is its prepared statement; `isNew` where it must be parsed first. */
export type WireStatement = {
  readonly text: string;
  readonly values: readonly (string | Buffer | null)[];
  readonly name: string;
  readonly isNew: boolean;
};

/** Called once, after the server has said that all is done: either the rows, one element a statement, or the error. */
export type PipelineEnd = (error: unknown, rows: readonly Rows[], at: number) => void;

/**
 * Several statements in one message with one Sync at the end, for node-postgres. Outside BEGIN the server takes what
 * lies before a Sync as one transaction: all or nothing, committed by the Sync.
 */
export class Pipeline implements Submittable {
  readonly #statements: readonly WireStatement[];
  readonly #closes: readonly string[];
  readonly #end: PipelineEnd;
  readonly #results: Rows[] = [];
  #fields: readonly { readonly name: string; readonly parse: (text: string) => unknown }[] = [];
  #rows: Record<string, unknown>[] = [];
  #unreadable: unknown = undefined;

  /** `closes` names prepared statements to be forgotten by the server. */
  constructor(statements: readonly WireStatement[], closes: readonly string[], end: PipelineEnd) {
    this.#statements = statements;
    this.#closes = closes;
    this.#end = end;
  }

  submit(connection: Connection): null {
    connection.stream.cork();
    for (const name of this.#closes) connection.close({ type: 'S', name }, true);
    for (const { text, values, name, isNew } of this.#statements) {
      if (isNew) connection.parse({ name, text, types: [] }, true);
      connection.bind({ statement: name, values: [...values] }, true);
      connection.describe({ type: 'P', name: '' }, true);
      connection.execute(null, true);
    }
    connection.sync();
    connection.stream.uncork();
    return null;
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.#fields = fields.map(({ name, dataTypeID }) => ({ name, parse: parserOf(dataTypeID) }));
    if (new Set(fields.map(({ name }) => name)).size < fields.length)
      this.#unreadable ??= new Error(`two columns of one name: ${fields.map(({ name }) => name).join(', ')}`);
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    if (this.#unreadable !== undefined) return;
    const row: Record<string, unknown> = {};
    try {
      for (const [at, field] of this.#fields.entries()) {
        const text = fields[at] ?? null;
        row[field.name] = text === null ? null : field.parse(text);
      }
    } catch (error) {
      // Thrown here it would go into the socket's reader; it is handed over at the end instead.
      this.#unreadable = error;
    }
    this.#rows.push(row);
  }

  handleCommandComplete(): void {
    this.#results.push(this.#rows);
    this.#rows = [];
    this.#fields = [];
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete();
  }

  handlePortalSuspended(): void {
    throw new Error('a portal was suspended, though every row was asked for');
  }

  handleCopyInResponse(connection: Connection & { sendCopyFail(why: string): void }): void {
    connection.sendCopyFail('COPY FROM STDIN is not spoken here');
  }

  handleCopyData(): void {}

  handleError(error: unknown): void {
    this.#end(error, this.#results, this.#results.length);
  }

  handleReadyForQuery(): void {
    if (this.#unreadable === undefined) this.#end(undefined, this.#results, this.#results.length);
    else this.#end(this.#unreadable, this.#results, this.#results.length);
  }
}

/** A file of SQL in the simple protocol, which alone takes several statements in one text. */
export class Script extends Pipeline {
  readonly #sql: string;

  constructor(sql: string, end: PipelineEnd) {
    super([], [], end);
    this.#sql = sql;
  }

  override submit(connection: Connection): null {
    connection.query(this.#sql);
    return null;
  }
}
