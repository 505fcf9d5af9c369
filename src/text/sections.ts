import type { HeadingSpan } from './headings.ts';
import type { Contents } from './reading.ts';

/** What a part of the report is about, by what its heading says. */
export type SectionKind = 'measures' | 'shortcomings' | 'principal' | 'plan' | 'other';

export type Section = {
  readonly kind: SectionKind;
  readonly from: number;
  readonly to: number;
  /** Whether the heading names shortcomings, alone or with something else: 存在的问题及下一步打算. */
  readonly isShort: boolean;
};

const PLAN =
  /下一步|下步|下一年|下年度|下阶段|下一阶段|明年|今后|打算|努力方向|工作安排|工作思路|工作计划$|主要安排|来年|20\d\d年.{0,12}(?:谋划|展望)/;
/** Of the year to come only: the same words about the reporting year name what was done. */
const YEAR_PLAN =
  /(20\d\d)年(?:度)?(?:推进)?(?:法治政府建设)?(?:工作)?(?:的)?(?:主要)?(?:安排|计划|打算|思路|重点|任务)/;
const SHORT =
  /存在(?:的)?.{0,8}(?:不足|问题|困难|短板|差距)|不足(?:之处)?(?:和|与|及|、|$)|不足$|(?:问题|困难|短板|差距)(?:和|与|及|、)(?:不足|原因|短板|困难|差距)|(?:主要)?(?:问题|短板|薄弱环节|困难)$|薄弱环节|面临(?:的)?.{0,6}(?:困难|问题|挑战)/;
/** Problems that were solved, and matters to be explained, are no shortcomings. */
const NO_SHORT = /化解|解决|攻坚|需要(?:说明|报告)/;
const PRINCIPAL = /第一责任人|(?:党政)?主要(?:负责人|负责同志|领导)(?:.{0,12})(?:履行|履职|职责|责任|推进法治)/;
const CAUSE =
  /原因|由于|究其|因为|主要是因|导致|致使|造成|受.{1,14}(?:影响|制约|限制|所限)|主要是.{0,14}(?:缺乏|缺少|不足|不够|不强|滞后|薄弱|较少|紧张|有限)/;
const SHORT_SENTENCE =
  /(?:存在|还有|仍有|尚有)(?:着)?(?:一些|一定|不少|以下|许多|部分|如下|诸多|某些)?(?:的)?(?:.{0,6})(?:不足|问题|差距|短板|薄弱|困难)/;
const PLAN_SENTENCE = /(?:^|。|\n)(?:下一步|下步|下一阶段|20\d\d年,?.{0,12}将|今后|明年)/;

const PLAN_PARAGRAPH =
  /(?:^|\n)(?:下一步|下步|下一阶段|今后|明年|新的一年|(20\d\d)年)[^。\n]{0,60}(?:将|计划|要|力争|重点)/g;

/** The text cut at its first-level headings, or at second-level ones where there are none. */
export function findSections(headings: readonly HeadingSpan[], chars: string, year: number | null): readonly Section[] {
  const length = bodyEnd(chars, headings.at(-1)?.to ?? 0);
  const level = headings.some((heading) => heading.level === 1)
    ? 1
    : headings.some((heading) => heading.level === 2)
      ? 2
      : 3;
  const tops = headings.filter((heading) => heading.level === level);
  return tops.map((heading, index) => ({
    kind: kindOf(heading.text.replace(/\s+/g, ''), year),
    isShort: namesShortcomings(heading.text.replace(/\s+/g, '')),
    from: heading.from,
    to: tops[index + 1]?.from ?? Math.max(length, heading.to),
  }));
}

/**
 * Where a plan begins that has no heading: a paragraph late in the text that opens with 下一步 and says what will be done.
 * Infinity where there is none.
 */
export function loosePlanStart(chars: string, sections: readonly Section[], year: number | null): number {
  if (sections.some(({ kind }) => kind === 'plan')) return Number.POSITIVE_INFINITY;
  const tail = Math.max(Math.floor(chars.length / 2), chars.length - 20_000);
  for (const match of chars.slice(tail).matchAll(PLAN_PARAGRAPH)) {
    if (match[1] === undefined || (year !== null && Number(match[1]) > year)) return tail + match.index;
  }
  return Number.POSITIVE_INFINITY;
}

/** Where the body ends and the signature, the annex or the copy list begins. */
function bodyEnd(chars: string, from: number): number {
  const tail = chars.slice(from, from + 20_000);
  const closing =
    /\n(?:特此报告|附件|附表|抄送|数据来源)|\n[^。\n]{2,40}(?:政府|委员会|办事处|局|办公室)[^。\n]{0,30}\n?(?:20\d\d|二[零〇])[^。\n]{2,12}日(?:\n|$|\()/.exec(
      tail,
    );
  return closing === null ? chars.length : from + closing.index;
}

function namesShortcomings(title: string): boolean {
  return SHORT.test(title) && !NO_SHORT.test(title);
}

/** What a heading announces; `year` is the reporting year. */
export function kindOf(title: string, year: number | null): SectionKind {
  const named = YEAR_PLAN.exec(title)?.[1];
  const isNext = named !== undefined && (year === null || Number(named) > year);
  if ((PLAN.test(title) || isNext) && !/成效|落实情况|完成情况/.test(title)) return 'plan';
  if (PRINCIPAL.test(title)) return 'principal';
  if (namesShortcomings(title)) return 'shortcomings';
  return /举措|成效|做法|措施|情况|工作|成绩|亮点|总结|推进|建设|强化|加强|落实|完善|提升|健全|深化|规范|提高|坚持/.test(
    title,
  )
    ? 'measures'
    : 'other';
}

/** The statutory contents, found by meaning: a heading of any level, or a sentence where there is no heading. */
export function findContents(
  chars: string,
  headings: readonly HeadingSpan[],
  sections: readonly Section[],
  figures: number,
  year: number | null,
): Contents {
  const titles = headings.map(({ text }) => text.replace(/\s+/g, ''));
  const shorts = sections.filter(({ isShort }) => isShort);
  const shortText = shorts.map(({ from, to }) => chars.slice(from, Math.min(to, from + 4000)));
  const loose = shorts.length > 0 ? undefined : sentenceWith(SHORT_SENTENCE, chars);
  return {
    measures: sections.some(({ kind }) => kind === 'measures') || figures > 0,
    shortcomings: shorts.length > 0 || titles.some(namesShortcomings) || loose !== undefined,
    causes: shortText.some((text) => CAUSE.test(text)) || (loose !== undefined && CAUSE.test(loose)),
    principal: titles.some((title) => PRINCIPAL.test(title)),
    plan:
      sections.some(({ kind }) => kind === 'plan') ||
      titles.some((title) => kindOf(title, year) === 'plan') ||
      PLAN_SENTENCE.test(chars.slice(-3000)),
  };
}

/** The paragraph that holds a match, not among the first third, where reports praise. */
function sentenceWith(pattern: RegExp, chars: string): string | undefined {
  const tail = chars.slice(Math.max(Math.floor(chars.length / 3), chars.length - 20_000));
  return tail.split('\n').find((line) => pattern.test(line));
}
