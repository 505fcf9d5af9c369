import recognizers from '@microsoft/recognizers-text-number';
import { checks } from '#law/checks/index.ts';
import { sampleReport } from '#law/checks/sample-report.ts';
import { FIXED_PHRASES } from '#law/lexicon/fixed-phrases.ts';
import { reportLexicon } from '#law/lexicon/index.ts';
import { instruments } from '#law/sources/index.ts';
import { fixedClauses } from '#text/align-copies.ts';
import { check } from '#text/check.ts';
import { findCopies } from '#text/copies.ts';
import { copyPrint } from '#text/copy-print.ts';
import { findNumbers, findPercents } from '#text/number-model.ts';
import { read } from '#text/read.ts';
import { CLEAN_REPORTS } from '../test/text/clean-reports.ts';
import { inventReport, randomOf } from '../test/text/invented-reports.ts';
import { measureChecks } from './checks.ts';
import { measureCopies } from './copies.ts';

type Measure = { readonly name: string; readonly value: number; readonly unit: string; readonly target: string };

const OPTIONS = { lexicon: reportLexicon, instruments, checks };
const REPORTS = CLEAN_REPORTS.map(sampleReport);
/** Reports of a whole country: 41,000 townships. */
const COUNTRY = 41_000;

/**
 * Reading, checking and comparing reports. Speeds are per second of processor time, which a busy machine does not distort.
 * Takes about half a minute; with `FADU_BENCH_FULL` the comparison runs over all 41,000 reports and takes some minutes.
 */
export async function benchText(): Promise<Measure[]> {
  const book = REPORTS.join('\n').repeat(Math.ceil(1_000_000 / REPORTS.join('\n').length));
  const long = book.repeat(Math.ceil(10_000_000 / book.length));
  const dense = long.slice(0, 2_000_000).replace(/[，。；：、\n]/g, '');
  const small = speed(() => repeat(REPORTS, 400, (text) => read(text, OPTIONS)));
  const whole = speed(() => repeat([long], 1, (text) => read(text, OPTIONS)));
  const solid = speed(() => repeat([dense], 1, (text) => read(text, OPTIONS)));
  const checked = speed(() => repeat(REPORTS, 150, (text) => check(text, OPTIONS)));
  const bookSpeed = speed(() => repeat([book], 1, (text) => read(text, OPTIONS)));
  const peer = speed(() => repeat(REPORTS, 1, peerReads));
  const same = speed(() => repeat(REPORTS, 400, (text) => [findNumbers(text), findPercents(text)]));
  const injected = measureChecks();
  const copies = measureCopies(1_000, 4_000, 10, 0.25);
  const alone = measureCopies(1_000, 4_000, 100_000, 0);
  const country = measureCountry(process.env.FADU_BENCH_FULL === undefined ? 2_000 : COUNTRY);
  return [
    { name: '审读：读取，逐份报告', value: small, unit: '字/秒', target: '≥ 1000000' },
    { name: '审读：读取，1000万字一篇', value: whole, unit: '字/秒', target: '≥ 1000000' },
    { name: '　　　与100万字一篇的速度之比（线性为1）', value: round(whole / bookSpeed), unit: '倍', target: '≥ 0.7' },
    { name: '审读：读取，没有标点和换行', value: solid, unit: '字/秒', target: '≥ 300000' },
    { name: '审读：只认数字和百分比', value: same, unit: '字/秒', target: '≥ 1000000' },
    { name: '　　　同一文本，Recognizers-Text 只认数字和百分比', value: peer, unit: '字/秒', target: '（对照）' },
    { name: '审读：读取并校核', value: checked, unit: '字/秒', target: '≥ 300000' },
    { name: '校核：埋设问题的查出率', value: round(injected.recall), unit: '', target: '≥ 0.95' },
    { name: '校核：每千字误报', value: round(injected.falsePerThousand), unit: '处', target: '≤ 0.5' },
    { name: '查重：抄25%并改名改数的查出率', value: round(copies.recall), unit: '', target: '≥ 0.98' },
    { name: '查重：查准率', value: round(copies.precision), unit: '', target: '≥ 0.98' },
    { name: '查重：互不相干的1000份报告误报', value: alone.independent, unit: '对', target: '0' },
    {
      name: `查重：${country.reports}份4000字报告校核并两两比对`,
      value: round(country.seconds),
      unit: '秒',
      target: country.reports === COUNTRY ? '≤ 300' : '≤ 15',
    },
    { name: '　　　占用内存', value: country.mb, unit: 'MB', target: '≤ 2048' },
  ];
}

/** The public peer on the same text: it finds numbers and percentages, and nothing of what they count. */
function peerReads(text: string): unknown {
  return [
    recognizers.recognizeNumber(text, recognizers.Culture.Chinese),
    recognizers.recognizePercentage(text, recognizers.Culture.Chinese),
  ];
}

/** Checks and compares so many reports; the reports are made up on the way and not counted. */
function measureCountry(reports: number): { readonly reports: number; readonly seconds: number; readonly mb: number } {
  const random = randomOf(41);
  let seconds = 0;
  let most = 0;
  const prints = [];
  for (let index = 0; index < reports; index += 1) {
    const { name, sentences } = inventReport(random, 4_000);
    const text = sentences.join('');
    const before = process.cpuUsage();
    check(text, OPTIONS);
    prints.push(copyPrint(text, [name]));
    seconds += cpuSeconds(before);
    if (index % 500 === 0) most = Math.max(most, process.memoryUsage().rss);
  }
  const before = process.cpuUsage();
  findCopies(prints, { fixed: fixedClauses(FIXED_PHRASES) });
  seconds += cpuSeconds(before);
  return { reports, seconds, mb: Math.round(Math.max(most, process.memoryUsage().rss) / 2 ** 20) };
}

/** Characters a second of processor time, after one run to warm up. */
function speed(work: () => number): number {
  work();
  const before = process.cpuUsage();
  const chars = work();
  return Math.round(chars / cpuSeconds(before));
}

function repeat(texts: readonly string[], times: number, work: (text: string) => unknown): number {
  let chars = 0;
  for (let turn = 0; turn < times; turn += 1) {
    for (const text of texts) {
      work(text);
      chars += text.length;
    }
  }
  return chars;
}

function cpuSeconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

if (import.meta.main)
  for (const { name, value, unit, target } of await benchText())
    console.log(`${name}：${value.toLocaleString()} ${unit}（目标 ${target}）`);
