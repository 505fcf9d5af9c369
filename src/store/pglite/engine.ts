/** The thread in which PGlite runs, since it blocks whatever thread it is called from. Started by `start-engine.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { DurableFS } from './durable-fs.ts';
import type { EngineData, FromEngine, ToEngine } from './messages.ts';

/** PGlite never makes a checkpoint by itself: without this the log grows until the disk is full. */
const CHECKPOINT_AFTER_BYTES = 64 * 1024 * 1024;
/** How much log makes the planner's picture of the tables out of date, at first; each time then twice as much. */
const FIRST_ANALYZE_BYTES = 2 * 1024 * 1024;
const LAST_ANALYZE_BYTES = 1024 * 1024 * 1024;
/** PostgreSQL leaves its main loop by this status after an ordinary error; any other exit is the end of it. */
const ORDINARY_ERROR = 100;
const LOG_LINES = 40;
const IDLE = 'I'.charCodeAt(0);

const { dir, isDurable } = parseEngineData(workerData);
const log: string[] = [];
let walBytes = 0;
let unseenBytes = 0;
let analyzeAfterBytes = FIRST_ANALYZE_BYTES;
let isStarted = false;

function tell(message: FromEngine): void {
  if (message instanceof Uint8Array) parentPort?.postMessage(message, [message.buffer]);
  else parentPort?.postMessage(message);
}

/** Ends the thread at once: after a PANIC PGlite would go on with the next message on broken memory. */
function die(why: string): never {
  tell({ kind: 'dead', why, log });
  process.exit(1);
}

const fs = new DurableFS({
  dir,
  isDurable,
  onWal: (bytes) => {
    walBytes += bytes;
    unseenBytes += bytes;
  },
  onAbort: () => {
    if (isStarted) die('PostgreSQL gave up (PANIC)');
  },
});

async function start(): Promise<PGlite> {
  const params = PGlite.defaultStartParams.filter((param) => param !== '-F');
  const settings = {
    fsync: isDurable ? 'on' : 'off',
    wal_sync_method: 'fsync',
    timezone: 'UTC',
    datestyle: 'ISO, YMD',
    // A page anywhere costs little more than the next one: the disk has no arm, and mostly the page is in memory. At the default of 4
    // a list of a county was read from end to end.
    random_page_cost: '1.1',
    // A range list on a plan for any range took twice the time; parsing is what preparing should save.
    plan_cache_mode: 'force_custom_plan',
  };
  for (const [key, value] of Object.entries(settings)) params.push('-c', `${key}=${value}`);
  return PGlite.create({
    fs,
    startParams: params,
    initDbStartParams: ['--wal-segsize=4'],
    onStderr: (line) => {
      log.push(line);
      if (log.length > LOG_LINES) log.shift();
      return true;
    },
  });
}

/** Runs wire messages and gives the answer, which lies in the engine's memory only until the next call. */
function execute(db: PGlite, message: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  // Runs before it returns; what it returns only says that there is nothing to copy to a browser's storage.
  void db.execProtocolRawStream(message, { syncToFs: false, onRawData: (bytes) => void chunks.push(bytes.slice()) });
  return concat(chunks);
}

function concat(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function serve(db: PGlite): void {
  const { Module } = db;
  const { _PostgresMainLoopOnce: loopOnce, _PostgresMainLongJmp: recover } = Module;
  if (typeof loopOnce !== 'function' || typeof recover !== 'function')
    throw new Error('this version of PGlite has another main loop: its end cannot be seen');
  // PGlite swallows whatever is thrown here and goes on.
  Module._PostgresMainLoopOnce = () => {
    try {
      loopOnce();
    } catch (error) {
      if (!(error instanceof Object && 'status' in error && error.status === ORDINARY_ERROR)) die(describe(error));
      throw error;
    }
  };
  Module._PostgresMainLongJmp = () => {
    try {
      recover();
    } catch (error) {
      die(describe(error));
    }
  };
  isStarted = true;
  walBytes = 0;
  unseenBytes = 0;

  parentPort?.on('message', (message: ToEngine) => {
    if (!(message instanceof Uint8Array)) return void close(db);
    const answer = execute(db, message);
    // The last byte of an answer is the state of the session.
    const isIdle = answer.at(-1) === IDLE;
    tell(answer);
    if (isIdle && walBytes >= CHECKPOINT_AFTER_BYTES) {
      // Where it fails (a full disk) the log is kept, and it is tried again after as much more.
      walBytes = 0;
      execute(db, simpleQuery('checkpoint'));
    }
    if (isIdle && unseenBytes >= analyzeAfterBytes) {
      // No autovacuum does it: a table filled since the last night would be planned for as if it were empty.
      unseenBytes = 0;
      analyzeAfterBytes = Math.min(2 * analyzeAfterBytes, LAST_ANALYZE_BYTES);
      execute(db, simpleQuery(ANALYZE));
    }
  });
}

const ANALYZE = `do $$ declare name text; begin
  for name in select oid::regclass from pg_class where relkind = 'r' and relpersistence = 'p' and relnamespace = 'public'::regnamespace
  loop execute 'analyze ' || name; end loop;
end $$`;

async function close(db: PGlite): Promise<void> {
  // PGlite ends without one, and the next start would recover from the log.
  execute(db, simpleQuery('checkpoint'));
  await db.close();
  tell({ kind: 'closed' });
}

function simpleQuery(sql: string): Uint8Array {
  const text = new TextEncoder().encode(`${sql}\0`);
  const message = new Uint8Array(5 + text.length);
  message[0] = 'Q'.charCodeAt(0);
  new DataView(message.buffer).setInt32(1, 4 + text.length);
  message.set(text, 5);
  return message;
}

/** Emscripten throws plain objects; 51 is its number of a full disk, 19 of a full quota. */
function describe(error: unknown): string {
  if (error instanceof Object && 'errno' in error)
    return error.errno === 51 || error.errno === 19 ? 'ENOSPC' : `errno ${error.errno}`;
  return String(error);
}

function parseEngineData(data: unknown): EngineData {
  return data as EngineData;
}

try {
  serve(await start());
  tell({ kind: 'ready' });
} catch (error) {
  tell({ kind: 'dead', why: describe(error), log });
}
