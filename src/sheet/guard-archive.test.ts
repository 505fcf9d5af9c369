import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ARCHIVE_LIMITS, guardArchive, unpackArchive } from './guard-archive.ts';
import { packArchive } from './pack-archive.ts';

const MB = 1024 * 1024;
const small = { ...ARCHIVE_LIMITS, maxEntryBytes: 4_000, maxTotalBytes: 6_000, smallEntryBytes: 500, maxRatio: 20 };

/** Text that hardly packs. */
function noise(length: number): string {
  let seed = 7;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (seed % 90));
  }).join('');
}

async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no fault',
    (fault: { code?: string }) => fault.code,
  );
}

/** Replaces a 32-bit number in the central directory entry of the first part. */
function forge(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const forged = Buffer.from(bytes);
  const at = forged.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  forged.writeUInt32LE(value, at + field);
  return forged;
}

test('正常的文件通过，内容原样取出', async () => {
  const bytes = await packArchive([
    { name: 'a/b.xml', content: '<甲/>' },
    { name: '空', content: '' },
  ]);
  const parts = await unpackArchive(bytes);
  expect([...parts.keys()]).toEqual(['a/b.xml', '空']);
  expect(Buffer.from(parts.get('a/b.xml') ?? []).toString()).toBe('<甲/>');
  await guardArchive(bytes);
});

test('高压缩比的炸弹（1 MB 变 200 MB）在解压中途停止', async () => {
  const zeros = await packArchive([{ name: 'xl/worksheets/sheet1.xml', content: new Uint8Array(200 * MB) }]);
  expect(zeros.length).toBeLessThan(MB);
  const before = process.memoryUsage().rss;
  expect(await codeOf(guardArchive(zeros))).toBe('ARCHIVE_ENTRY_TOO_LARGE');
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * MB);
});

describe('限额', () => {
  test('单个部件过大', async () => {
    const bytes = await packArchive([{ name: 'a', content: noise(4_001) }]);
    expect(await codeOf(guardArchive(bytes, small))).toBe('ARCHIVE_ENTRY_TOO_LARGE');
  });

  test('各部件都不大，但总量过大', async () => {
    const bytes = await packArchive(['a', 'b'].map((name) => ({ name, content: noise(3_500) })));
    expect(await codeOf(guardArchive(bytes, small))).toBe('ARCHIVE_TOO_LARGE');
  });

  test('压缩比过高；小部件不计压缩比', async () => {
    const bytes = await packArchive([{ name: 'a', content: ' '.repeat(3_000) }]);
    expect(await codeOf(guardArchive(bytes, small))).toBe('ARCHIVE_RATIO_TOO_HIGH');
    await guardArchive(await packArchive([{ name: 'a', content: ' '.repeat(500) }]), small);
  });

  test('部件过多', async () => {
    const parts = Array.from({ length: 2_001 }, (_, at) => ({ name: `p${at}`, content: '' }));
    expect(await codeOf(guardArchive(await packArchive(parts)))).toBe('ARCHIVE_TOO_MANY_ENTRIES');
    await guardArchive(await packArchive(parts.slice(1)));
  });
});

test('目录里谎报的大小不被相信：报小的按实际计数，报大的按损坏处理', async () => {
  const bomb = await packArchive([{ name: 'a', content: noise(4_001) }]);
  expect(await codeOf(guardArchive(forge(bomb, 24, 10), small))).toBe('ARCHIVE_ENTRY_TOO_LARGE');
  const honest = await packArchive([{ name: 'a', content: noise(300) }]);
  expect(await codeOf(guardArchive(forge(honest, 24, 200), small))).toBe('ARCHIVE_BROKEN');
  expect(await codeOf(guardArchive(forge(honest, 24, 1 << 30), small))).toBe('ARCHIVE_BROKEN');
});

test.each(['../../etc/passwd', '/etc/passwd', 'C:/windows', 'xl/../../x', '..\\x'])(
  '部件路径“%s”越出文件范围，拒绝',
  async (name) => {
    expect(await codeOf(guardArchive(await packArchive([{ name, content: '' }])))).toBe('ARCHIVE_PATH_UNSAFE');
  },
);

test('用反斜杠写路径的文件照常读取', async () => {
  const parts = await unpackArchive(await packArchive([{ name: 'xl\\workbook.xml', content: 'x' }]));
  expect([...parts.keys()]).toEqual(['xl/workbook.xml']);
});

test('加密的部件说明已加密', async () => {
  const bytes = await packArchive([{ name: 'a', content: 'x' }]);
  expect(await codeOf(guardArchive(forge(bytes, 8, 0x0008_0001)))).toBe('ARCHIVE_ENCRYPTED');
});

test.each([
  ['没有下载完整', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 30)],
  ['开头被截去', (bytes: Uint8Array) => bytes.subarray(40)],
  ['校验值不符', (bytes: Uint8Array) => forge(bytes, 16, 1)],
  ['部件位置错误', (bytes: Uint8Array) => forge(bytes, 42, 5)],
  ['部件长度越界', (bytes: Uint8Array) => forge(bytes, 20, 1 << 30)],
  ['不是压缩包', () => Buffer.from('PK\x03\x04 其他内容')],
  ['空的压缩包', () => Buffer.from('PK\x05\x06'.padEnd(22, '\0'))],
])('损坏的文件：%s', async (_, spoil) => {
  const bytes = await packArchive([{ name: 'a', content: noise(900) }]);
  expect(await codeOf(guardArchive(spoil(bytes)))).toBe('ARCHIVE_BROKEN');
});

test('同名部件出现两次是损坏：不同程序会读到不同的一个', async () => {
  const bytes = await packArchive([
    { name: 'a', content: '1' },
    { name: 'a', content: '2' },
  ]);
  expect(await codeOf(guardArchive(bytes))).toBe('ARCHIVE_BROKEN');
});

test('未压缩存放的部件、ZIP64 写法（Apache POI 常用）的小文件都能读', async () => {
  expect(Buffer.from((await unpackArchive(zip64Stored('甲'))).get('a') ?? []).toString()).toBe('甲');
});

test('边写边压的部件（大小写在后面）能读', async () => {
  async function* content() {
    yield '甲'.repeat(1_000);
    yield '乙';
  }
  const parts = await unpackArchive(await packArchive([{ name: 'a', content: content() }]));
  expect(Buffer.from(parts.get('a') ?? []).toString()).toBe(`${'甲'.repeat(1_000)}乙`);
});

test('压缩数据后面被截断是损坏', async () => {
  const whole = await packArchive([{ name: 'a', content: noise(900) }]);
  const packedBytes = deflateRawSync(noise(900)).length;
  expect(await codeOf(guardArchive(forge(whole, 20, packedBytes - 20)))).toBe('ARCHIVE_BROKEN');
});

/** One stored entry whose sizes and place stand in ZIP64 fields only. */
function zip64Stored(text: string): Uint8Array {
  const content = Buffer.from(text);
  const local = Buffer.alloc(31);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(1, 26);
  local.write('a', 30);
  const entry = Buffer.alloc(47 + 28);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(crcOf(content), 16);
  entry.writeUInt32LE(0xffffffff, 20);
  entry.writeUInt32LE(0xffffffff, 24);
  entry.writeUInt16LE(1, 28);
  entry.writeUInt16LE(28, 30);
  entry.writeUInt32LE(0xffffffff, 42);
  entry.write('a', 46);
  entry.writeUInt16LE(1, 47);
  entry.writeUInt16LE(24, 49);
  entry.writeBigUInt64LE(BigInt(content.length), 51);
  entry.writeBigUInt64LE(BigInt(content.length), 59);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length + content.length, 16);
  return Buffer.concat([local, content, entry, end]);
}

function crcOf(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
