import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is kept of a job that was counted, in a file of its own so that two tests never write the same one. */
export type Counted = {
  readonly here: { readonly typed: number; readonly clicks: number; readonly keys: number };
  readonly excel: { readonly typed: number; readonly clicks: number; readonly keys: number; readonly how: string };
};

export const EFFORT_FOLDER = join(import.meta.dirname, 'effort');

/** The commonest jobs of a year by the name of their file, in the order of the page. A further one is added at the end. */
export const JOBS: Readonly<Record<string, string>> = {
  'record-dispute': '登记一起矛盾纠纷',
  'close-dispute': '办结一起纠纷',
  'enter-training': '登记一次 40 人的培训',
  'paste-rows': '粘贴 30 次普法活动',
  'attach-photos': '用手机给一条记录附两张照片',
  'find-record': '按两个字找到一条记录',
  'correct-mistake': '改正一处填错的概况',
  'answer-quarter': '回答“三季度多少起、是哪些”',
  'split-tasks': '把全年工作要点分到岗位和村',
  'approve-report': '起草、修改、审定年度报告',
  'hand-over': '向接任者移交',
  'work-offline': '断网记一天，回来再报',
};

/** docs/reference/effort.md: a row for each job counted, then those that are not. */
export function effortPage(): string {
  const names = Object.values(JOBS);
  const counted = Object.entries(JOBS).flatMap(([id, name]) => {
    const file = join(EFFORT_FOLDER, `${id}.json`);
    return existsSync(file) ? [{ name, ...parseCounted(readFileSync(file, 'utf8')) }] : [];
  });
  const rows = counted.map(
    ({ name, here, excel }) =>
      `| ${name} | ${here.typed} | ${here.clicks} | ${here.keys} | ${excel.typed} | ${excel.clicks} | ${excel.keys} | ${excel.how} |`,
  );
  const missing = names.filter((name) => !counted.some((row) => row.name === name));
  return [
    '# 办一件事要填几格、点几下',
    '',
    '一年中最常办的事，在真实浏览器中照常人的做法逐项办理、逐项计数（`test/browser/`），数目变了测试即不通过。“填”为填写的格子，“点”为点击，“键”为回车、Ctrl+S 一类的按键。等待时间随机器而异，不列在表中；测试要求每件事等待合计不超过 10 秒，填和点合计不多于 Excel。',
    '',
    'Excel 的做法按一人一本台账、另有一张汇总表计：打开文件 2 次点击，保存 1 次按键；同一件事影响汇总表的，另填一格。这一栏是照步骤数出来的，不是实测。法度的“办结”“改正”从已找到的记录起算，查找另列一行。',
    '',
    '| 事项 | 法度：填 | 点 | 键 | Excel：填 | 点 | 键 | Excel 的步骤 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    missing.length === 0 ? `以上 ${names.length} 件都已计数。` : `还没有计数的：${missing.join('；')}。`,
    '',
  ].join('\n');
}

function parseCounted(text: string): Counted {
  return JSON.parse(text);
}
