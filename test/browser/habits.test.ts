import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '#kernel/document.ts';
import { pressDocx } from '#press/docx.ts';
import { makeTestFolder } from '../store/test-backend.ts';
import { handsOn, holdEffort } from './effort.ts';
import { openProduct, type Product } from './open-product.ts';

/** The machine may be slow; what never comes still fails. */
const until = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000 });

let product: Product;
beforeAll(async () => {
  product = await openProduct();
}, 300_000);
afterAll(() => product.close());

const RARE = '镕喆𬭎😀';

describe('登记', () => {
  test('不碰鼠标，从列表到登记好一条', async () => {
    const page = await product.signIn('c-jingban', 1440);
    await page.goto('/registers/publicity');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const key = (name: string) => page.keyboard.press(name);
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await key('Tab');
      const at = await page.evaluate<string>(`document.activeElement?.textContent ?? ''`);
      if (at.trim() === '登记') break;
    }
    await key('Enter');
    await page.getByRole('heading', { name: /^登记：/ }).waitFor();
    await page.locator('#main form').waitFor();
    for (const [label, text, isChoice] of [
      ['开展单位', '龙眼', true],
      ['活动形式', '赶场', true],
      ['活动地点', '场口', false],
      ['宣传主题', '只用键盘登记的一次', false],
    ] as const) {
      await tabTo(page, label);
      await page.keyboard.type(text);
      if (isChoice) await key('Enter');
    }
    await key('Control+s');
    await page.getByText(/已登记，编号/).waitFor();
    expect(await countOf(page, 'publicity', '只用键盘')).toBe(1);
  });

  test('默认今天、本村、上次的单位；照此新增带出其余各项', async () => {
    const village = await product.signIn('c-cun', 1440);
    await village.goto('/registers/disputes/new');
    await village.getByLabel('受理日期').waitFor();
    expect(await village.getByLabel('受理日期').inputValue()).toBe(today());
    await village.getByLabel('纠纷类型').click();
    await village.keyboard.type('邻里');
    await village.keyboard.press('Enter');
    await village.getByLabel('纠纷概况').fill('村里默认值的一起');
    await village.keyboard.press('Control+s');
    await village.waitForURL(/\/records\//);
    const own = (await (await village.request.get('/api/session')).json()).unit.code;
    expect(village.url()).toContain(`/records/${own}/`);
    await village
      .getByRole('link', { name: '照此新增' })
      .or(village.getByRole('button', { name: '照此新增' }))
      .click();
    await village.getByRole('heading', { name: /^登记：/ }).waitFor();
    expect(await village.getByLabel('纠纷概况').inputValue()).toBe('村里默认值的一起');
    expect(await village.getByLabel('受理日期').inputValue()).toBe(today());

    const desk = await product.signIn('c-jingban', 1440);
    await newDispute(desk, '记住单位的一起');
    await desk.keyboard.press('Control+s');
    await desk.waitForURL(/\/records\//);
    const unit = /\/records\/([^/]+)\//.exec(desk.url())?.[1] ?? '';
    await desk.goto('/registers/disputes/new');
    await desk.getByLabel('纠纷概况').waitFor();
    await desk.getByLabel('纠纷类型').click();
    await desk.keyboard.type('邻里');
    await desk.keyboard.press('Enter');
    await desk.getByLabel('纠纷概况').fill('没有再选单位');
    await desk.keyboard.press('Control+s');
    await desk.waitForURL(/\/records\//);
    expect(desk.url()).toContain(`/records/${unit}/`);
  });

  test('选了会议，日期和人数自动带出；选过的不改', async () => {
    const page = await product.signIn('c-jingban', 1440);
    const answer = await page.request.get('/api/registers/meetings/records?limit=1&kind=row');
    const [meeting] = (await answer.json()).records;
    await page.goto('/registers/study/new');
    await page.getByLabel('关联会议').waitFor();
    await page.getByLabel('关联会议').click();
    await page.keyboard.type(meeting.number);
    await page.locator('.ant-select-item-option').first().waitFor();
    await page.keyboard.press('Enter');
    await until(() => page.getByLabel('学习日期').inputValue()).toBe(meeting.fields.heldOn);
  });

  test('填到一半服务器重新启动：什么也没有丢，保存照常', async () => {
    const page = await product.signIn('c-jingban', 1440);
    await newDispute(page, '服务器重启前填的');
    await product.restart();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.waitForURL(/\/records\//);
    expect(await countOf(page, 'disputes', '服务器重启前')).toBe(1);
  });

  test('两个窗口改同一条：后保存的看到两份内容，选定后两边都在', async () => {
    const one = await product.signIn('c-jingban', 1440);
    await newDispute(one, '两个窗口都要改的');
    await one.keyboard.press('Control+s');
    await one.waitForURL(/\/records\//);
    const two = await one.context().newPage();
    await two.goto(one.url());
    for (const page of [one, two]) {
      await page.getByRole('button', { name: '更正' }).click();
      await page.getByLabel('纠纷概况').waitFor();
    }
    await one.getByLabel('涉及人数').fill('7');
    await one.keyboard.press('Control+s');
    await one.getByText(/已保存为第 2 版/).waitFor();
    await two.getByLabel('纠纷概况').fill('第二个窗口改的概况');
    await two.keyboard.press('Control+s');
    await two.getByText(/现为第 2 版；您的改动没有保存/).waitFor();
    await two.getByRole('button', { name: '在第 2 版上保存' }).click();
    await two.getByText(/已保存为第 3 版/).waitFor();
    const [, unit, id] = /\/records\/([^/]+)\/([\w-]+)/.exec(two.url()) ?? [];
    const { record } = await (await two.request.get(`/api/records/${unit}/${id}`)).json();
    expect(record.fields).toMatchObject({ people: 7, matter: '第二个窗口改的概况' });
  });

  test('填到一半按后退再回来、手机横过来：填的都在', async () => {
    const page = await product.signIn('b-jingban', 390);
    await page.goto('/registers/disputes');
    await page.getByRole('link', { name: '登记', exact: true }).click();
    await page.getByLabel('纠纷概况').fill('后退之前填的');
    await page.setViewportSize({ width: 844, height: 390 });
    expect(await page.getByLabel('纠纷概况').inputValue()).toBe('后退之前填的');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(
      0,
    );
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goBack();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goForward();
    await page.getByRole('button', { name: '恢复草稿' }).click();
    expect(await page.getByLabel('纠纷概况').inputValue()).toBe('后退之前填的');
    await page.evaluate('history.back()');
  });

  test('Word 里粘来的文字、表情、生僻字：存得下、找得到、导得出', async () => {
    const page = await product.signIn('c-jingban', 1440);
    await newDispute(page, `${RARE}两家的院墙\u200b\u00a0界线`);
    await page.keyboard.press('Control+s');
    await page.waitForURL(/\/records\//);
    await page.getByText(`${RARE}两家的院墙 界线`).first().waitFor();
    for (const words of ['镕喆', '𬭎', '喆𬭎', '😀']) expect(await countOf(page, 'disputes', words), words).toBe(1);
    await page.goto(`/registers/disputes?words=${encodeURIComponent('喆𬭎')}`);
    await page.getByText(/共 1 条/).waitFor();
    const xlsx = await saved(page, 'Excel 工作簿（.xlsx）');
    expect(xlsx.byteLength).toBeGreaterThan(2000);
    const utf8 = await saved(page, 'CSV（UTF-8）');
    expect(utf8.toString('utf8')).toContain(RARE);
    const gbk = await saved(page, /^CSV（GBK/);
    expect(iconv.decode(gbk, 'gb18030')).toContain(RARE);
    expect(iconv.decode(gbk, 'gbk')).toContain('镕喆');
    expect(gbk.toString('latin1')).not.toContain('?');
  });
});

describe('照片和文件', () => {
  test('40 MB 的照片说明上限，缩小后传上；HEIC 收下并说明；程序冒充的不收', async () => {
    const page = await product.signIn('c-jingban', 390);
    await openDispute(page);
    const folder = makeTestFolder();
    const put = (name: string, bytes: Uint8Array) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const large = put('全景.png', Buffer.concat([PIXEL, Buffer.alloc(40 * 1024 * 1024)]));
    const heic = put('IMG_0001.HEIC', Buffer.from('\0\0\0\x18ftypheic'));
    const fake = put('发票.pdf.exe', Buffer.from('MZ'));
    await page.locator('input[type=file]').first().setInputFiles([large, heic, fake]);
    await page.getByText(/“全景.png”有 \d+ MB，超过每个文件 20 MB 的上限/).waitFor();
    await page.getByText(/“发票.pdf.exe”是程序文件/).waitFor();
    await page.getByText('IMG_0001.HEIC', { exact: true }).waitFor();
    await page.getByRole('button', { name: '缩小后上传' }).click();
    await page.getByText('全景（缩小）.jpg', { exact: true }).waitFor();
    await row(page, 'IMG_0001.HEIC').getByRole('button', { name: '查看' }).click();
    await page.getByText('HEIC 照片，浏览器不能显示').waitFor();
  });

  test('拖进来几个、粘贴截图；Word 就地打开，里面的脚本不运行；换新版后旧版还能打开', async () => {
    const page = await product.signIn('c-jingban', 1440);
    await openDispute(page);
    const docx = Buffer.from(await pressDocx(WORD));
    await drop(page, [
      { name: '纪要.docx', text: docx.toString('base64') },
      { name: '名单.txt', text: Buffer.from('甲\n乙').toString('base64') },
    ]);
    await page.getByText('名单.txt', { exact: true }).waitFor();
    await row(page, '纪要.docx').getByRole('button', { name: '查看' }).click();
    const frame = page.locator('iframe[sandbox]').contentFrame();
    await frame.getByText('院墙界线调解纪要').first().waitFor();
    await frame.getByText(RARE).first().waitFor();
    expect(await page.locator('iframe[sandbox]').getAttribute('sandbox')).toBe('');
    await page.getByText(/SM3 校验值 [0-9a-f]{64}/).waitFor();
    await page.keyboard.press('Escape');
    const chooser = page.waitForEvent('filechooser');
    await row(page, '名单.txt').getByText('换新版').click();
    const next = join(makeTestFolder(), '名单（定稿）.txt');
    writeFileSync(next, '甲\n乙\n丙');
    await (await chooser).setFiles(next);
    await page.getByText('名单（定稿）.txt', { exact: true }).waitFor();
    await page.getByRole('button', { name: '以前的 1 版' }).click();
    await page
      .getByText(/第 1 版/)
      .first()
      .waitFor();
    await row(page, '第 1 版 名单.txt').getByRole('button', { name: '查看' }).click();
    await until(() => page.getByLabel('文档文字').inputValue()).toContain('甲\n乙');
  });
});

describe('表格登记', () => {
  test('表头用别的写法也能对上；没有登记的行换一台设备接着填', async () => {
    const page = await product.signIn('b-jingban', 1440);
    await page.goto('/registers/publicity/table');
    const rows = ['形式\t宣传时间\t地点\t主题', '赶场宣传\t2023.3.5\t场口\t别的写法的表头'].join('\r\n');
    await pasteGrid(page, rows);
    await page.locator('input[data-row="0"][data-column="theme"]').waitFor();
    await expect
      .poll(() => page.locator('input[data-row="0"][data-column="theme"]').inputValue())
      .toBe('别的写法的表头');
    await page.getByText('换一台设备也能接着填').waitFor();
    const other = await product.signIn('b-jingban', 1440);
    await other.goto('/');
    await other.getByText(/普法活动台账：表格登记/).click();
    await other.getByText('已恢复上次没有登记的 1 行').waitFor();
    await expect
      .poll(() => other.locator('input[data-row="0"][data-column="theme"]').inputValue())
      .toBe('别的写法的表头');
    await other.keyboard.press('Control+s');
    await other.getByRole('button', { name: '全部登记' }).click();
    await other.getByText(/已登记 1 行/).waitFor();
    const { drafts } = await (await other.request.get('/api/drafts')).json();
    expect(drafts.filter(({ record }: { record: string }) => record === 'table')).toEqual([]);
  });
});

test('登记一次 40 人的培训，同时是学法和普法', async () => {
  const page = await product.signIn('c-jingban', 1440);
  await page.goto('/registers/legal-training');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const before = await figureOf(page, 'publicity.activities');
  const hands = handsOn(page);
  await hands.click(page.getByRole('link', { name: '登记', exact: true }));
  await page.getByRole('heading', { name: /^登记：/ }).waitFor();
  await hands.choose(page.getByLabel('培训对象'), '人民调解员培训');
  await hands.type(page.getByLabel('培训名称'), '秋季调解员业务培训');
  await hands.type(page.getByLabel('参加人数'), '40');
  await hands.click(yes(page, '同时计入学法'));
  await hands.click(yes(page, '同时计入普法活动'));
  await hands.key('Control+s');
  await hands.see(page.getByText(/已登记，编号/));
  expect(await figureOf(page, 'publicity.activities')).toBe((before ?? 0) + 1);
  holdEffort([
    {
      name: '登记一次 40 人的培训',
      here: hands.cost(),
      excel: {
        typed: 17,
        clicks: 8,
        keys: 4,
        how: '培训台账填对象、名称、日期、人数、单位；学法、普法两本台账再各填形式、日期、主题、人数；汇总表改四处；三本台账各打开一次、各保存一次，汇总表保存一次',
      },
    },
  ]);
});

/** One pixel of a picture. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const WORD: Document = {
  title: ['院墙界线调解纪要'],
  docNumber: null,
  addressee: '有关村',
  body: [{ kind: 'paragraph', runs: [{ kind: 'text', text: `到场的有${RARE}三人。<script>alert(1)</script>` }] }],
  signature: { bodies: ['演示镇人民政府'], date: null },
  note: null,
  copyTo: null,
  annexes: [],
  mark: null,
};

/** The “是” of a field of three choices. */
function yes(page: Page, label: string) {
  return page.locator('.ant-form-item', { hasText: label }).getByText('是', { exact: true });
}

async function tabTo(page: Page, label: string): Promise<void> {
  const id = await page.getByLabel(label).first().getAttribute('id');
  for (let tabs = 0; tabs < 40; tabs += 1) {
    if ((await page.evaluate<string>('document.activeElement?.id ?? ""')) === id) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${label}`);
}

async function newDispute(page: Page, matter: string): Promise<void> {
  await page.goto('/registers/disputes/new');
  for (const [label, text] of [
    ['村（社区）', '村'],
    ['纠纷类型', '邻里'],
  ] as const) {
    await page.getByLabel(label).click();
    await page.getByLabel(label).fill(text);
    await page.keyboard.press('Enter');
  }
  await page.getByLabel('纠纷概况').fill(matter);
}

async function openDispute(page: Page): Promise<void> {
  const answer = await page.request.get('/api/registers/disputes/records?limit=1&state=recorded');
  const { records } = await answer.json();
  await page.goto(`/records/${records[0].unit}/${records[0].id}`);
  await page.getByText(/佐证材料（\d+）/).waitFor();
}

/** The innermost part of the page that holds a file's name and its buttons. */
function row(page: Page, name: string) {
  return page.locator('.ant-flex', { hasText: name, has: page.getByRole('button', { name: '查看' }) }).last();
}

async function drop(page: Page, files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
  await page.evaluate(`((files) => {
    const data = new DataTransfer();
    for (const { name, text } of files) {
      const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    const zone = document.querySelector('.ant-upload-drag .ant-upload-btn') ?? document.querySelector('.ant-upload-drag');
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      zone.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  })(${JSON.stringify(files)})`);
}

async function saved(page: Page, item: string | RegExp): Promise<Buffer> {
  await page.getByRole('button', { name: /导出/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  return readFileSync(await (await download).path());
}

/** What Ctrl+V does in a table, without the machine's clipboard. */
async function pasteGrid(page: Page, text: string): Promise<void> {
  const box = page.locator('input[data-row="0"]').first();
  await box.waitFor();
  await box.focus();
  await page.evaluate(`((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })(${JSON.stringify(text)})`);
}

async function countOf(page: Page, register: string, words: string): Promise<number> {
  const answer = await page.request.get(`/api/registers/${register}/records?words=${encodeURIComponent(words)}`);
  return (await answer.json()).total;
}

async function figureOf(page: Page, indicator: string): Promise<number | null> {
  const year = today().slice(0, 4);
  return (await (await page.request.get(`/api/figures/${indicator}?period=${year}`)).json()).value;
}

function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
