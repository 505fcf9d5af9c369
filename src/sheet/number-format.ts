/** What a number format makes of a number, as far as its meaning goes. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  /** `00000`: shown with at least this many digits. */
  | { readonly kind: 'padded'; readonly digits: number }
  | { readonly kind: 'percent' }
  /** A time of day, or with `elapsed` a duration that may pass 24 hours. */
  | { readonly kind: 'time'; readonly elapsed: boolean }
  | {
      readonly kind: 'date';
      readonly showsYear: boolean;
      readonly showsMonth: boolean;
      readonly showsDay: boolean;
      readonly showsTime: boolean;
    };

const PLAIN: NumberFormat = { kind: 'plain' };

/** Formats that a file names by number only, as Chinese Excel and WPS show them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** `code` is the file's own format code; undefined for a built-in `id`. */
export function readNumberFormat(id: number, code: string | undefined): NumberFormat {
  const format = code ?? BUILT_IN[id];
  return format === undefined ? PLAIN : classify(format);
}

/** Whether a format code shows a day: `yyyy-mm-dd`, not `0.00`. */
export function isDateFormat(code: string): boolean {
  return classify(code).kind === 'date';
}

function classify(code: string): NumberFormat {
  const elapsed = /\[(h+|m+|s+)\]/i.test(code);
  // Only the section for positive numbers counts. Literals, padding, colours, locales and conditions carry no meaning here.
  const section = code
    .replace(/\\.|"[^"]*"|[_*]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replace(/general|g\/通用格式/gi, '')
    .replace(/am\/pm|a\/p|上午\/下午/gi, 'h')
    .split(';')[0]
    ?.toLowerCase();
  if (section === undefined) return PLAIN;
  const showsTime = /[hs]/.test(section) || elapsed;
  const showsYear = /y|e(?![+-])/.test(section);
  const showsDay = /d/.test(section);
  const showsMonth = /m{3,}/.test(section) || (/m/.test(section) && (showsYear || showsDay || !showsTime));
  if (showsYear || showsDay || showsMonth) return { kind: 'date', showsYear, showsMonth, showsDay, showsTime };
  if (showsTime) return { kind: 'time', elapsed };
  if (section.includes('%')) return { kind: 'percent' };
  const zeros = /^0{2,}$/.exec(section.trim());
  return zeros === null ? PLAIN : { kind: 'padded', digits: zeros[0].length };
}
