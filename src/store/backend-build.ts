import { AsyncLocalStorage } from 'node:async_hooks';
import type { Backend, Running, Scope, Statement } from './backend.ts';
import { breaksConnection, toFault } from './backend-errors.ts';
import type { Session } from './backend-session.ts';
import { runTransaction } from './backend-transaction.ts';
import { storeFaults } from './faults.ts';

/** How long things may take, in milliseconds. */
export type Limits = {
  /** A transaction without a statement for so long is rolled back. */
  readonly stuckAfterMs: number;
  /** A single statement of the application; not enforced by PGlite, which cannot be interrupted. */
  readonly statementTimeoutMs: number;
  /** Waiting for a row that another transaction holds. */
  readonly lockTimeoutMs: number;
  /** Waiting for one's turn or for a free connection. */
  readonly waitMs: number;
};

export const DEFAULT_LIMITS: Limits = {
  stuckAfterMs: 60_000,
  statementTimeoutMs: 30_000,
  lockTimeoutMs: 10_000,
  waitMs: 30_000,
};

/** A session lent for one transaction. */
export type Lease = { readonly session: Session; release(isBroken: boolean): void };

/** What an engine brings: sessions, and what every transaction on them begins with. */
export type Engine = {
  readonly engine: Backend['engine'];
  /** For messages: host and database, or the folder. */
  readonly server: string;
  readonly limits: Limits;
  lease(): Promise<Lease>;
  /** Settings of each transaction, where the session itself cannot keep them. Not for the owner's `statement_timeout`. */
  readonly settings: Readonly<Record<string, string>>;
  /** What keeps the plans of a transaction's statements, where they would otherwise be made for their values. */
  readonly keptPlans: Readonly<Record<string, string>>;
  /** Tables that VACUUM and those that only ANALYZE should take, as one query with columns `command`. */
  readonly maintenance: string;
  /** After VACUUM ANALYZE of all tables. */
  readonly afterMaintenance: readonly Statement[];
  close(): Promise<void>;
};

export const APP_ROLE = 'fadu_app';

/** Makes the backend of an engine: everything in which the two do not differ. */
export function buildBackend(source: Engine): Backend {
  const { engine, server, limits } = source;
  /** The transaction around the current call, to tell a nested one, which would wait for itself on PGlite. */
  const around = new AsyncLocalStorage<{ isOpen: boolean }>();
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  async function lend<T>(work: (session: Session, phase: Phase) => Promise<T>): Promise<T> {
    if (around.getStore()?.isOpen === true)
      throw new Error('a transaction was begun inside another: pass its Tx on instead of the backend');
    if (closing !== undefined) throw storeFaults.DATABASE_CLOSED();
    const phase: Phase = { isOpen: true, isCommitting: false, isBroken: false };
    const end = around.run(phase, async () => {
      const { session, release } = await source.lease();
      try {
        return await work(session, phase);
      } catch (error) {
        // The server's last word comes before the socket closes: the next caller must not be given this connection.
        if (breaksConnection(error)) phase.isBroken = true;
        throw error;
      } finally {
        release(phase.isBroken);
      }
    });
    running.add(end);
    try {
      return await end;
    } catch (error) {
      const { statementTimeoutMs } = limits;
      throw toFault(error, { server, statementTimeoutMs, phase: phase.isCommitting ? 'committing' : 'working' });
    } finally {
      phase.isOpen = false;
      running.delete(end);
    }
  }

  function appOpening(scope: Scope, { plans: kept }: Running = {}): Statement {
    const plans = kept === undefined ? {} : source.keptPlans;
    return opening({ role: APP_ROLE, ...source.settings, ...plans }, scope.settings);
  }

  return {
    engine,
    transaction: (scope, work, running) =>
      lend((session, phase) => {
        const isSnapshot = running?.reads === 'snapshot';
        return runTransaction(session, { ...options([appOpening(scope, running)], limits, phase), isSnapshot }, work);
      }),

    run: (scope, statements) =>
      lend(async (session, phase) => {
        phase.isCommitting = true;
        return (await session.send([appOpening(scope), ...statements])).slice(1);
      }),

    asOwner: (work) =>
      lend(async (session, phase) => {
        const settings = { ...source.settings, statement_timeout: '0', lock_timeout: '0' };
        try {
          return await runTransaction(session, options([opening(settings, {})], limits, phase), work);
        } finally {
          session.forget();
        }
      }),

    async maintain() {
      const tables = await lend((session) => session.send([{ text: source.maintenance }]));
      // Each in its own turn, so that others get theirs between two tables.
      for (const { command } of tables[0] ?? []) await lend((session) => session.send([{ text: String(command) }]));
      for (const statement of source.afterMaintenance) await lend((session) => session.send([statement]));
    },

    close() {
      closing ??= Promise.allSettled([...running]).then(() => source.close());
      return closing;
    },
  };
}

type Phase = { isOpen: boolean; isCommitting: boolean; isBroken: boolean };

function options(openings: readonly Statement[], { stuckAfterMs }: Limits, phase: Phase) {
  return {
    opening: openings,
    stuckAfterMs,
    onCommit: () => {
      phase.isCommitting = true;
    },
    onBroken: () => {
      phase.isBroken = true;
    },
  };
}

/** One statement that applies settings until the end of the transaction. Values of the scope travel as parameters. */
function opening(fixed: Readonly<Record<string, string>>, scope: Readonly<Record<string, string>>): Statement {
  const parts = Object.entries(fixed).map(([key, value]) => `set_config('${key}', '${value}', true)`);
  const values: string[] = [];
  for (const [key, value] of Object.entries(scope)) {
    // A setting without a dot is one of PostgreSQL's own, such as role: the scope must not change those.
    if (!/^[a-z_]+\.[a-z_]+$/.test(key)) throw new Error(`not a setting of the application: ${key}`);
    values.push(key, value);
    parts.push(`set_config($${values.length - 1}, $${values.length}, true)`);
  }
  const columns = parts.map((part, at) => `${part} as c${at}`);
  return { text: `select ${columns.join(', ')}`, values };
}
