type Parse = (text: string) => unknown;

const asText: Parse = (text) => text;
const asNumber: Parse = (text) => Number(text);
const asJson: Parse = (text) => JSON.parse(text);

/** By type oid: [parser, oid of the array of it]. What is not named here arrives as text. */
const TYPES: readonly (readonly [oid: number, array: number, parse: Parse])[] = [
  [16, 1000, (text) => text === 't'],
  [17, 1001, parseBytes],
  [19, 1003, asText],
  [20, 1016, parseInt8],
  [21, 1005, asNumber],
  [23, 1007, asNumber],
  [25, 1009, asText],
  [26, 1028, asNumber],
  [114, 199, asJson],
  [700, 1021, asNumber],
  [701, 1022, asNumber],
  [1042, 1014, asText],
  [1043, 1015, asText],
  [1082, 1182, asText],
  [1114, 1115, asText],
  [1184, 1185, parseInstant],
  [1700, 1231, asText],
  [2950, 2951, asText],
  [3802, 3807, asJson],
];

const parsers = new Map<number, Parse>();
for (const [oid, array, parse] of TYPES) {
  parsers.set(oid, parse);
  parsers.set(array, (text) => parseArray(text, parse));
}

/** How a column of the type with this oid is read; see `Rows` for the types. */
export function parserOf(oid: number): (text: string) => unknown {
  return parsers.get(oid) ?? asText;
}

function parseInt8(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new Error(`an int8 beyond 2^53 cannot be read exactly: ${text}`);
  return number;
}

/** Sessions run in UTC with ISO dates, hence one form; anything else is refused rather than guessed. */
function parseInstant(text: string): Date {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d+)?)\+00$/.exec(text);
  if (match === null) throw new Error(`not an instant in UTC: ${text}`);
  return new Date(`${match[1]}T${match[2]}Z`);
}

function parseBytes(text: string): Uint8Array {
  if (!text.startsWith('\\x')) throw new Error('bytea is not in hex form: bytea_output was changed');
  return new Uint8Array(Buffer.from(text.slice(2), 'hex'));
}

/** PostgreSQL's `{a,"b,c",NULL,{…}}`. */
function parseArray(text: string, parse: Parse): unknown[] {
  // Bounds other than 1 are written in front: [0:2]={…}
  const reader = { text, at: text.startsWith('[') ? text.indexOf('=') + 1 : 0 };
  return readArray(reader, parse);
}

function readArray(reader: { readonly text: string; at: number }, parse: Parse): unknown[] {
  const { text } = reader;
  const elements: unknown[] = [];
  for (reader.at++; text[reader.at] !== '}'; ) {
    if (reader.at >= text.length) throw new Error(`an array without its end: ${text}`);
    if (text[reader.at] === ',') reader.at++;
    else if (text[reader.at] === '{') elements.push(readArray(reader, parse));
    else if (text[reader.at] === '"') elements.push(parse(readQuoted(reader)));
    else {
      const start = reader.at;
      while (text[reader.at] !== ',' && text[reader.at] !== '}' && reader.at < text.length) reader.at++;
      const bare = text.slice(start, reader.at);
      elements.push(bare === 'NULL' ? null : parse(bare));
    }
  }
  reader.at++;
  return elements;
}

function readQuoted(reader: { readonly text: string; at: number }): string {
  const { text } = reader;
  let unquoted = '';
  for (reader.at++; text[reader.at] !== '"'; reader.at++) {
    if (reader.at >= text.length) throw new Error(`a text without its end in an array: ${text}`);
    if (text[reader.at] === '\\') reader.at++;
    unquoted += text[reader.at];
  }
  reader.at++;
  return unquoted;
}
