/** Prints the reading of one plain-text report as JSON: node scripts/read-report.ts FILE */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { reportLexicon } from '#law/lexicon/index.ts';
import { instruments } from '#law/sources/index.ts';
import { read } from '#text/read.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: read-report.ts FILE');
const text = readFileSync(file, 'utf8');
const reading = read(text, { lexicon: reportLexicon, instruments });
process.stdout.write(
  `${JSON.stringify({ doc: basename(file), text: { chars: text.length, source: 'txt' }, ...reading, findings: [] })}\n`,
);
