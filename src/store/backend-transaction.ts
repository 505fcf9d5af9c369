import type { OwnerTx, Rows, Statement } from './backend.ts';
import type { Session } from './backend-session.ts';
import { storeFaults } from './faults.ts';

export type TransactionOptions = {
  /** Sent right behind BEGIN: role and settings. */
  readonly opening: readonly Statement[];
  /** Reads only, all of one moment. */
  readonly isSnapshot?: boolean;
  /** A transaction that sends nothing for so long is rolled back. */
  readonly stuckAfterMs: number;
  /** Told when COMMIT is on its way, since a connection lost from then on leaves the outcome open. */
  readonly onCommit: () => void;
  /** Told when even the rollback failed: the session must not serve another. */
  readonly onBroken: () => void;
};

const SNAPSHOT = 'begin isolation level repeatable read, read only';

/**
 * One transaction on `session`: BEGIN goes out with the first statement, COMMIT when `work` resolves. The first failed
 * statement decides: it is rolled back and its error thrown, even where `work` caught it.
 */
export async function runTransaction<T>(
  session: Session,
  { opening, isSnapshot, stuckAfterMs, onCommit, onBroken }: TransactionOptions,
  work: (tx: OwnerTx) => Promise<T>,
): Promise<T> {
  const stuck = Promise.withResolvers<never>();
  let timer: NodeJS.Timeout | undefined;
  let unsent: readonly Statement[] = [{ text: isSnapshot === true ? SNAPSHOT : 'begin' }, ...opening];
  const closing: Statement[] = [];
  let isOver = false;
  let isCommitted = false;
  let failure: { readonly error: unknown } | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function fail(error: unknown): void {
    failure ??= { error };
  }
  function watch(): void {
    timer = setTimeout(() => {
      fail(storeFaults.TRANSACTION_STUCK({ idleSeconds: stuckAfterMs / 1000 }));
      stuck.reject(failure?.error);
    }, stuckAfterMs);
  }

  async function send<R>(message: (before: readonly Statement[]) => Promise<R>): Promise<R> {
    if (failure !== undefined) throw failure.error;
    if (isOver) throw new Error('a transaction was used after its end');
    clearTimeout(timer);
    try {
      const before = unsent;
      unsent = [];
      return await message(before);
    } catch (error) {
      fail(error);
      throw error;
    } finally {
      watch();
    }
  }
  /** One after the other, also where the caller did not wait. */
  function queue<R>(message: (before: readonly Statement[]) => Promise<R>): Promise<R> {
    const next = last.then(() => send(message));
    // Who called is told of the error; the chain only needs to know that it is over.
    last = next.catch(() => undefined);
    return next;
  }
  function batch(statements: readonly Statement[]): Promise<readonly Rows[]> {
    return queue(async (before) => (await session.send([...before, ...statements])).slice(before.length));
  }

  const tx: OwnerTx = {
    batch,
    closing(statements) {
      if (isOver) throw new Error('a transaction was used after its end');
      closing.push(...statements);
    },
    async query(text, values) {
      const [rows] = await batch([{ text, values }]);
      if (rows === undefined) throw new Error('a statement without an answer');
      return rows;
    },
    script: (sql) =>
      queue(async (before) => {
        if (before.length > 0) await session.send(before);
        await session.script(sql);
      }),
  };

  watch();
  try {
    const value = await Promise.race([work(tx), stuck.promise]);
    await last;
    if (failure !== undefined) throw failure.error;
    isOver = true;
    if (unsent.length === 0 || closing.length > 0) {
      clearTimeout(timer);
      onCommit();
      const before = unsent;
      unsent = [];
      await session.send([...before, ...closing, { text: 'commit' }]);
    }
    isCommitted = true;
    return value;
  } catch (error) {
    fail(error);
    await last;
    // What is thrown is why it failed, not that the rollback failed too.
    if (!isCommitted && unsent.length === 0) await session.send([{ text: 'rollback' }]).catch(onBroken);
    throw error;
  } finally {
    isOver = true;
    clearTimeout(timer);
  }
}
