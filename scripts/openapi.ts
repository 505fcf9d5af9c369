import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROUTES } from '../src/http/contract.ts';
import { openapiDocument } from '../src/http/openapi-document.ts';
import { clientTypes } from './client-types.ts';

/**
 * Writes docs/reference/openapi.json and web/api/schema.d.ts from the declared routes. `--check` writes nothing and fails
 * where one of them is stale.
 */
const ROOT = join(import.meta.dirname, '..');
const version: string = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')).version;
const document = openapiDocument(ROUTES, version);
const outputs: readonly (readonly [string, string])[] = [
  ['docs/reference/openapi.json', `${JSON.stringify(document, null, 2)}\n`],
  ['web/api/schema.d.ts', await clientTypes(document)],
];

const isCheck = process.argv.includes('--check');
for (const [file, wanted] of outputs) {
  const path = join(ROOT, file);
  if (!isCheck) {
    await writeFile(path, wanted);
    continue;
  }
  const found = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  if (found === wanted) continue;
  process.stderr.write(`${file} is stale: run node scripts/openapi.ts\n`);
  process.exitCode = 1;
}
