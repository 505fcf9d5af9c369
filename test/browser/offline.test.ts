import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hands, handsOn, holdEffort } from './effort.ts';
import { openProduct, type Product } from './open-product.ts';

let product: Product;
let phone: Page;
beforeAll(async () => {
  product = await openProduct();
  phone = await product.signIn('c-cun', 390);
}, 300_000);
afterAll(() => product.close());

test('没有网络：重新打开页面照常登记、更正，回到有网络处自动送达，一条不多一条不少', async () => {
  await untilReady(phone);
  const before = await countOf(phone, '离线');
  await phone.context().setOffline(true);
  await phone.goto('/registers/disputes');
  await phone.reload();
  await phone.getByText('离线中').waitFor();
  const hands = handsOn(phone);
  await hands.click(phone.getByRole('link', { name: '登记', exact: true }));
  await fillDispute(hands, '离线记的第一起');
  await hands.click(phone.getByRole('button', { name: '保存并登记下一条' }));
  await hands.see(phone.getByText('已存入待发送'));
  await fillDispute(hands, '离线记的第二起');
  await hands.click(phone.getByRole('button', { name: '保存', exact: true }));
  await hands.see(phone.getByText('这台设备上有 2 条还没有送达'));
  await hands.click(phone.locator('main a[href^="/records/"], #main a[href^="/records/"]').first());
  await hands.click(phone.getByRole('button', { name: '更正' }));
  await hands.type(phone.getByLabel('纠纷概况'), '离线改过的概况');
  await hands.click(phone.getByRole('button', { name: '保存', exact: true }));
  await hands.see(phone.getByText('您在这台设备上对这条记录的更正还没有送达'));
  await phone.goto('/outbox');
  await phone.getByText('待发送', { exact: true }).nth(2).waitFor();
  expect(await phone.locator('.ant-card').count()).toBe(3);
  // The page is closed and opened again: what waits is still there.
  await phone.reload();
  await phone.getByText('离线记的第二起').waitFor();
  await phone.context().setOffline(false);
  await hands.see(phone.getByText('没有待发送的，登记和更正的都已送达'));
  expect(await countOf(phone, '离线')).toBe(before + 3);
  holdEffort([
    {
      name: '断网记一天，回来再报',
      here: hands.cost(),
      excel: {
        typed: 13,
        clicks: 11,
        keys: 8,
        how: '两起各填编号、村、类型、日期、概况，改一处，保存；回来后打开乡镇的台账，把三处逐格抄过去，汇总表加二',
      },
    },
  ]);
});

test('没有网络也按同样的规则校核：不合要求的当场指出，不存入待发送', async () => {
  await phone.context().setOffline(true);
  await phone.goto('/registers/disputes/new');
  const hands = handsOn(phone);
  await fillDispute(hands, '日期填反的一起');
  await phone.getByLabel('办结日期').fill('2023-01-01');
  await phone.keyboard.press('Enter');
  await phone.getByRole('button', { name: '保存', exact: true }).click();
  await phone.getByText(/有 \d+ 处需要改正，没有存入待发送/).waitFor();
  await phone.goto('/outbox');
  await phone.getByText('没有待发送的').waitFor();
  await phone.context().setOffline(false);
});

test('离线改的与他人改的不同：两边的值和谁改的都列出，选定后送达，记入历次改动，不再问', async () => {
  const { id, unit, version } = await firstRecord(phone);
  await phone.goto(`/records/${unit}/${id}`);
  await phone.getByRole('button', { name: '更正' }).waitFor();
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: '更正' }).click();
  await phone.getByLabel('纠纷概况').fill('手机上改的概况');
  await phone.getByRole('button', { name: '保存', exact: true }).click();
  await phone.getByText('更正还没有送达').waitFor();
  const clerk = await product.signIn('c-jingban', 1440);
  await changeAt(clerk, { unit, id, version }, '乡镇改的概况');
  await phone.context().setOffline(false);
  await phone.getByText('1 条有冲突').click();
  await phone.getByText('乡镇改的概况').first().waitFor();
  await phone.getByText('手机上改的概况').first().waitFor();
  await phone
    .getByText(/演示经办人/)
    .first()
    .waitFor();
  await phone.getByRole('radio', { name: '我填的' }).click();
  await phone.getByRole('button', { name: /在第 \d+ 版上保存/ }).click();
  await phone.getByText('没有待发送的').waitFor();
  const { record, history } = await (await phone.request.get(`/api/records/${unit}/${id}`)).json();
  expect(record.fields.matter).toBe('手机上改的概况');
  expect(history.at(-1).change.settled).toMatchObject([{ field: 'matter', kept: 'mine' }]);
  await phone.goto(`/records/${unit}/${id}`);
  await phone.getByText(/不同，选定本人填的/).waitFor();
});

test('登录过期：待发送的停下，重新登录后接着送', async () => {
  await phone.goto('/registers/disputes/new');
  await phone.getByRole('heading', { name: /^登记：/ }).waitFor();
  await phone.context().setOffline(true);
  await fillDispute(handsOn(phone), '登录过期时的离线一起');
  await phone.getByRole('button', { name: '保存', exact: true }).click();
  await phone.getByText('还没有送达').waitFor();
  await phone.context().clearCookies();
  await phone.context().setOffline(false);
  const dialog = phone.getByRole('dialog');
  await dialog.getByLabel('账号').fill('c-cun');
  await dialog.getByLabel('密码').fill('yanshi-2023');
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
  await phone.getByText(/待发送的 1 条已经送达/).waitFor();
  expect(await countOf(phone, '登录过期时的离线')).toBe(1);
});

test('退出登录：没有送达的先告知，留在本机的别人打不开，本人再登录后送达', async () => {
  await phone.goto('/registers/disputes/new');
  await phone.getByRole('heading', { name: /^登记：/ }).waitFor();
  await phone.context().setOffline(true);
  await fillDispute(handsOn(phone), '退出时还在的离线一起');
  await phone.getByRole('button', { name: '保存', exact: true }).click();
  await phone.getByText('还没有送达').waitFor();
  await phone.getByRole('button', { name: /演示填报员/ }).click();
  await phone.getByText('退出登录').click();
  await phone.getByRole('button', { name: '留在本机，退出' }).click();
  await phone.waitForURL(/sign-in/);
  expect(await keptOn(phone)).toEqual({ owner: 0, answers: 0, queue: 1 });
  await phone.context().setOffline(false);
  await signInAt(phone, 'c-jingban');
  await phone.goto('/outbox');
  await phone.getByText('另有 1 条是其他账号留在这台设备上的').waitFor();
  expect(await phone.getByText('退出时还在').count()).toBe(0);
  await phone.getByRole('button', { name: /演示经办人/ }).click();
  await phone.getByText('退出登录').click();
  await phone.waitForURL(/sign-in/);
  await signInAt(phone, 'c-cun');
  await phone.getByText(/待发送的 1 条已经送达/).waitFor();
  expect(await countOf(phone, '退出时还在')).toBe(1);
});

/** Until the browser holds the pages and the registers. */
async function untilReady(page: Page): Promise<void> {
  const isReady = `navigator.serviceWorker.controller !== null && localStorage.getItem('fadu.kept') !== null`;
  await expect.poll(() => page.evaluate(isReady), { timeout: 60_000 }).toBe(true);
}

async function fillDispute(hands: Hands, matter: string): Promise<void> {
  const { page } = hands;
  await page.getByRole('heading', { name: /^登记：/ }).waitFor();
  await hands.choose(page.getByLabel('纠纷类型'), '邻里');
  await hands.type(page.getByLabel('纠纷概况'), matter);
}

async function countOf(page: Page, words: string): Promise<number> {
  const answer = await page.request.get(`/api/registers/disputes/records?words=${encodeURIComponent(words)}`);
  return (await answer.json()).total;
}

async function firstRecord(page: Page) {
  const { records } = await (await page.request.get('/api/registers/disputes/records?limit=3')).json();
  return records.at(-1);
}

/** Changes a record as the desk's own page would. */
async function changeAt(
  page: Page,
  { unit, id, version }: { unit: string; id: string; version: number },
  matter: string,
): Promise<void> {
  const status = await page.evaluate<number>(`(async () => {
    const at = '/api/records/${unit}/${id}';
    const { record } = await (await fetch(at + '?reveal=true')).json();
    const body = JSON.stringify({ version: ${version}, fields: { ...record.fields, matter: ${JSON.stringify(matter)} } });
    const headers = { 'content-type': 'application/json', 'x-fadu-page': 'desk' };
    return (await fetch(at, { method: 'PUT', headers, body })).status;
  })()`);
  expect(status).toBe(200);
}

async function signInAt(page: Page, account: string): Promise<void> {
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill('yanshi-2023');
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** How much the browser keeps, by its own database. */
function keptOn(page: Page): Promise<unknown> {
  return page.evaluate(`new Promise((done) => {
    const open = indexedDB.open('fadu');
    open.onsuccess = () => {
      const at = open.result.transaction(['owner', 'answers', 'queue']);
      const counts = {};
      for (const store of ['owner', 'answers', 'queue']) {
        at.objectStore(store).count().onsuccess = ({ target }) => { counts[store] = target.result; };
      }
      at.oncomplete = () => done(counts);
    };
  })`);
}
