import { findAttribute, scanXml } from './scan-xml.ts';

/** Where an element stands in a text, from its `<` to behind its last `>`. */
export type Place = { readonly at: number; readonly end: number };

/** Every element of a (local) name that does not stand in another of that name. */
export function findElements(xml: string, name: string): readonly Place[] {
  const places: Place[] = [];
  let depth = 0;
  let start = 0;
  scanXml(xml, {
    open(tag, _, at) {
      if (tag !== name) return;
      if (depth === 0) start = at;
      depth += 1;
    },
    close(tag, end) {
      if (tag !== name) return;
      depth -= 1;
      if (depth === 0) places.push({ at: start, end });
    },
  });
  return places;
}

/** Replaces places of a text, which must be in order and not overlap. `''` removes. */
export function replacePlaces(xml: string, places: readonly Place[], replace: (element: string) => string): string {
  let patched = '';
  let from = 0;
  for (const { at, end } of places) {
    patched += xml.slice(from, at) + replace(xml.slice(at, end));
    from = end;
  }
  return patched + xml.slice(from);
}

/**
 * Inserts elements into the root before the first of its children whose name is in `following`, else as its last children.
 * Where the root writes its namespace with a prefix they get the namespace of their own.
 */
export function insertChildren(xml: string, elements: readonly string[], following: readonly string[]): string {
  if (elements.length === 0) return xml;
  const whole = openRoot(xml);
  const { children, innerEnd } = readRoot(whole);
  const at = children.find((child) => following.includes(child.name))?.at ?? innerEnd;
  return whole.slice(0, at) + elements.map((element) => withNamespace(whole, element)).join('') + whole.slice(at);
}

/**
 * Appends items to a list among the root's children (`<fonts count="3">`) and corrects its count; makes the list, before
 * `following`, where it is missing.
 */
export function appendItems(xml: string, list: string, items: readonly string[], following: readonly string[]): string {
  if (items.length === 0) return xml;
  const found = findElements(xml, list).at(0);
  if (found === undefined) {
    return insertChildren(xml, [`<${list} count="${items.length}">${items.join('')}</${list}>`], following);
  }
  const element = xml.slice(found.at, found.end);
  const tagEnd = element.indexOf('>');
  const isEmpty = element[tagEnd - 1] === '/';
  const tag = element.slice(0, isEmpty ? tagEnd - 1 : tagEnd);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? list;
  const count = countItems(xml, list) + items.length;
  const counted = tag.replace(/\scount\s*=\s*("[^"]*"|'[^']*')/, ` count="${count}"`);
  const inner = isEmpty ? '' : element.slice(tagEnd + 1, element.lastIndexOf('<'));
  const added = items.map((item) => withNamespace(xml, item)).join('');
  return `${xml.slice(0, found.at)}${counted}>${inner}${added}</${name}>${xml.slice(found.end)}`;
}

/** How many items a list among the root's children has, 0 where it is missing. Counted, since its count may lie. */
export function countItems(xml: string, list: string): number {
  let depth = 0;
  let inList = false;
  let count = 0;
  scanXml(xml, {
    open(tag) {
      if (depth === 1 && tag === list) inList = true;
      else if (depth === 2 && inList) count += 1;
      depth += 1;
    },
    close() {
      depth -= 1;
      if (depth === 1) inList = false;
    },
  });
  return count;
}

/** An attribute of the element a text begins with. */
export function findOwnAttribute(element: string, name: string): string | undefined {
  return findAttribute(element.slice(0, element.indexOf('>')), name);
}

type Root = { readonly children: readonly { readonly name: string; readonly at: number }[]; readonly innerEnd: number };

function readRoot(xml: string): Root {
  const children: { name: string; at: number }[] = [];
  let depth = 0;
  let innerEnd = xml.length;
  scanXml(xml, {
    open(name, _, at) {
      if (depth === 1) children.push({ name, at });
      depth += 1;
    },
    close(_, end) {
      depth -= 1;
      if (depth === 0) innerEnd = xml.lastIndexOf('<', end - 1);
    },
  });
  return { children, innerEnd };
}

/** The start tag of the root. */
function rootTag(xml: string): string {
  return /<[A-Za-z_][^>]*>/.exec(xml)?.[0] ?? '';
}

/** `<Types/>` as `<Types></Types>`. */
function openRoot(xml: string): string {
  const tag = rootTag(xml);
  if (!tag.endsWith('/>')) return xml;
  const name = /^<([^\s/>]+)/.exec(tag)?.[1];
  return xml.replace(tag, () => `${tag.slice(0, -2)}></${name}>`);
}

/** In a file that writes `<x:worksheet>` a plain element would stand in no namespace. */
function withNamespace(xml: string, element: string): string {
  const root = /^<([\w.-]+):[^>]*?\sxmlns:\1\s*=\s*(["'])(.*?)\2/.exec(rootTag(xml));
  if (root === null || / xmlns=/.test(element.slice(0, element.indexOf('>')))) return element;
  return element.replace(/^<[^\s/>]+/, `$& xmlns="${root[3]}"`);
}
