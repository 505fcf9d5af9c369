import pg from 'pg';
import type { Backend } from '../backend.ts';
import { buildBackend, DEFAULT_LIMITS, type Limits } from '../backend-build.ts';
import { toFault } from '../backend-errors.ts';
import { openSession, type Session } from '../backend-session.ts';
import { storeFaults } from '../faults.ts';

const OLDEST = 150_000;
const CONNECTIONS = 10;

/**
 * Opens a pool on the server at `url` and looks whether it is one that Fadu can use. Fit for pgbouncer in transaction
 * mode: no named statements, no settings that outlive a transaction.
 * @throws {Fault} DATABASE_URL_INVALID, DATABASE_UNREACHABLE, DATABASE_REFUSED, DATABASE_UNSUITABLE
 */
export async function openPostgres(url: string, changed: Partial<Limits> = {}): Promise<Backend> {
  const limits = { ...DEFAULT_LIMITS, ...changed };
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) throw storeFaults.DATABASE_URL_INVALID();
  const server = describeServer(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: limits.waitMs,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    application_name: 'fadu',
  });
  // A connection that breaks between two statements: the pool drops an idle one, and whoever holds it hears of it at the
  // next statement. Without listeners either would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const sessions = new WeakMap<pg.PoolClient, Session>();

  async function lease() {
    const client = await connect(pool, server, limits);
    const session = sessions.get(client) ?? openSession(client, { prepares: false });
    sessions.set(client, session);
    return { session, release: (isBroken: boolean) => client.release(isBroken) };
  }

  try {
    await requireSuitable(lease, server);
  } catch (error) {
    await pool.end();
    throw toFault(error, { server, statementTimeoutMs: limits.statementTimeoutMs, phase: 'opening' });
  }

  return buildBackend({
    engine: 'postgres',
    server,
    limits,
    lease,
    settings: {
      timezone: 'UTC',
      datestyle: 'ISO, YMD',
      bytea_output: 'hex',
      statement_timeout: String(limits.statementTimeoutMs),
      lock_timeout: String(limits.lockTimeoutMs),
      // Beyond our own watch, for the case that this process hangs while its connection lives.
      idle_in_transaction_session_timeout: String(limits.stuckAfterMs + 30_000),
    },
    keptPlans: {},
    maintenance: `select case relkind when 'p' then 'analyze ' else 'vacuum (analyze) ' end || oid::regclass::text as command
      from pg_class
      where relkind in ('r', 'm', 'p') and not relisshared and relnamespace <> all (array['pg_catalog', 'information_schema']::regnamespace[])
        and relpersistence = 'p' and pg_has_role(relowner, 'usage') and relnamespace::regnamespace::text not like 'pg_toast%'
      order by 1`,
    afterMaintenance: [],
    close: () => pool.end(),
  });
}

/** A free connection. The driver says the same words for a pool that is used up and for a server that does not answer. */
async function connect(pool: pg.Pool, server: string, { waitMs }: Limits): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    if (!(error instanceof Error && error.message === 'timeout exceeded when trying to connect')) throw error;
    if (pool.totalCount - pool.idleCount >= CONNECTIONS)
      throw storeFaults.DATABASE_BUSY({ waitSeconds: waitMs / 1000 });
    throw storeFaults.DATABASE_UNREACHABLE({ server, why: `等待 ${waitMs / 1000} 秒没有应答` });
  }
}

async function requireSuitable(
  lease: () => Promise<{ session: Session; release(isBroken: boolean): void }>,
  server: string,
) {
  const { session, release } = await lease();
  try {
    const [[facts] = []] = await session.send([
      {
        text: `select current_setting('server_version_num')::int as version, current_setting('server_version') as name,
          current_setting('server_encoding') as encoding`,
      },
    ]);
    if (Number(facts?.version) < OLDEST)
      throw storeFaults.DATABASE_UNSUITABLE({ server, why: `版本是 ${facts?.name}，低于 15` });
    if (facts?.encoding !== 'UTF8')
      throw storeFaults.DATABASE_UNSUITABLE({ server, why: `数据库编码是 ${facts?.encoding}，不是 UTF8` });
  } finally {
    release(false);
  }
}

/** Host, port and database: never the password. */
function describeServer(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host || 'localhost'}${pathname}`;
}
