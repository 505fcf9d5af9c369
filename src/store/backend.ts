/** One SQL statement; `$1` in the text takes `values[0]`. Values travel beside the text, never inside it. */
export type Statement = { readonly text: string; readonly values?: readonly unknown[] };

/**
 * Rows by column name, of the same JavaScript types on both engines:
 * int2/int4/int8/count(*) → number (an int8 beyond 2^53 throws) · numeric → string · date → 'YYYY-MM-DD' ·
 * timestamptz → Date · json/jsonb → parsed · bytea → Uint8Array · arrays → array of these.
 */
export type Rows = readonly Readonly<Record<string, unknown>>[];

/** What row-level security sees for one transaction: each setting is applied with `set_config(key, value, true)`. */
export type Scope = { readonly settings: Readonly<Record<string, string>> };

/**
 * How a transaction runs. `plans: 'kept'`: for statements that find their rows by whole keys, whose plan is the same whatever the
 * values; planning each anew takes half the time of a save on PGlite. A server plans each time. `reads: 'snapshot'`: writes nothing,
 * and all that it reads is of one moment, whatever others save meanwhile.
 */
export type Running = { readonly plans?: 'kept'; readonly reads?: 'snapshot' };

/** An open transaction. `batch` sends several statements in one go; the first that fails ends the transaction. */
export type Tx = {
  query(text: string, values?: readonly unknown[]): Promise<Rows>;
  batch(statements: readonly Statement[]): Promise<readonly Rows[]>;
  /** Statements whose answers nobody needs, sent in one message with COMMIT when `work` resolves; their failure fails the transaction. */
  closing(statements: readonly Statement[]): void;
};

/** A transaction of the owner of the tables. */
export type OwnerTx = Tx & {
  /** Runs a whole file of SQL: several statements, no parameters. */
  script(sql: string): Promise<void>;
};

/**
 * The database, whichever engine runs it. Serialization and deadlock errors are thrown, never retried here.
 *
 * What PGlite lacks, and what stands in for it:
 * - a second connection: callers take turns, first come first served (`pglite/turns.ts`); no LISTEN, no advisory locks
 * - statement_timeout, lock_timeout, cancelling, parallel queries: nothing; a query must be bounded by what it asks for
 * - fsync: `pglite/durable-fs.ts` · checkpoints: `pglite/engine.ts` · autovacuum: `maintain`
 * - a lock on its folder: `pglite/folder-lock.ts` · files closed to other users: `pglite/folder.ts`
 * - going down on a PANIC instead of going on with broken memory: `pglite/engine.ts`
 */
export type Backend = {
  readonly engine: 'pglite' | 'postgres';
  /** One transaction as role `fadu_app` under `scope`: committed when `work` resolves, rolled back when it throws. */
  transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>, running?: Running): Promise<T>;
  /** The same for statements known beforehand, in one message: the cheap way. All or nothing. */
  run(scope: Scope, statements: readonly Statement[]): Promise<readonly Rows[]>;
  /** One transaction as the owner of the tables, without row-level security on PGlite: migrations and maintenance only. */
  asOwner<T>(work: (tx: OwnerTx) => Promise<T>): Promise<T>;
  /** VACUUM ANALYZE; PGlite has no autovacuum, so that the server calls this at night. */
  maintain(): Promise<void>;
  /** Lets running transactions end, then closes. Later calls are refused. */
  close(): Promise<void>;
};
