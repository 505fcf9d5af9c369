import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { makeTestFolder } from '../store/test-backend.ts';
import { fillField } from './fill-field.ts';
import type { Product } from './open-product.ts';
import { scanOf } from './scan.ts';

export type Width = 1440 | 390;

/** What is put to a paper: a scan (PDF), a photo, or the document that the product drafts from what is typed. */
export type Given = '扫描件' | '照片' | '起草件';

/** One step as somebody takes it in the browser; all names are those on the page. */
export type StepLine = {
  readonly by: string;
  readonly step: string;
  readonly on?: string;
  readonly outcome?: string;
  readonly fill?: Readonly<Record<string, string>>;
  readonly papers?: Readonly<Record<string, Given>>;
  /** The lawful reason for leaving it out, and the reason in words. */
  readonly instead?: readonly [exemption: string, reason: string];
  /** It is refused, with these words; the form is left without entering anything. */
  readonly refused?: RegExp;
};

/** Papers are put to a step that was entered with the form. */
export type PaperLine = {
  readonly by: string;
  readonly to: string;
  readonly papers: Readonly<Record<string, Given>>;
};

/** Somebody tries to enter a later date in the record itself, and is refused. */
export type RecordLine = {
  readonly by: string;
  readonly inRecord: Readonly<Record<string, string>>;
  readonly refused: RegExp;
};

/** A matter from its entry to its end. */
export type MatterTable = {
  readonly name: string;
  readonly width: Width;
  readonly register: string;
  readonly begun: { readonly by: string; readonly fill: Readonly<Record<string, string>> };
  readonly lines: readonly (StepLine | PaperLine | RecordLine)[];
  readonly ended: string;
  /** Every figure of the year that changes by it, as `before → after`. */
  readonly figures: Readonly<Record<string, string>>;
  /** What the drafted report says afterwards and did not say before. */
  readonly said: readonly string[];
};

/** A matter as it was run: where it is, and what was put into its file. */
export type RunMatter = {
  readonly unit: string;
  readonly id: string;
  readonly page: Page;
  /** Steps in the order of the page, which is that of the procedure. */
  readonly steps: readonly string[];
  /** Papers in the order in which they were given, with their step. */
  readonly given: readonly { readonly step: string; readonly paper: string }[];
};

/** Runs a matter as its people do: entered in the register, then step after step from the matter's page, each at their own seat. */
export async function runMatter(product: Product, matter: MatterTable): Promise<RunMatter> {
  const seats = new Map<string, Page>();
  const seat = async (account: string): Promise<Page> => {
    const page = seats.get(account) ?? (await product.signIn(account, matter.width));
    seats.set(account, page);
    return page;
  };
  const first = await seat(matter.begun.by);
  const { unit, id } = await enter(first, matter);
  const given: { step: string; paper: string }[] = [];
  let last = matter.begun.by;
  for (const line of matter.lines) {
    const page = await seat(line.by);
    if ('inRecord' in line) {
      last = line.by;
      await tryInRecord(page, `/records/${unit}/${id}`, line);
      continue;
    }
    if (line.by !== last || new URL(page.url()).pathname !== `/matters/${unit}/${id}`) await openMatter(page, unit, id);
    last = line.by;
    if ('to' in line) await attach(page, line);
    else await take(page, line);
    if ('refused' in line) continue;
    const step = 'to' in line ? line.to : line.step;
    for (const paper of Object.keys(line.papers ?? {})) given.push({ step, paper });
  }
  // What another seat did is on the page when it is opened anew.
  await first.goto(`/matters/${unit}/${id}`);
  await first.getByText(matter.ended, { exact: true }).first().waitFor();
  expect(await first.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  const steps = await first.locator('.matter-step strong').allInnerTexts();
  return { unit, id, page: first, given, steps };
}

/** Enters the row in its register and opens its matter from there. */
async function enter(page: Page, { register, begun }: MatterTable): Promise<{ unit: string; id: string }> {
  await page.goto(`/registers/${register}/new`);
  await page.getByRole('heading', { name: /^登记：/ }).waitFor();
  const form = page.locator('#main form').first();
  for (const [label, text] of Object.entries(begun.fill)) await fillField(form, label, text);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.waitForURL(/\/records\/[^/]+\/[^/]+$/).catch(async () => {
    throw new Error(
      `not entered: ${(await page.locator('[role=alert], .ant-form-item-explain-error').allInnerTexts()).join(' | ')}`,
    );
  });
  await page.getByRole('link', { name: '办理情况' }).click();
  await page.waitForURL(/\/matters\/[^/]+\/[^/]+$/);
  const [, unit = '', id = ''] = /\/matters\/([^/]+)\/([^?/]+)/.exec(page.url()) ?? [];
  return { unit, id };
}

/** Comes to the matter from the list of what is to be done, where it is near the top. */
async function openMatter(page: Page, unit: string, id: string): Promise<void> {
  const address = `/matters/${unit}/${id}`;
  await page.goto('/matters');
  await page
    .getByText(/^全部 \d/)
    .first()
    .waitFor();
  const link = page.locator(`a[href^="${address}"]`).first();
  if ((await link.count()) > 0) await link.click();
  else await page.goto(address);
  await page.locator('.matter-step').first().waitFor();
}

/** Puts papers to a step that was entered with the form. */
async function attach(page: Page, { to, papers }: PaperLine): Promise<void> {
  const row = stepOf(page, to);
  await row.getByRole('button', { name: '附材料' }).click();
  const form = row.locator('form');
  for (const [paper, given] of Object.entries(papers)) await put(page, form, paper, given);
  await form.getByRole('button', { name: '登记材料' }).click();
  await entered(form, page.getByText(`已登记“${to}”的材料`).first());
}

async function take(page: Page, line: StepLine): Promise<void> {
  const row = stepOf(page, line.step);
  await row.getByRole('button', { name: /^(办理|再办一次)$/ }).click();
  const form = row.locator('form');
  await form.waitFor();
  if (line.instead !== undefined) {
    const [exemption, reason] = line.instead;
    await form.getByText('依法不办', { exact: true }).click();
    await fillField(form, '不办的情形', exemption);
    await fillField(form, '具体理由', reason);
  } else {
    if (line.on !== undefined) await fillField(form, '办理日期', line.on);
    if (line.outcome !== undefined) await fillField(form, '结果', line.outcome);
    for (const [label, text] of Object.entries(line.fill ?? {})) await fillField(form, label, text);
    for (const [paper, given] of Object.entries(line.papers ?? {})) await put(page, form, paper, given);
  }
  await form.getByRole('button', { name: /^登记(已办|不办)$/ }).click();
  if (line.refused !== undefined) {
    await form.getByText(line.refused).first().waitFor();
    await form.getByRole('button', { name: '取消' }).click();
    await form.waitFor({ state: 'detached' });
    return;
  }
  await entered(form, page.getByText(`已登记“${line.step}”`, { exact: false }).first());
}

/** Waits until what was entered is confirmed and the form is gone. @throws {Error} with what the page says where it was refused */
async function entered(form: Locator, sign: Locator): Promise<void> {
  const wrong = form.locator('[role=alert], .ant-form-item-explain-error');
  await sign.or(wrong.first()).first().waitFor();
  if (!(await sign.isVisible())) throw new Error(`refused: ${(await wrong.allInnerTexts()).join(' | ')}`);
  await form.waitFor({ state: 'detached' });
}

/** Puts a file to a paper, as with the button beside it. */
async function put(page: Page, form: Locator, paper: string, given: Given): Promise<void> {
  const item = form
    .locator('.ant-form-item')
    .filter({ has: page.getByText(paper, { exact: true }) })
    .last();
  const file = given === '起草件' ? await drafted(page, item, paper) : await scanOf(paper, given);
  await item.locator('input[type=file]').setInputFiles(file);
  await item.locator('.ant-select-selection-item, .ant-select-content-item').first().waitFor();
}

/** The document as the product drafts it with what is typed, taken for the signed one. */
async function drafted(page: Page, item: Locator, paper: string): Promise<string> {
  await item.getByRole('button', { name: `起草${paper}` }).click();
  // The list opened last is the last in the page; an earlier one may still be fading.
  const choice = page.locator('.ant-dropdown:not(.ant-dropdown-hidden)').last().getByText('PDF', { exact: true });
  const [download] = await Promise.all([page.waitForEvent('download'), choice.click()]);
  const path = join(makeTestFolder(), `${paper.slice(0, 20)}.pdf`);
  await download.saveAs(path);
  return path;
}

async function tryInRecord(page: Page, address: string, { inRecord, refused }: RecordLine): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: '更正' }).click();
  const form = page.locator('#main form').first();
  for (const [label, text] of Object.entries(inRecord)) await fillField(form, label, text);
  await page.getByRole('button', { name: /^保存/ }).click();
  await page.getByRole('alert').getByText(refused).first().waitFor();
}

/** A step by its name on the page of its matter. */
export function stepOf(page: Page, step: string): Locator {
  return page
    .locator('.matter-step')
    .filter({ has: page.locator('strong').getByText(step, { exact: true }) })
    .first();
}
