import type { Token } from './scan-figures.ts';
import type { Setting } from './span.ts';

const LONGEST = 24;
const VERBS =
  /^(?:共|累计|合计|先后|全年|今年|已|均|各|分别|其中|另|共计|总计|全县|全镇|全乡|全街道|开展|召开|组织|举办|发放|完成|调解|化解|受理|办理|查处|处理|接待|提供|出具|培养|培育|聘请|建立|建成|设立|制定|出台|审查|进行|参加|收到|接受|解答|覆盖|实现|对|为|向|将|在|了)+/;
const TAIL =
  /(?:均|都|共|共计|累计|合计|总计|达到|达|为|分别|分别为|(?<!民)约|有|占|至|近|超|超过|了|的|成功|等|先后|各)+$/;

/** What the figure counts, in the text's words: the noun behind the measure word, else what stands before the number. */
export function subjectOf(token: Token, setting: Setting, chars: string): string {
  const shared = respective(chars.slice(Math.max(setting.itemStart, token.start - 80), token.start));
  if (shared !== undefined) return shared;
  const behind = /^(?:\([^)]{1,8}\))?([^,。;、:()\n\t“”\d]{1,24})/.exec(
    chars.slice(token.end, Math.min(setting.itemEnd, token.end + 40)),
  );
  const quoted = /^“[^”\n]{1,16}”/.exec(chars.slice(token.end, token.end + 20))?.[0];
  if (token.unit !== '%' && (quoted !== undefined || behind !== null)) {
    const noun = (quoted ?? behind?.[1] ?? '').replace(/^的/, '');
    if (noun !== '' && !/^(?:以|为|进行|均|全部|成功|占|并|和|与|用于|达|较|比|增|减|同|涉及)/.test(noun))
      return noun.slice(0, LONGEST);
  }
  const before = chars.slice(Math.max(setting.clauseStart, token.start - 60), token.start).replace(TAIL, '');
  const phrase = before
    .replace(/^.*年(?:度)?(?:以来)?/, '')
    .replace(/^[一二三四五六七八九十]是/, '')
    .replace(VERBS, '');
  const whole = before.replace(/^[一二三四五六七八九十]是/, '');
  const named = token.unit === '%' ? whole.replace(/^.*(?:的|年度?以?来?|全年|累计)/, '') : phrase.replace(/^.*、/, '');
  return (named === '' ? whole : named).slice(-LONGEST);
}

const RESPECTIVE = /([^,。;:\n、和与及]{2,14}(?:(?:、|和|与|及)[^,。;:\n、和与及]{2,14}){1,5})分别/;

/** 参考率、合格率分别为100%、98%: the head that stands in the same place as the figure. */
function respective(before: string): string | undefined {
  if (!before.includes('分别')) return undefined;
  const match = RESPECTIVE.exec(before);
  if (match === null) return undefined;
  const place = before.slice(match.index + match[0].length).match(/(?<=[^、和与及,])[、和与及,]/g)?.length ?? 0;
  const head = match[1]?.split(/[、和与及]/)[place];
  return head?.replace(/^.*年(?:度)?(?:以来)?/, '').replace(VERBS, '');
}
