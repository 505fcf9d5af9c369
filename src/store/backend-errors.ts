import { Fault } from '#kernel/fault.ts';
import { storeFaults } from './faults.ts';

/** What the database said of a refused statement. `sqlState` is the five-character code, e.g. 23505 for a duplicate. */
export type DatabaseError = {
  readonly sqlState: string;
  readonly message: string;
  readonly table: string | undefined;
  readonly column: string | undefined;
  readonly constraint: string | undefined;
  readonly statement: string | undefined;
};

/** The database's own error behind what was thrown, or undefined where it was not the database that refused. */
export function findDatabaseError(error: unknown): DatabaseError | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof Fault) return findDatabaseError(error.cause);
  if (!('severity' in error && 'code' in error && typeof error.code === 'string')) return undefined;
  const text = (key: string): string | undefined => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    sqlState: error.code,
    message: error.message,
    table: text('table'),
    column: text('column'),
    constraint: text('constraint'),
    statement: text('statement'),
  };
}

/** Facts for the messages: which server, and how long it is waited and run. */
export type ErrorContext = {
  readonly server: string;
  readonly statementTimeoutMs: number;
  /** From the moment when a commit was sent, a connection lost leaves the outcome open. */
  readonly phase: 'opening' | 'working' | 'committing';
};

/**
 * The fault behind an error of the driver, where it is one that a person can act on; else the error itself, such as a
 * violated constraint, which only the caller can put into words.
 */
export function toFault(error: unknown, context: ErrorContext): unknown {
  if (error instanceof Fault) return error;
  const fault = findFault(error, context);
  if (fault !== undefined) fault.cause = error;
  return fault ?? error;
}

const NETWORK = /^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOENT|EACCES)$/;
const BROKEN = /^(ECONNRESET|EPIPE|08\w{3}|57P0[1-5]|25P03)$/;
const TERMINATED = /Connection terminated|connection error and is not queryable|Client was closed/;

/** True where no further statement can be sent on the connection that gave this error. */
export function breaksConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return BROKEN.test(code) || TERMINATED.test(error.message);
}

function findFault(error: unknown, { server, statementTimeoutMs, phase }: ErrorContext): Fault | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const why = error.message || code;
  if (code === '53100') return storeFaults.DISK_FULL();
  if (code === '40001' || code === '40P01' || code === '55P03') return storeFaults.TRANSACTION_CONFLICT();
  if (code === '57014') return storeFaults.QUERY_TOO_LONG({ limitSeconds: statementTimeoutMs / 1000 });
  if (code === '25006') return storeFaults.DATABASE_READ_ONLY({ server });
  if (code.startsWith('28') || code === '3D000' || code === '53300')
    return storeFaults.DATABASE_REFUSED({ server, why });
  if (NETWORK.test(code) || why === 'timeout expired') return storeFaults.DATABASE_UNREACHABLE({ server, why });
  if (!breaksConnection(error)) return undefined;
  switch (phase) {
    case 'opening':
      // pgbouncer refuses a password with the code of a broken connection.
      return storeFaults.DATABASE_REFUSED({ server, why });
    case 'working':
      return storeFaults.DATABASE_LOST({ why });
    case 'committing':
      return storeFaults.COMMIT_UNKNOWN();
  }
}
