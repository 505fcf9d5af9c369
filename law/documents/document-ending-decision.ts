import { defineTemplate, paragraphs, TO_FILL } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { normativeDocument } from '../procedures/normative-document.ts';
import { letter } from './parts/letter.ts';

const ENDINGS: Readonly<Record<string, string>> = { abolished: '废止', lapsed: '宣布失效', superseded: '不再执行' };

/** 废止、宣布失效的决定, published like the document itself. */
export const documentEndingDecision = defineTemplate(normativeDocument, {
  id: 'document-ending-decision',
  label: '规范性文件终止决定',
  step: 'end',
  cite: [cite('N20')],
  draft: ({ unit, matter, show, showDate }) => {
    const ending = ENDINGS[String(matter.row.ending)] ?? '废止';
    return letter({
      from: unit.name,
      title: `关于${ending}《${show('title')}》的决定`,
      to: '',
      body: paragraphs(
        `经清理，《${show('title')}》（${show('docNumber')}，${showDate('issuedOn')}印发）${TO_FILL}${TO_FILL}，已不适应实际工作需要。经${showDate('endingDecidedOn')}本机关会议研究，决定予以${ending}。`,
        `该文件有效的最后一天为${showDate('validTo')}，此后不再作为行政管理的依据。依据该文件已经作出的处理，不受本决定影响。`,
        '本决定向社会公布，并报县人民政府备案。',
      ),
    });
  },
});
