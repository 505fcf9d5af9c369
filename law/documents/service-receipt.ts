import { defineTemplate } from '#engine/procedure.ts';
import type { Run } from '#kernel/document.ts';
import { cite } from '../facts/index.ts';
import { penaltyOrdinary } from '../procedures/penalty-ordinary.ts';
import { letter } from './parts/letter.ts';

/** 送达回证: what was served, on whom, how and when. */
export const serviceReceipt = defineTemplate(penaltyOrdinary, {
  id: 'service-receipt',
  label: '送达回证',
  step: 'serve',
  cite: [cite('E23')],
  draft: ({ unit, show, showDate }) => ({
    ...letter({
      from: unit.name,
      title: '送达回证',
      to: '',
      body: [
        {
          kind: 'table',
          columns: [
            { label: '项目', share: 1, align: 'center' },
            { label: '内容', share: 3, align: 'left' },
          ],
          rows: [
            line('案由', show('matter')),
            line('送达文书名称、文号', `行政处罚决定书 ${show('documentNumber')}`),
            line('受送达人', '________'),
            line('送达地点', '________'),
            line('送达方式', '□直接　□留置　□邮寄　□委托　□公告　□经确认的传真、电子邮件'),
            line('送达时间', `${showDate('servedOn')}____时`),
            line('受送达人签名或者盖章', ''),
            line('代收人和代收理由', ''),
            line('见证人签名', ''),
            line('送达人签名', ''),
            line('备注', ''),
          ],
        },
      ],
    }),
  }),
});

function line(label: string, text: string): readonly Run[] {
  return [
    { kind: 'text', text: label },
    { kind: 'text', text },
  ];
}
