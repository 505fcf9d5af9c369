import { once } from 'node:events';

const AT_ONCE = 1000;

/**
 * Prints one object on one line, its lists some at a time and no faster than they are taken: a text of 50 MB has more figures than one
 * string can hold.
 */
export async function printLongJson(value: Readonly<Record<string, unknown>>): Promise<void> {
  let mark = '{';
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    await write(`${mark}${JSON.stringify(key)}:`);
    mark = ',';
    if (!Array.isArray(part)) await write(JSON.stringify(part));
    else {
      for (let at = 0; at === 0 || at < part.length; at += AT_ONCE) {
        const items = part.slice(at, at + AT_ONCE).map((item) => JSON.stringify(item));
        await write(`${at === 0 ? '[' : ','}${items.join(',')}`);
      }
      await write(']');
    }
  }
  await write('}\n');
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
