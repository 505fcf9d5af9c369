/** npm run bench [-- parts…] [--records 100000,1000000] [--strict]: measures the parts and prints one table. */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BenchOptions, isSkipped, type Measure, type Skipped } from './measure.ts';
import { isMet, printMeasures } from './print-measures.ts';

type Part = { readonly name: string; readonly run: (options: BenchOptions) => Promise<readonly (Measure | Skipped)[]> };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { records: { type: 'string', default: '100000,1000000' }, strict: { type: 'boolean', default: false } },
});
const options: BenchOptions = {
  records: values.records.split(',').map(Number),
  say: (says) => void process.stderr.write(`${says}\n`),
};

const parts = await findParts();
const unknown = positionals.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0 || options.records.some((count) => !Number.isInteger(count) || count < 1)) {
  process.stderr.write(`可测的部分：${parts.map(({ name }) => name).join(' ')}；--records 写记录条数，用逗号隔开\n`);
  process.exit(2);
}
const results: (Measure | Skipped)[] = [];
for (const { name, run } of parts) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  options.say(`测算 ${name}……`);
  results.push(...(await run(options)));
}
const measures = results.filter((result): result is Measure => !isSkipped(result));
printMeasures(
  measures,
  results.filter((result): result is Skipped => isSkipped(result)),
);
const missed = measures.filter((measure) => isMet(measure) === false);
if (missed.length > 0 && values.strict) process.exitCode = 1;

/** Files here that export `bench…` measure a part, which goes by the name of the file. */
async function findParts(): Promise<readonly Part[]> {
  const found: Part[] = [];
  for (const file of readdirSync(import.meta.dirname).sort()) {
    if (!/^(?!run\.|.*\.test\.).*\.ts$/.test(file)) continue;
    const exported: Readonly<Record<string, unknown>> = await import(`./${file}`);
    const run = Object.entries(exported).find(([name]) => name.startsWith('bench'))?.[1];
    if (typeof run === 'function') found.push({ name: file.slice(0, -3), run: parseRun(run) });
  }
  return found;
}

function parseRun(run: unknown): Part['run'] {
  return run as Part['run'];
}
