import { countyOf, holderOf } from '#engine/unit.ts';
import type { Block, Column, Document, Run } from '#kernel/document.ts';
import { dayOfInstant, formatChineseDate, type LocalDate } from '#kernel/local-date.ts';
import { writeEntries } from '#store/chain.ts';
import { type Actor, scopeFor, writerFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { issuerOf } from '../procedure/draft-document.ts';
import { isDemo } from '../report/open-report.ts';
import { ROLE_LABELS } from '../rights.ts';
import { type OpenWork, openWork } from './open-work.ts';

/** To whom, and from which day on; the name may be left to be written by hand. */
export type HandOverRequest = { readonly to: string | null; readonly on: LocalDate };

const TO_WRITE = '　　　　　　';

/** The sheet that both sign when a seat is handed over: what is open on the day it is made. The log keeps that it was made. */
export async function handOverSheet(
  desk: Desk,
  actor: Actor,
  request: HandOverRequest,
): Promise<{ readonly document: Document; readonly fileName: string }> {
  const work = await openWork(desk, actor);
  const units = new Map((await desk.units()).map((unit) => [unit.code, unit]));
  const document = compose(actor, request, work, desk.today(), (code) => units.get(code)?.short ?? code);
  const { code } = actor.unit;
  const entry = {
    unit: code,
    subject: 'seat' as const,
    subjectId: actor.seat ?? actor.name,
    version: 0,
    action: 'hand-over-sheet',
    change: { role: actor.role, on: request.on, successor: request.to },
  };
  await desk.backend.transaction(scopeFor(actor), (tx) =>
    writeEntries(tx, countyOf(code), holderOf(code), [entry], writerFor(actor), desk.now()),
  );
  return { document, fileName: `移交清单（${actor.unit.short}${ROLE_LABELS[actor.role]}）` };
}

function compose(
  actor: Actor,
  { to, on }: HandOverRequest,
  work: OpenWork,
  today: LocalDate,
  unitName: (code: string) => string,
): Document {
  const { unit, role, name } = actor;
  const facts = [
    ['席位', `${unitName(unit.code)}　${ROLE_LABELS[role]}`],
    ['移交人', name],
    ['接交人', to ?? '（接交时填写）'],
    ['接任起始日', formatChineseDate(on)],
    ['清单截至', formatChineseDate(today)],
    [
      '合计',
      `未办结的环节${work.matters.length}项${work.isMore ? '以上' : ''}，未完成的任务${work.tasks.length}项，未保存的草稿${work.drafts.length}份，在拟的报告${work.reports.length}份，待制发的文书${work.letters.length}份，在库佐证材料${work.files}份`,
    ],
  ];
  const body: Block[] = [
    table([column('项目', 2), column('内容', 7)], facts),
    heading(1, '未办结的事项'),
    list(
      [column('序号', 1, 'center'), column('编号', 3), column('事项', 6), column('待办环节', 3), column('期限', 4)],
      work.matters.map(({ record, label, dueOn, status }, at) => [
        String(at + 1),
        record.number,
        record.title,
        label,
        dueOn === null ? '没有期限' : `${dueOn}${status === 'overdue' ? ' 逾期' : ''}`,
      ]),
    ),
    ...(work.isMore ? [paragraph('以上只列先到期的部分，其余见系统“办理”。')] : []),
    heading(2, '未完成的任务'),
    list(
      [column('序号', 1, 'center'), column('编号', 3), column('任务', 6), column('承办', 3), column('完成期限', 3)],
      work.tasks.map(({ number, title, unit: at, post, dueOn }, place) => [
        String(place + 1),
        number,
        title,
        `${unitName(at)}${post === null ? '' : `（${post}）`}`,
        dueOn ?? '未填',
      ]),
    ),
    heading(3, '未保存的草稿和在拟的报告'),
    list(
      [column('序号', 1, 'center'), column('内容', 10), column('最后改动', 3)],
      [
        ...work.drafts.map(({ registerLabel, isNew, changedAt }) => [
          `${registerLabel}：${isNew ? '新登记' : '更正'}`,
          dayOfInstant(changedAt),
        ]),
        ...work.reports.map(({ unitName: of, year }) => [`${of} ${year} 年度报告（草稿）`, '']),
      ].map((cells, at) => [String(at + 1), ...cells]),
    ),
    heading(4, '待制发的文书'),
    list(
      [column('序号', 1, 'center'), column('文书', 5), column('事项', 8)],
      work.letters.map(({ label, title, number }, at) => [String(at + 1), label, `${title}（${number}）`]),
    ),
    heading(5, '材料'),
    paragraph(
      `本席位范围内的台账共有佐证材料${work.files}份，均存于系统，随记录移交。另有纸质、移动介质材料的，在此写明：${TO_WRITE}${TO_WRITE}`,
    ),
    heading(6, '签字'),
    paragraph('以上事项已当面交接清楚。自接任起始日起，由接交人办理；移交人的席位同时终止。'),
    table(
      [column('移交人', 3), column('接交人', 3), column('监交人', 3)],
      [
        ['签字：', '签字：', '签字：'],
        ['　　　年　　月　　日', '　　　年　　月　　日', '　　　年　　月　　日'],
      ],
    ),
  ];
  return {
    title: [issuerOf(unitName(holderOf(unit.code))), '工作移交清单'],
    docNumber: null,
    addressee: '',
    body,
    signature: { bodies: [], date: null },
    note: null,
    copyTo: null,
    annexes: [],
    mark: isDemo(unit.code) ? '演示数据' : null,
  };
}

function column(label: string, share: number, align: Column['align'] = 'left'): Column {
  return { label, share, align };
}

function list(columns: readonly Column[], rows: readonly (readonly string[])[]): Block {
  return rows.length === 0 ? paragraph('没有。') : table(columns, rows);
}

function table(columns: readonly Column[], rows: readonly (readonly string[])[]): Block {
  return { kind: 'table', columns, rows: rows.map((cells) => cells.map(text)) };
}

const NUMBERS = '一二三四五六七八九';

function heading(at: number, label: string): Block {
  return { kind: 'heading', level: 1, number: `${NUMBERS[at - 1] ?? ''}、`, text: label };
}

function paragraph(words: string): Block {
  return { kind: 'paragraph', runs: [text(words)] };
}

function text(words: string): Run {
  return { kind: 'text', text: words };
}
