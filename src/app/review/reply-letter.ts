import { chineseNumber } from '#engine/report/chinese-number.ts';
import type { Block, Document } from '#kernel/document.ts';
import { formatChineseDate } from '#kernel/local-date.ts';
import type { Actor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { isDemo } from '../report/open-report.ts';
import { programSetting } from '../settings/program-setting.ts';
import { letterSignedBy } from '../settings/program-settings.ts';
import { type JudgedFinding, openReview, type Review } from './open-review.ts';
import { quoteWords } from './quote-words.ts';

/** A reply as a document, and what its file is called. */
export type Letter = { readonly document: Document; readonly fileName: string };

/** Demonstration units are called 演示·…; a letter calls them by what follows. */
const plainName = (name: string) => name.replace(/^演示·/, '');

/**
 * The reply to whoever sent the report in: the findings that stand, those to be mended first.
 * @param doubts whether those of which a person must decide are listed too
 * @throws {Fault} REVIEW_UNKNOWN
 */
export async function replyLetter(
  desk: Desk,
  actor: Actor,
  request: { readonly review: string; readonly doubts: boolean },
): Promise<Letter> {
  const review = await openReview(desk, actor, request.review);
  const stands = review.findings.filter(({ judgement }) => judgement === null || judgement === 'right');
  // What a person confirmed is no doubt any more.
  const mend = stands.filter(({ verdict, judgement }) => verdict === 'fail' || judgement === 'right');
  const look = request.doubts ? stands.filter((finding) => finding.verdict === 'doubt' && !mend.includes(finding)) : [];
  const subject = subjectOf(review);
  const parts = [
    { heading: '应当改正的', findings: mend },
    { heading: '请核实的', findings: look },
  ].filter(({ findings }) => findings.length > 0);
  const body: Block[] = [
    paragraph(
      parts.length === 0
        ? `你单位报送的${subject}收悉。经审读，没有发现需要改正的问题。`
        : `你单位报送的${subject}收悉。经审读，有 ${mend.length + look.length} 处需要处理，现将有关意见函告如下。`.replace(
            / /g,
            '',
          ),
    ),
    ...parts.flatMap(({ heading, findings }, place): Block[] => [
      {
        kind: 'heading',
        level: 1,
        number: `${chineseNumber(place + 1)}、`,
        text: `${heading}（${findings.length}处）`,
      },
      ...findings.map((finding, at) => paragraph(itemOf(finding, at + 1, review.examined.text))),
    ]),
    ...(parts.length === 0 ? [] : [paragraph('请对照修改后重新报送；认为意见不当的，请说明理由。')]),
  ];
  const { stored } = review;
  const signedBy = await programSetting(desk, actor.unit.code, letterSignedBy, desk.today());
  const document: Document = {
    title: titleOf(review),
    docNumber: null,
    addressee: addresseeOf(review),
    body,
    signature: { bodies: [String(signedBy ?? actor.unit.name)], date: formatChineseDate(desk.today()) },
    note: null,
    copyTo: null,
    annexes: [],
    mark: isDemo(actor.unit.code) ? '演示数据' : null,
  };
  return {
    document,
    fileName: `${plainName(review.unitName ?? stored.org ?? stored.fileName.replace(/\.\w+$/, ''))}审读意见.docx`,
  };
}

function itemOf(
  { excerpt, start, end, says, because, fix, basis, note, judgement, copied }: JudgedFinding,
  number: number,
  text: string,
): string {
  // Whether an article was compared with the text of the law is for the desk to know; a letter then names the law alone.
  const reason = basis === null ? because : `${because}依据：${basis.replace(/》[^》]*（条文未核对）/g, '》')}。`;
  const remark =
    judgement === 'right' && note !== null && note !== '' ? `审读人说明：${note.replace(/。$/, '')}。` : '';
  const words = copied === null || excerpt.length <= COPIED_QUOTE ? excerpt : `${excerpt.slice(0, COPIED_QUOTE)}……`;
  // What is said of the whole report is shown at its first line, and needs no quotation.
  const place = text.slice(0, start).trim() === '' && end <= text.indexOf('\n', start) ? '' : `${quoteWords(words)}：`;
  return `${number}.${place}${says.replaceAll('演示·', '')}${reason}${fix}${remark}`;
}

/** Of a copied passage the beginning is enough to find it. */
const COPIED_QUOTE = 40;

function titleOf({ unitName, stored }: Review): readonly string[] {
  const whose = `${plainName(unitName ?? stored.org ?? '')}${stored.year === null ? '' : `${stored.year}年度`}`;
  const what = '法治政府建设情况报告的审读意见';
  return whose === '' ? [`关于${what}`] : [`关于${whose}`, what];
}

function subjectOf({ stored, examined }: Review): string {
  const year = stored.year === null ? '' : `${stored.year}年度`;
  const number = examined.reading.docNumber === null ? '' : `（${examined.reading.docNumber}）`;
  return examined.isReport ? `${year}法治政府建设情况报告${number}` : `“${stored.fileName}”${number}`;
}

function addresseeOf({ unitName, stored }: Review): string {
  const name = unitName === null ? stored.org : plainName(unitName);
  if (name === null) return '报送单位';
  return /[镇乡]$/.test(name) ? `${name}人民政府` : /街道$/.test(name) ? `${name}办事处` : name;
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [{ kind: 'text', text }] };
}
