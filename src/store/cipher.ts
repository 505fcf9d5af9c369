import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineFaults } from '#kernel/fault.ts';

/** Keeps personal fields and evidence files unreadable at rest. */
export type Cipher = {
  seal(text: string): string;
  open(sealed: string): string;
  /** The same for a whole file. `openBytes` throws {Fault} FIELD_KEY_WRONG, also where the file was altered. */
  sealBytes(content: Uint8Array): Uint8Array;
  openBytes(sealed: Uint8Array): Uint8Array;
  /** 32 bytes that follow from the key and a purpose, and from which nobody finds the key or those of another purpose. */
  keyFor(purpose: string): Uint8Array;
};

export const cipherFaults = defineFaults({
  FIELD_KEY_WRONG: {
    status: 500,
    says: '个人信息无法解密：密钥与加密时所用的不同。',
    remedy: '请恢复原来的密钥文件 keys/fields.key（或环境变量 FADU_FIELD_KEY）后再启动。',
  },
  FIELD_KEY_MISSHAPEN: {
    status: 500,
    says: '{place} 中的密钥不是 64 位十六进制数。',
    remedy: '请从备份恢复该密钥；新建数据时删去它即可由系统生成。',
  },
});

const MARK = 'sealed:1:';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * The cipher of a data folder: AES-256-GCM with the key in `FADU_FIELD_KEY`, or in keys/fields.key, which is made at first
 * use. Losing the key loses the personal fields, and nothing else.
 * @throws {Fault} FIELD_KEY_MISSHAPEN
 */
export async function openCipher(dataDir: string, keyInEnvironment: string | undefined): Promise<Cipher> {
  const hex = keyInEnvironment ?? (await readOrMakeKey(join(dataDir, 'keys')));
  if (!/^[0-9a-f]{64}$/i.test(hex)) {
    const place = keyInEnvironment === undefined ? join(dataDir, 'keys', 'fields.key') : 'FADU_FIELD_KEY';
    throw cipherFaults.FIELD_KEY_MISSHAPEN({ place });
  }
  return cipherOf(Buffer.from(hex, 'hex'));
}

/** @param key 32 bytes */
export function cipherOf(key: Uint8Array): Cipher {
  const close = (content: Uint8Array): Buffer => {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const body = [cipher.update(content), cipher.final()];
    return Buffer.concat([nonce, cipher.getAuthTag(), ...body]);
  };
  const reopen = (bytes: Uint8Array): Buffer => {
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    } catch {
      throw cipherFaults.FIELD_KEY_WRONG();
    }
  };
  return {
    seal: (text) => MARK + close(Buffer.from(text, 'utf8')).toString('base64'),
    open: (sealed) => reopen(Buffer.from(sealed.slice(MARK.length), 'base64')).toString('utf8'),
    sealBytes: (content) => Buffer.concat([Buffer.from(MARK), close(content)]),
    openBytes: (sealed) => reopen(sealed.subarray(MARK.length)),
    keyFor: (purpose) => new Uint8Array(hkdfSync('sha256', key, '', `fadu ${purpose}`, 32)),
  };
}

/** Whether a text is sealed. */
export function isSealed(text: string): boolean {
  return text.startsWith(MARK);
}

async function readOrMakeKey(folder: string): Promise<string> {
  const file = join(folder, 'fields.key');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const hex = randomBytes(32).toString('hex');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(file, `${hex}\n`, { mode: 0o600, flag: 'wx' });
  return hex;
}
