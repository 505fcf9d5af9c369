import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import type { Run } from '#kernel/document.ts';
import { cite } from '../facts/index.ts';
import { litigation } from '../procedures/litigation.ts';
import { letter } from './parts/letter.ts';

const ROWS = 8;

/** 证据、依据清单: what is handed to the court, what it proves. */
export const evidenceList = defineTemplate(litigation, {
  id: 'evidence-list',
  label: '证据、依据清单',
  step: 'answer',
  cite: [cite('L12'), cite('L13')],
  draft: ({ unit, show }) =>
    letter({
      from: unit.name,
      title: '证据、依据清单',
      to: show('organ'),
      body: [
        ...paragraphs(`案由：${show('cause')}；案号：${show('caseNumber')}。`),
        {
          kind: 'table',
          columns: [
            { label: '序号', share: 1, align: 'center' },
            { label: '证据或者依据名称', share: 4, align: 'left' },
            { label: '来源', share: 2, align: 'left' },
            { label: '证明目的', share: 4, align: 'left' },
            { label: '页码', share: 1, align: 'center' },
          ],
          rows: Array.from({ length: ROWS }, (_, at) => line(String(at + 1))),
        },
        ...paragraphs(
          '以上证据、依据均为被诉行政行为作出时收集和适用的。提交人：________；收到人：________；收到日期：________年____月____日。',
        ),
      ],
    }),
});

function line(number: string): readonly Run[] {
  return [number, '', '', '', ''].map((text) => ({ kind: 'text', text }));
}
