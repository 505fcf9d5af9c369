import { randomInt } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { peopleFaults } from './people-faults.ts';

/** Without letters and digits that are taken for one another on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const DIGITS = '23456789';
const LEAST = 10;

/** Argon2id with the library's recommended cost; the salt lies in the result. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** A first password to be read out or handed over on paper: kcmw-4729-xhqd, some 50 bits. */
export function newPassword(): string {
  const of = (signs: string) => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');
  return `${of(LETTERS)}-${of(DIGITS)}-${of(LETTERS)}`;
}

/** @throws {Fault} PASSWORD_WEAK */
export function demandPassword(password: string, account: string, former: string): void {
  const problem = problemOf(password, account, former);
  if (problem !== null) throw peopleFaults.PASSWORD_WEAK({ problem });
}

function problemOf(password: string, account: string, former: string): string | null {
  const length = [...password].length;
  if (length < LEAST) return `只有 ${length} 个字符，不足 ${LEAST} 个`;
  if (!/\p{L}/u.test(password) || !/\d/.test(password)) return '须同时有字母（或汉字）和数字';
  if (password.toLowerCase().includes(account.toLowerCase())) return '含有账号';
  if (password === former) return '与原密码相同';
  return new Set(password).size < 5 ? '重复的字符太多' : null;
}
