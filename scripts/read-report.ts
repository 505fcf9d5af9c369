/** Prints the reading of one report as JSON: node scripts/read-report.ts FILE */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { extractText } from '#intake/extract-text.ts';
import { reportLexicon } from '#law/lexicon/index.ts';
import { instruments } from '#law/sources/index.ts';
import { read } from '#text/read.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: read-report.ts FILE');
const doc = basename(file);
const { text, source } = await extractText(readFileSync(file), doc);
const reading = read(text, { lexicon: reportLexicon, instruments });
process.stdout.write(`${JSON.stringify({ doc, text: { chars: text.length, source }, ...reading, findings: [] })}\n`);
