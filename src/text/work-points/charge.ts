import { foldMarks } from './fold-marks.ts';
import { isAboutTime } from './read-due.ts';

/** Who answers for a task and by when, in the words of the document. */
export type Charge = {
  readonly lead: readonly string[];
  readonly helpers: readonly string[];
  /** 职务; null where none is written, or only a name is. */
  readonly post: string | null;
  readonly due: string | null;
  /** Whether a person's name stood there, which a register does not take. */
  readonly named: boolean;
};

type Part = 'lead' | 'duty' | 'helpers' | 'post' | 'due';

const PLACE = '(?:单位|部门|科室|站所|办所|站办所|办公室|主体|办站|站办)';
const KEYS: readonly (readonly [Part, string])[] = [
  [
    'due',
    '(?:完成|办结|工作|推进|落实)?(?:时限|期限)(?:要求)?|(?:完成|办结)(?:时间|日期)|时间(?:节点|要求|安排)|截止(?:时间|日期)',
  ],
  ['post', '(?:责任|牵头|分管|包抓|主管|牵头负责|分管责任)(?:领导|人|同志)(?:职务)?|负责人'],
  ['helpers', `(?:配合|协办|参与|协同|协助)${PLACE}`],
  ['lead', `(?:牵头|主办|承办|主责|牵头责任)${PLACE}|牵头(?=:)`],
  ['duty', `(?:责任|落实|办理|实施|负责)${PLACE}`],
];
const KEY = new RegExp(KEYS.map(([part, form]) => `(?<${part}>${form})`).join('|'), 'g');
const KEYED = new RegExp(`(?:${KEYS.map(([, form]) => form).join('|')})(?::|为|是)`);

const UNIT =
  /(?:办|所|站|室|中心|大队|中队|队|局|委|部|科|股|社区|村|政府|法庭|单位|部门|党委|支部|委员会|学校|卫生院|企业|站所|妇联|工会)(?:[(（][^()（）]*[)）])?$/;
const POST =
  /^(.*(?:书记|支书|组长|镇长|乡长|主任|所长|站长|队长|委员|主席|部长|局长|科长|股长|院长|庭长|负责人|负责同志|副职|领导|专干|干部|网格员|调解员|法律顾问|主职|干事|班子成员|人大主席))/;

/** Reads the inside of a bracket, or a stretch of 责任单位：…；完成时限：…; undefined where it is about something else. */
export function readCharge(inside: string): Charge | undefined {
  const text = foldMarks(inside).trim();
  const found = text.includes(':') || KEYED.test(text) ? readKeyed(text) : undefined;
  return found ?? readPlain(text);
}

function readKeyed(text: string): Charge | undefined {
  const keys = [...text.matchAll(KEY)].filter(({ index, 0: key }) =>
    /^[ ]*[:为是]/.test(text.slice(index + key.length)),
  );
  if (keys.length === 0) return undefined;
  const values: Record<Part, string[]> = { lead: [], duty: [], helpers: [], post: [], due: [] };
  for (const [at, { index, 0: key, groups }] of keys.entries()) {
    const value = text.slice(index + key.length, keys[at + 1]?.index ?? text.length);
    const part = KEYS.map(([one]) => one).find((one) => groups?.[one] !== undefined);
    if (part === undefined) continue;
    const [first = '', ...rest] = part === 'due' ? [value] : value.split(/[,;]/);
    values[part].push(
      trimMarks([first, ...rest.filter((words) => !isLimit(words))].join('、').replace(/^[ ]*[:为是]/, '')),
    );
    values.due.push(...rest.filter(isLimit).map((words) => trimMarks(words).replace(DONE, '')));
  }
  const [posts, offices] = [
    values.post.flatMap(partsOf),
    values.post.flatMap(partsOf).filter((word) => UNIT.test(word)),
  ];
  const people = posts.filter((word) => !offices.includes(word) || POST.test(word));
  const lead = [...values.lead, ...(values.lead.length === 0 ? values.duty : [])].flatMap(partsOf);
  const helpers = [...values.helpers, ...(values.lead.length === 0 ? [] : values.duty)].flatMap(partsOf);
  const due = values.due.filter((words) => words !== '').join('、');
  return {
    lead: lead.length > 0 ? lead : offices.filter((word) => !POST.test(word)),
    helpers,
    ...postsOf(people),
    due: due === '' ? null : due,
  };
}

const DONE = /(?:完成|办结|落实|报送)$/;

/** 12月15日前完成: a limit that stands among the offices. */
function isLimit(words: string): boolean {
  const plain = trimMarks(words);
  return plain.length <= 24 && isAboutTime(plain.replace(DONE, ''));
}

/** 司法所牵头，党政办配合，6月底前完成: without the words that keys would be. */
function readPlain(text: string): Charge | undefined {
  const [lead, helpers, posts, due]: [string[], string[], string[], string[]] = [[], [], [], []];
  for (const part of text.split(/[,;。]/).map((piece) => piece.trim())) {
    if (part === '') continue;
    const leading =
      /^(?:由)?(.{2,40}?)(?:牵头负责|负责牵头|牵头落实|牵头|主办|承办|按职责分工负责|分别负责|负责落实|负责)$/.exec(
        part,
      );
    const helping = /^(.{2,60}?)(?:积极配合|协同配合|配合|参与|协办|协助)$/.exec(part);
    const words = part.replace(DONE, '');
    if (leading?.[1] !== undefined) {
      const named = partsOf(leading[1]);
      if (named.every((word) => POST.test(word))) posts.push(...named);
      else lead.push(...named);
    } else if (helping?.[1] !== undefined) helpers.push(...partsOf(helping[1]));
    else if (part.length <= 24 && isAboutTime(words)) due.push(words);
    else if (partsOf(part).every((word) => UNIT.test(word) && word.length <= 20)) lead.push(...partsOf(part));
    else if (partsOf(part).every((word) => POST.test(word) && word.length <= 16)) posts.push(...partsOf(part));
    else return undefined;
  }
  if (lead.length + helpers.length + posts.length + due.length === 0) return undefined;
  // A month in brackets may be anything: （3月） alone says nothing of who.
  if (lead.length + helpers.length + posts.length === 0 && !/前|底|末|全年|每|持续|长期/.test(due.join('')))
    return undefined;
  return { lead, helpers, ...postsOf(posts), due: due.length === 0 ? null : due.join('、') };
}

function postsOf(words: readonly string[]): Pick<Charge, 'post' | 'named'> {
  const posts = words.map((word) => {
    const behind = /（([^（）]+)）$/.exec(word)?.[1];
    const plain =
      behind !== undefined && POST.test(behind) ? behind : (word.split(' ').find((part) => POST.test(part)) ?? word);
    return POST.exec(plain)?.[1] ?? null;
  });
  const kept = posts.filter((post) => post !== null);
  const named = words.some((word, at) => posts[at] === null || posts[at]?.length !== word.length);
  return { post: kept.length === 0 ? null : kept.join('、'), named };
}

function partsOf(words: string): readonly string[] {
  return words
    .split(/[、,/;]/)
    .map(trimMarks)
    .filter((word) => word !== '');
}

/** Without stops at either end, with the brackets that Chinese is written in. */
function trimMarks(words: string): string {
  const plain = words.trim().replace(/^[、,;:。. ]+|[、,;:。. ]+$/g, '');
  return plain.replace(/\(/g, '（').replace(/\)/g, '）');
}

/** Charges that stand together are one: （牵头领导：…）（完成时限：…）. The earlier word wins. */
export function joinCharges(first: Charge, then: Charge): Charge {
  return {
    lead: first.lead.length > 0 ? first.lead : then.lead,
    helpers: [...first.helpers, ...then.helpers.filter((word) => !first.helpers.includes(word))],
    post: first.post ?? then.post,
    due: first.due ?? then.due,
    named: first.named || then.named,
  };
}

/** A place in a paragraph where a charge stands, and what it says. */
export type FoundCharge = { readonly start: number; readonly end: number; readonly charge: Charge };

/** The charges of a paragraph: in brackets, or as a stretch that begins a sentence with 责任单位： and runs to the line's end. */
export function findCharges(paragraph: string): readonly FoundCharge[] {
  const text = foldMarks(paragraph);
  const found: FoundCharge[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') {
      const end = closeOf(text, at);
      if (end === undefined || end - at > 200) continue;
      const inside = text.slice(at + 1, end);
      const charge = readCharge(inside);
      // Without words such as 责任单位 only at the end of a sentence: 各村（社区）具体负责 says nothing in its brackets.
      const isMeant = KEYED.test(inside) || /^[\s。;]|^$/.test(text.slice(end + 1, end + 2));
      if (charge !== undefined && isMeant && !/[村镇乡]$/.test(text.slice(0, at)))
        found.push({ start: at, end: end + 1, charge });
      at = end;
    } else if (at === 0 || /[。;\n ]/.test(text[at - 1] ?? '')) {
      const key = KEYED.exec(text.slice(at, at + 12));
      if (key?.index !== 0) continue;
      const newline = text.indexOf('\n', at);
      const end = newline === -1 ? text.length : newline;
      const charge = readKeyed(text.slice(at, end));
      if (charge === undefined) continue;
      found.push({ start: at, end, charge });
      at = end;
    }
  }
  return joinNeighbours(text, found);
}

function joinNeighbours(text: string, found: readonly FoundCharge[]): readonly FoundCharge[] {
  const joined: FoundCharge[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    if (last !== undefined && /^[\s。;,]*$/.test(text.slice(last.end, next.start)))
      joined.splice(-1, 1, { start: last.start, end: next.end, charge: joinCharges(last.charge, next.charge) });
    else joined.push(next);
  }
  return joined;
}

function closeOf(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < text.length && text[at] !== '\n'; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}
