import { findAttribute, scanXml } from '#sheet/scan-xml.ts';

/** The numbers Word shows before paragraphs but does not keep in them. */
export type ListNumbering = {
  /** The number of the next paragraph of this list, level and style, as printed; empty for a paragraph without. */
  readonly next: (list: string | undefined, level: number, style: string | undefined) => string;
};

type Level = { format: string; text: string; start: number };
type Style = { list: string | undefined; level: number };

export function numbering(xml: string, stylesXml: string): ListNumbering {
  const { lists } = parseNumbering(xml);
  const styles = parseStyles(stylesXml);
  const counters = new Map<string, number[]>();
  return {
    next(list, level, style) {
      const inherited = style === undefined ? undefined : styles.get(style);
      const id = list ?? inherited?.list;
      const depth = list === undefined ? (inherited?.level ?? level) : level;
      const levels = id === undefined || id === '0' ? undefined : lists.get(id);
      const shown = levels?.[depth];
      if (
        id === undefined ||
        levels === undefined ||
        shown === undefined ||
        shown.format === 'bullet' ||
        shown.format === 'none'
      )
        return '';
      const counter = counters.get(id) ?? [];
      counters.set(id, counter);
      counter[depth] = (counter[depth] ?? shown.start - 1) + 1;
      counter.length = depth + 1;
      return shown.text.replace(/%(\d)/g, (_, place: string) => {
        const at = Number(place) - 1;
        return formatNumber(counter[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
      });
    },
  };
}

function parseNumbering(xml: string): { lists: Map<string, Level[]> } {
  const abstracts = new Map<string, Level[]>();
  const lists = new Map<string, Level[]>();
  let levels: Level[] = [];
  let level: Level | undefined;
  let list: string | undefined;
  scanXml(xml, {
    open(name, attributes) {
      const value = findAttribute(attributes, 'w:val');
      if (name === 'abstractNum') {
        levels = [];
        abstracts.set(findAttribute(attributes, 'w:abstractNumId') ?? '', levels);
      } else if (name === 'lvl') {
        level = { format: 'decimal', text: '', start: 1 };
        levels[Number(findAttribute(attributes, 'w:ilvl') ?? 0)] = level;
      } else if (name === 'num') list = findAttribute(attributes, 'w:numId');
      else if (name === 'abstractNumId' && list !== undefined) lists.set(list, abstracts.get(value ?? '') ?? []);
      else if (level !== undefined && name === 'numFmt') level.format = value ?? 'decimal';
      else if (level !== undefined && name === 'lvlText') level.text = value ?? '';
      else if (level !== undefined && name === 'start') level.start = Number(value ?? 1);
    },
    close(name) {
      if (name === 'lvl') level = undefined;
      if (name === 'num') list = undefined;
    },
  });
  return { lists };
}

function parseStyles(xml: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  scanXml(xml, {
    open(name, attributes) {
      const value = findAttribute(attributes, 'w:val');
      if (name === 'style') {
        style = { list: undefined, level: 0 };
        styles.set(findAttribute(attributes, 'w:styleId') ?? '', style);
      } else if (style !== undefined && name === 'numId') style.list = value;
      else if (style !== undefined && name === 'ilvl') style.level = Number(value ?? 0);
    },
    close(name) {
      if (name === 'style') style = undefined;
    },
  });
  return styles;
}

const DIGITS = '零一二三四五六七八九';

function formatNumber(number: number, format: string): string {
  if (/chinese|japaneseCounting|ideographDigital|taiwanese/i.test(format)) return han(number);
  if (format === 'decimalEnclosedCircle' && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  return String(number);
}

/** 1 to 99, as headings are numbered. */
function han(number: number): string {
  if (number < 10) return DIGITS[number] ?? String(number);
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}
