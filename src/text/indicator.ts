import type { IndicatorWords } from './reading.ts';
import type { Token } from './scan-figures.ts';
import type { Setting } from './span.ts';

/** What may stand between the words and the number: 法律明白人共培养33名, 罚款金额共计2万元. */
const FILLER = /^(?:[“”]|共|累计|达到|达|为|均|已|总|合计|共计|总计|金额|活动|培养|培育|现有|有)*$/;
const LONGEST_FILLER = 8;
const BEHIND = 2;

/** The indicator that a figure's own words name; null where they name none for certain. Earlier entries win. */
export function findIndicator(
  entries: readonly IndicatorWords[],
  register: string,
  token: Token,
  setting: Setting,
  chars: string,
): string | null {
  let clause: string | undefined;
  for (const entry of entries) {
    if (entry.register !== register || !entry.units.includes(token.unit)) continue;
    clause ??= chars.slice(setting.clauseStart, setting.clauseEnd);
    const { words = [], not = [] } = entry;
    if (!words.every((word) => clause?.includes(word)) || not.some((word) => clause?.includes(word))) continue;
    if (entry.near.some((word) => isNear(word, token, setting, chars))) return entry.indicator;
  }
  return null;
}

function isNear(word: string, { start, end }: Token, { clauseStart, clauseEnd }: Setting, chars: string): boolean {
  // Only a few letters around the number are looked at, however long the text is.
  const from = Math.max(clauseStart, start - word.length - LONGEST_FILLER);
  const before = chars.slice(from, start);
  const at = before.lastIndexOf(word);
  if (at !== -1 && FILLER.test(before.slice(at + word.length))) return true;
  return chars.slice(end, Math.min(clauseEnd, end + BEHIND + word.length)).includes(word);
}
