import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOn } from './axe-faults.ts';
import { handsOn, holdEffort } from './effort.ts';
import { openProduct, type Product } from './open-product.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct();
}, 300_000);
afterAll(() => product.close());

const WORK_POINTS = `澄溪镇2023年依法治理工作要点
一、总体要求
围绕中心工作，稳步推进。
二、健全依法决策机制
（一）修订决策事项目录，向社会公布。（牵头单位：党政办公室；责任人：党委副书记；完成时限：2023年6月底前）
（二）落实文件合法性审查。（责任单位：司法所；责任人：司法所负责人；完成时限：全年）
三、规范行政执法
（一）开展案卷评查。（责任单位：综合行政执法大队、司法所；责任人：分管副镇长；完成时限：9月30日前）
（二）公示执法人员信息，每季度更新。（责任单位：综合行政执法大队；责任人：分管副镇长；完成时限：每季度）
四、化解矛盾纠纷
（一）排查院坝邻里纠纷，登记建档。（责任单位：各村（社区）；责任人：平安法治办主任；完成时限：10月底前）`;

test('把全年工作要点分到岗位和村：读出、核对、登记、一次分给各村；村里看得到，撤回写明原因', async () => {
  const page = await product.signIn('c-jingban', 1440);
  await page.goto('/tasks?year=2023');
  await page.getByRole('heading', { level: 1, name: '年度任务' }).waitFor();
  const hands = handsOn(page);
  await hands.click(page.getByRole('link', { name: '读入工作要点' }));
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    hands.click(page.getByRole('button', { name: /点击选择，或把文件拖到这里/ })),
  ]);
  await chooser.setFiles({ name: '工作要点.txt', mimeType: 'text/plain', buffer: Buffer.from(WORK_POINTS) });
  await hands.see(page.getByText('读出 5 项任务'));
  expect(await page.getByText('“每季度”没有写明是哪一天').count()).toBe(1);
  // In a year gone by; of this year today stands here.
  await fillDay(page, '下达日期', '2023-03-01');
  await hands.type(page.getByRole('textbox', { name: '完成期限', exact: true }), '2023-12-31');
  await hands.key('Enter');
  await hands.see(page.getByText('可以登记 5 行'));
  await hands.click(page.getByRole('button', { name: '全部登记' }));
  await hands.see(page.getByRole('button', { name: '排查院坝邻里纠纷，登记建档' }));
  await hands.click(page.getByRole('button', { name: '排查院坝邻里纠纷，登记建档' }).first());
  await hands.click(page.getByRole('dialog').getByRole('button', { name: '分解', exact: true }));
  await hands.click(page.getByRole('button', { name: '全部村（社区）' }));
  await hands.click(page.getByRole('button', { name: '分解下达到 11 个单位' }));
  await hands.see(page.getByText('分解到 11 个单位，完成 0 项'));
  holdEffort([
    {
      name: '把全年工作要点分到岗位和村',
      here: hands.cost(),
      excel: {
        typed: 31,
        clicks: 9,
        keys: 5,
        how: '打开要点，打开任务台账，5 项各填任务、承办、职务、期限；分到村的一项复制成 11 行，各填村名；保存；在工作群里发给各村',
      },
    },
  ]);
  const village = await product.signIn('c-cun', 390);
  await village.goto('/tasks?year=2023');
  await village.getByRole('button', { name: '排查院坝邻里纠纷，登记建档' }).click();
  await village.getByRole('button', { name: '登记进展' }).click();
  await village.getByLabel('进展情况').fill('走访了三个组，登记两起');
  await village.getByRole('button', { name: '登记', exact: true }).click();
  await village.getByText('走访了三个组，登记两起').waitFor();
  expect(await faultsOn(village)).toEqual([]);

  const reviewer = await product.signIn('c-shenhe', 1440);
  await reviewer.goto('/tasks?year=2023');
  await reviewer.getByRole('button', { name: '排查院坝邻里纠纷，登记建档' }).first().click();
  await reviewer.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click();
  await reviewer.getByLabel('原因').fill('与县级排查合并进行');
  await reviewer
    .getByRole('form', { name: '撤回' })
    .or(reviewer.locator('form[aria-label="撤回"]'))
    .first()
    .getByRole('button', { name: '撤回' })
    .click();
  await reviewer.getByText(/已于 .* 撤回/).waitFor();
  await village.goto('/tasks?year=2023&status=recalled');
  await village.getByRole('button', { name: '排查院坝邻里纠纷，登记建档' }).click();
  await village.getByText('与县级排查合并进行').waitFor();
});

test.each([1440, 390] as const)('宽 %d 时任务各页没有严重的无障碍问题', async (width) => {
  const page = await product.signIn('b-jingban', width);
  const found: string[] = [];
  for (const path of ['/tasks?year=2023', '/tasks/read', '/hand-over']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    found.push(...(await faultsOn(page)).map((fault) => `${path} ${fault}`));
  }
  await page.goto('/tasks?year=2023');
  await page.getByRole('button', { name: '培育法律明白人' }).first().click();
  await page.getByRole('link', { name: '看数字和记录' }).waitFor();
  found.push(...(await faultsOn(page)).map((fault) => `任务 ${fault}`));
  expect(found).toEqual([]);
});

test('记录关联到任务，两头都看得见', async () => {
  const page = await product.signIn('b-jingban', 1440);
  const { records } = await (await page.request.get('/api/registers/publicity/records?limit=1')).json();
  await page.goto(`/records/${records[0].unit}/${records[0].id}`);
  await page.getByLabel('关联到哪项任务').fill('宪法');
  await page.locator('.ant-select-item-option').filter({ hasText: '宪法宣传周' }).first().click();
  const task = page.getByRole('link', { name: '组织宪法宣传周活动' });
  await task.waitFor();
  await task.click();
  await page.getByText('关联的记录').first().waitFor();
  await page.getByRole('link', { name: records[0].title }).waitFor();
});

test('第一次登录有六步引导，每步打开真的东西；关了不再来，可以重新打开；键盘也能走', async () => {
  const page = await product.signIn('d-jingban', 390, 'on');
  const guide = page.getByRole('complementary', { name: '上手引导' });
  await guide.getByRole('button', { name: '开始引导' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/records\//);
  const next = guide.getByRole('button', { name: '下一步' });
  await next.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/figures\//);
  await next.click();
  await guide.getByText('3/6').waitFor();
  await page.getByText('所据记录').waitFor();
  await next.click();
  await page.waitForURL(/\/reports\//);
  await next.click();
  await guide.getByText(/逐条相加得 \d+，数字是 \d+，一致/).waitFor();
  expect(await faultsOn(page)).toEqual([]);
  await next.click();
  await page.waitForURL(/\/guide\/start/);
  await page.goto('/');
  await guide.getByText('6/6').waitFor();
  await guide.getByRole('button', { name: '完成' }).click();
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await guide.count()).toBe(0);
  await page.getByRole('button', { name: /演示经办人D/ }).click();
  await page.getByRole('menuitem', { name: '上手引导' }).click();
  await guide.getByRole('button', { name: '开始引导' }).waitFor();
});

test('向接任者移交：清单导出，安全管理员移交；草稿、待办归接任者，原任什么也看不到', async () => {
  const clerk = await product.signIn('e-jingban', 1440);
  await clerk.goto('/registers/disputes/new');
  await clerk.getByLabel('纠纷概况').fill('移交时没有填完的纠纷');
  await clerk.getByText('草稿已存').waitFor();
  await clerk.goto('/');
  await clerk.getByRole('heading', { level: 1 }).waitFor();
  const hands = handsOn(clerk);
  await hands.click(clerk.getByRole('button', { name: /演示经办人E/ }));
  await hands.click(clerk.getByRole('menuitem', { name: '工作交接' }));
  await hands.see(clerk.getByText(/没有保存的草稿 1 份/));
  const [sheet] = await Promise.all([
    clerk.waitForEvent('download'),
    hands.click(clerk.getByRole('button', { name: '导出 Word' })),
  ]);
  expect(sheet.suggestedFilename()).toContain('移交清单');
  const security = await product.signIn('xian-anquan', 1440);
  await security.goto('/settings/people');
  await security.getByRole('textbox', { name: '查找人员' }).waitFor();
  const admin = handsOn(security);
  await admin.type(security.getByRole('textbox', { name: '查找人员' }), 'e-jingban');
  await admin.click(security.getByRole('button', { name: '移交' }));
  await admin.choose(security.getByRole('dialog').getByLabel('继任者'), 'b-cun');
  await admin.click(security.getByRole('dialog').getByRole('button', { name: /移\s*交/ }));
  await admin.see(security.getByText('席位已移交'));
  const [mine, theirs] = [hands.cost(), admin.cost()];
  holdEffort([
    {
      name: '向接任者移交',
      here: {
        typed: mine.typed + theirs.typed,
        clicks: mine.clicks + theirs.clicks,
        keys: mine.keys + theirs.keys,
        waitS: mine.waitS + theirs.waitS,
      },
      excel: {
        typed: 5,
        clicks: 31,
        keys: 12,
        how: '打开移交清单模板，填双方、岗位、日期；逐本打开有未办结事项的 5 本台账，筛选、复制、粘贴到清单；保存，打印；文件夹复制给接任者，改共享密码',
      },
    },
  ]);
  await clerk.goto('/registers/disputes');
  await clerk
    .getByText(/您还没有席位|没有这个席位|选择席位/)
    .first()
    .waitFor();
  const answer = await clerk.request.get('/api/registers/disputes/records');
  expect([403, 404]).toContain(answer.status());
  const successor = await product.signIn('b-cun', 1440);
  await successor.getByRole('heading', { level: 1, name: '选择席位' }).waitFor();
  const seat = successor.locator('.ant-card').filter({ hasText: '沙枣乡' });
  await seat.getByRole('button', { name: '进入' }).click();
  await successor.getByText('填了没有保存的').waitFor();
  const log = await product.signIn('xian-shenji', 1440);
  const entries = await (await log.request.get('/api/log?unit=990101203')).text();
  for (const action of ['移交席位', '授予席位', '导出移交清单']) expect(entries).toContain(action);
});

async function fillDay(page: Page, label: string, day: string): Promise<void> {
  await page.getByRole('textbox', { name: label, exact: true }).fill(day);
  await page.keyboard.press('Enter');
}
