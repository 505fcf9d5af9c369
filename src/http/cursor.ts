import { z } from 'zod';
import { httpFaults } from './http-faults.ts';

/** A key as a text that only goes back to where it came from. */
export function makeCursor(key: Readonly<Record<string, unknown>> | null): string | null {
  return key === null ? null : Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws {Fault} CURSOR_INVALID */
export function readCursor<T>(shape: z.ZodType<T>, text: string | undefined): T | undefined {
  if (text === undefined) return undefined;
  const parsed = z.safeParse(shape, jsonIn(Buffer.from(text, 'base64url').toString('utf8')));
  if (!parsed.success) throw httpFaults.CURSOR_INVALID();
  return parsed.data;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw httpFaults.CURSOR_INVALID();
  }
}
