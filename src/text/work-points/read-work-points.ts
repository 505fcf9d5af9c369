import { type Charge, findCharges, joinCharges } from './charge.ts';
import { foldMarks } from './fold-marks.ts';
import { outlineOf, type Point } from './outline-lines.ts';
import { type DueWords, findDueIn, readDue } from './read-due.ts';
import { NOBODY, tableTasks } from './task-table.ts';

/** A task as read from a document; to be checked by a person. What could not be read is null or empty. */
export type DraftTask = {
  readonly title: string;
  /** Sentences behind the first. */
  readonly detail: string | null;
  /** Headings it stands under, outermost first. */
  readonly headings: readonly string[];
  /** Offices and villages as written: 司法所, 各村（社区）. */
  readonly lead: readonly string[];
  readonly helpers: readonly string[];
  /** 职务. A name is never taken. */
  readonly post: string | null;
  /** Whether the document names a person where a post should stand. */
  readonly named: boolean;
  readonly due: DueWords | null;
  /** Line of the text, from 1. */
  readonly line: number;
};

/** A year's 工作要点 as read. */
export type WorkPoints = {
  /** 澄溪镇2023年法治政府建设工作要点; null where none of the first lines is a title. */
  readonly source: string | null;
  readonly year: number | null;
  readonly tasks: readonly DraftTask[];
};

const TITLE = /(?:要点|方案|清单|计划|安排|分解表|任务表|任务书|台账|目标任务|分工|责任表|意见)$/;
/** Sections that tell how and why, and give nobody a task. */
const NO_TASKS =
  /指导思想|总体要求|总体思路|总体目标|工作思路|基本原则|工作目标|主要目标|工作要求|保障措施|组织保障|有关要求|几点要求|组织实施|工作步骤|考核办法|背景$/;
const SHORT_TITLE = 16;
const LONGEST_TITLE = 120;

/**
 * Reads 工作要点: numbered points 一、（一）1. with 牵头单位、责任单位、责任人、完成时限 in brackets or sentences behind them, and tables with
 * such columns. Pure; linear in the text.
 * @param year taken where the text names none
 */
export function readWorkPoints(text: string, year: number | null = null): WorkPoints {
  const { before, points } = outlineOf(text);
  const source = sourceOf(before.length > 0 ? before : text.split('\n').slice(0, 8));
  const stated = /20\d\d(?=年)/.exec(foldMarks(`${source ?? ''}\n${text.slice(0, 600)}`));
  const inYear = stated === null ? year : Number(stated[0]);
  const fromTables = tableTasks(text).map(({ heading, title, detail, charge, line }) =>
    taskOf(
      {
        body: detail === null ? title : `${title}。\n${detail}`,
        charge,
        headings: heading === null ? [] : [heading],
        line,
      },
      inYear,
    ),
  );
  const fromPoints = fromTables.length > 0 ? [] : points.flatMap((point) => tasksIn(point, [], null, inYear));
  const loose = fromTables.length + points.length > 0 ? [] : looseTasks(text, inYear);
  return { source, year: inYear, tasks: [...fromTables, ...fromPoints, ...loose] };
}

type Piece = {
  readonly body: string;
  readonly charge: Charge;
  readonly headings: readonly string[];
  readonly line: number;
};

function tasksIn(
  point: Point,
  headings: readonly string[],
  inherited: Charge | null,
  year: number | null,
): readonly DraftTask[] {
  const folded = point.level <= 3 && isFolded(point);
  const deeper = folded ? [] : point.children;
  const body = [...point.paragraphs, ...(folded ? point.children.flatMap(allParagraphs) : [])].join('\n');
  if (deeper.length > 0) {
    const charges = findCharges(body);
    const title = titleOf(withoutCharges(body, charges).split(/[。\n]/)[0] ?? '');
    const own = charges.reduce<Charge | null>(
      (sum, { charge }) => (sum === null ? charge : joinCharges(sum, charge)),
      null,
    );
    const passed = own === null ? inherited : inherited === null ? own : joinCharges(own, inherited);
    return deeper.flatMap((child) => tasksIn(child, [...headings, title], passed, year));
  }
  const pieces = piecesOf(body, headings, inherited, point.line);
  const isTalk = [...headings, body.split(/[。\n]/)[0] ?? ''].some((heading) => NO_TASKS.test(heading));
  const isCharged = findCharges(body).length > 0;
  if (isTalk && !isCharged) return [];
  return pieces.map((piece) => taskOf(piece, year));
}

/** （1）（2） below a task are how it is done, unless they have answers of their own to who and when. */
function isFolded({ children }: Point): boolean {
  return children.every((child) => child.level >= 4 && findCharges(allParagraphs(child).join('\n')).length === 0);
}

function allParagraphs({ paragraphs, children }: Point): readonly string[] {
  return [...paragraphs, ...children.flatMap(allParagraphs)];
}

/** One task for each charge in the paragraph; one in all where there is none. */
function piecesOf(body: string, headings: readonly string[], inherited: Charge | null, line: number): readonly Piece[] {
  const charges = findCharges(body);
  const spoken = (text: string): Charge =>
    inherited === null ? spokenCharge(text) : joinCharges(spokenCharge(text), inherited);
  if (charges.length === 0) return [{ body, charge: spoken(body), headings, line }];
  const bodies = charges.map(({ start }, at) =>
    body.slice(charges[at - 1]?.end ?? 0, start).replace(/^[\s。；;，,]+/, ''),
  );
  const rest = body.slice(charges.at(-1)?.end ?? 0).replace(/^[\s。；;，,]+/, '');
  const slogan = bodies[0] === undefined ? '' : (/^([^。\n]{2,16})[。\n]/.exec(bodies[0])?.[1] ?? '');
  const isSeveral = charges.length > 1 && bodies.filter((text) => text.trim() !== '').length > 1;
  return bodies.flatMap((text, at): Piece[] => {
    const isLast = at === bodies.length - 1;
    const cut =
      isSeveral && at === 0 && slogan !== '' && text.length > slogan.length + 6 ? text.slice(slogan.length + 1) : text;
    if (cut.trim() === '') return [];
    const own = charges[at]?.charge ?? NOBODY;
    return [
      {
        body: isLast && rest !== '' ? `${cut}。\n${rest}` : cut,
        charge: inherited === null ? joinCharges(own, spoken(cut)) : joinCharges(own, inherited),
        headings: isSeveral && slogan !== '' ? [...headings, slogan] : headings,
        line,
      },
    ];
  });
}

const BY = /由([^,。;()、]{2,16}(?:、[^,。;()、]{2,16}){0,3}?)(?:牵头|负责)/;
const OFFICE_DOES =
  /(?:^|[,。;])([^,。;()由]{1,12}(?:办|所|站|中心|大队|队|局|室|委))(?:牵头负责|牵头实施|牵头落实|负责实施|负责落实|牵头|负责)/;
const OTHERS_DO =
  /(?:^|[,。;])(各(?:村|社区|站所|部门|单位|科室|办)[^,。;]{0,10}?)(?:具体负责|具体落实|积极配合|配合|参与|按职责分工)/;

/** Who is in charge as a sentence says by the way: 由司法所牵头, 村镇建设办负责实施; and who helps: 各村（社区）具体负责. */
function spokenCharge(sentence: string): Charge {
  const text = foldMarks(sentence);
  const by = BY.exec(text)?.[1] ?? OFFICE_DOES.exec(text)?.[1];
  const others = OTHERS_DO.exec(text)?.[1]?.replace(/\(/g, '（').replace(/\)/g, '）');
  return { ...NOBODY, lead: by === undefined ? [] : by.split('、'), helpers: others === undefined ? [] : [others] };
}

/** Paragraphs without any number are tasks where they say who and when. */
function looseTasks(text: string, year: number | null): readonly DraftTask[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, at) => {
    const charges = findCharges(line);
    if (charges.length === 0 || withoutCharges(line, charges).trim() === '') return [];
    return piecesOf(line.trim(), [], null, at + 1).map((piece) => taskOf(piece, year));
  });
}

function taskOf({ body, charge, headings, line }: Piece, year: number | null): DraftTask {
  const sentences = body
    .split(/(?<=[。\n])/)
    .map((sentence) => sentence.trim().replace(/[。；;]+$/, ''))
    .filter((sentence) => sentence !== '');
  const title = titleOf(sentences[0] ?? '');
  const detail = sentences.slice(1).map((sentence) => `${sentence}。`);
  const words = charge.due ?? null;
  const due = words === null ? (findDueIn(body, year) ?? null) : readDue(words, year);
  const { lead, helpers, post, named } = charge;
  return {
    title,
    detail: detail.length === 0 ? null : detail.join(''),
    headings: headings.filter((heading) => heading !== '' && heading !== title),
    lead,
    helpers,
    post,
    named,
    due,
    line,
  };
}

function titleOf(sentence: string): string {
  const plain = sentence.trim().replace(/[。；;：:，,]+$/, '');
  if (plain.length <= LONGEST_TITLE) return plain;
  const comma = plain.slice(SHORT_TITLE, LONGEST_TITLE).search(/[，,；;]/);
  return comma === -1 ? plain.slice(0, LONGEST_TITLE) : plain.slice(0, SHORT_TITLE + comma);
}

function withoutCharges(body: string, charges: readonly { readonly start: number; readonly end: number }[]): string {
  return charges.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), body);
}

/** The document's own title: the line, or the book marks in it, that ends with 要点, 方案, 清单 and the like. */
function sourceOf(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 15)) {
    const marked = /《([^》]{4,60}(?:要点|方案|清单|计划|安排|分工))》/.exec(line)?.[1];
    if (marked !== undefined) return marked;
    const plain = line.trim().replace(/[（(][^（）()]{0,20}[）)]$/, '');
    if (plain.length <= 60 && TITLE.test(plain) && !plain.includes('。')) return plain;
  }
  return null;
}
