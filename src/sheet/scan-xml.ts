import { sheetFaults } from './sheet-faults.ts';

/**
 * What a scan tells. Names come without their namespace prefix; `attributes` is the raw text between name and `>`, for
 * `findAttribute`. An empty element `<a/>` opens and closes. `at` and `end` are offsets in the text.
 */
export type XmlEvents = {
  readonly open?: (name: string, attributes: string, at: number) => void;
  readonly close?: (name: string, end: number) => void;
  readonly text?: (text: string) => void;
};

const SPACE = 32;

/**
 * Reads XML once, front to back, without building a tree. Office files hold no DTD: one is refused, so entities can neither
 * multiply nor reach for files.
 * @throws {Fault} ARCHIVE_BROKEN where a tag, comment or CDATA section does not end
 */
export function scanXml(xml: string, events: XmlEvents): void {
  const { open, close, text } = events;
  let at = 0;
  while (at < xml.length) {
    const lt = xml.indexOf('<', at);
    if (lt === -1) return;
    if (lt > at && text !== undefined) text(decodeEntities(xml.slice(at, lt)));
    const next = xml.charCodeAt(lt + 1);
    if (next === 47) {
      const end = endOf(xml, '>', lt);
      close?.(localName(xml.slice(lt + 2, end - 1).trimEnd()), end);
      at = end;
    } else if (next === 33) {
      at = skipDeclaration(xml, lt, text);
    } else if (next === 63) {
      at = endOf(xml, '?>', lt);
    } else {
      at = scanTag(xml, lt, open, close);
    }
  }
}

function scanTag(xml: string, lt: number, open: XmlEvents['open'], close: XmlEvents['close']): number {
  let nameEnd = lt + 1;
  let quote = 0;
  let gt = lt + 1;
  for (; gt < xml.length; gt += 1) {
    const char = xml.charCodeAt(gt);
    if (quote !== 0) {
      if (char === quote) quote = 0;
    } else if (char === 34 || char === 39) {
      quote = char;
    } else if (char === 62) {
      break;
    }
  }
  if (gt >= xml.length) throw broken();
  const empty = xml.charCodeAt(gt - 1) === 47;
  const stop = empty ? gt - 1 : gt;
  while (nameEnd < stop && xml.charCodeAt(nameEnd) > SPACE) nameEnd += 1;
  const name = localName(xml.slice(lt + 1, nameEnd));
  open?.(name, xml.slice(nameEnd, stop), lt);
  if (empty) close?.(name, gt + 1);
  return gt + 1;
}

function skipDeclaration(xml: string, lt: number, text: XmlEvents['text']): number {
  if (xml.startsWith('<!--', lt)) return endOf(xml, '-->', lt);
  if (xml.startsWith('<![CDATA[', lt)) {
    const end = endOf(xml, ']]>', lt);
    text?.(xml.slice(lt + 9, end - 3));
    return end;
  }
  throw broken();
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at === -1) throw broken();
  return at + mark.length;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** The value of an attribute by its full name (`r:id`); undefined where it is absent. */
export function findAttribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    if (at > 0 && attributes.charCodeAt(at - 1) > SPACE) continue;
    let mark = at + name.length;
    while (attributes.charCodeAt(mark) <= SPACE) mark += 1;
    if (attributes.charCodeAt(mark) !== 61) continue;
    mark += 1;
    while (attributes.charCodeAt(mark) <= SPACE) mark += 1;
    const quote = attributes[mark];
    if (quote !== '"' && quote !== "'") continue;
    const end = attributes.indexOf(quote, mark + 1);
    return end === -1 ? undefined : decodeEntities(attributes.slice(mark + 1, end));
  }
  return undefined;
}

/** The first attribute of a local name under any prefix: `id` finds `r:id` and `rel:id`, but not a plain `id`. */
export function findPrefixedAttribute(attributes: string, local: string): string | undefined {
  const match = new RegExp(`\\s([\\w.-]+:${local})\\s*=`).exec(attributes);
  return match?.[1] === undefined ? undefined : findAttribute(attributes, match[1]);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text of an XML part: UTF-8, or UTF-16 where it says so by its first bytes. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

function broken(): Error {
  return sheetFaults.ARCHIVE_BROKEN({ what: '内部结构（XML）不完整' });
}
