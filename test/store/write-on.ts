/**
 * Writes rows one transaction each into the data folder given, and prints the number of each once it is acknowledged,
 * until it is killed, has written as many as asked, or is refused: then the fault's code. For the fault tests.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { Fault } from '#kernel/fault.ts';
import { openPglite } from '#store/pglite/open.ts';

const [dir = '', limit = '1000000000', first = '1', bytes = '300'] = process.argv.slice(2);

try {
  const db = await openPglite(dir);
  await db.asOwner((tx) => tx.script('create table if not exists written (id integer primary key, t text)'));
  writeSync(1, 'open\n');
  for (let id = Number(first); id < Number(first) + Number(limit); id++) {
    const text = randomBytes(Number(bytes)).toString('base64url');
    await db.asOwner((tx) => tx.query('insert into written values ($1, $2)', [id, text]));
    writeSync(1, `${id}\n`);
    // Data files are written too, so that they and the log can disagree.
    if (id % 1500 === 0) await db.asOwner((tx) => tx.query('checkpoint'));
  }
  await db.close();
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  writeSync(1, `${error.code}\n`);
  process.exit(3);
}
