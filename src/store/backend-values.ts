/**
 * Turns values into what PostgreSQL reads as parameters: null, text, or bytes.
 * Arrays become PostgreSQL arrays and objects JSON; JSON whose top is an array is passed as `JSON.stringify(…)`.
 * @throws {Error} for undefined and other values that would be saved as something else
 */
export function serializeValue(value: unknown): string | Buffer | null {
  if (value === null) return null;
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`not a number to save: ${value}`);
      return String(value);
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'object':
      return serializeObject(value);
    default:
      // 0, blank and not applicable are three things; undefined is none of them.
      throw new Error(`a statement was given a value of type ${typeof value}`);
  }
}

function serializeObject(value: object): string | Buffer {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (Array.isArray(value)) return `{${value.map(serializeElement).join(',')}}`;
  return JSON.stringify(value);
}

function serializeElement(element: unknown): string {
  if (Array.isArray(element)) return `{${element.map(serializeElement).join(',')}}`;
  const text = serializeValue(element);
  if (text === null) return 'NULL';
  if (typeof text !== 'string') return `"\\\\x${text.toString('hex')}"`;
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
