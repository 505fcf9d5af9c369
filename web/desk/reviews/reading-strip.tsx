import { Alert } from 'antd';
import type { Review } from '../../api/schema.d.ts';
import { formatCount, formatDay } from '../../ui/format.ts';
import { SOURCES } from './finding-words.ts';

type Reading = Review['reading'];

const CONTENTS: Readonly<Record<keyof Reading['contents'], string>> = {
  measures: '举措和成效',
  shortcomings: '不足',
  causes: '原因',
  principal: '第一责任人职责',
  plan: '下一年安排',
};

const CONTENT_ORDER: readonly (keyof Reading['contents'])[] = [
  'measures',
  'shortcomings',
  'causes',
  'principal',
  'plan',
];

const HEADING_ONLY = 'contents.causes-heading-only';

/** What was read of the report as a whole: whose, of when, and which of the statutory contents it has. */
export function ReadingStrip({ review: { reading, figures, citations, findings } }: { readonly review: Review }) {
  const { org, issuedOn, docNumber, addressees, contents, chars, source, isReport, skippedRules } = reading;
  // A heading promises the causes; whether the text gives them is a finding of its own, which this must not contradict.
  const isInHeadingOnly = (part: string) =>
    part === 'causes' && findings.some(({ rule, judgement }) => rule === HEADING_ONLY && judgement !== 'wrong');
  const facts = [
    ['发文单位', org ?? '文中没有'],
    ['成文日期', issuedOn === null ? '文中没有' : formatDay(issuedOn)],
    ['发文字号', docNumber ?? '文中没有'],
    ['主送', addressees.length === 0 ? '文中没有' : addressees.join('、')],
    ['篇幅', `${formatCount(chars)} 字，数字 ${figures.length} 个，引文 ${citations.length} 处（${SOURCES[source]}）`],
  ] as const;
  return (
    <>
      {isReport ? null : (
        <Alert
          className="panel-alert"
          type="warning"
          showIcon
          title="这份文字看来不是法治政府建设情况报告。"
          description={`专为这种报告所定的 ${skippedRules} 条规则没有适用，其余按一般公文核对。`}
        />
      )}
      <dl className="reading-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {isReport ? (
          <div>
            <dt>法定内容</dt>
            <dd className="reading-contents">
              {CONTENT_ORDER.map((part) => (
                <span key={part} className={contents[part] && !isInHeadingOnly(part) ? 'reading-has' : 'reading-lacks'}>
                  {contents[part] ? '' : '缺'}
                  {CONTENTS[part]}
                  {contents[part] && isInHeadingOnly(part) ? '（只见于标题）' : ''}
                </span>
              ))}
            </dd>
          </div>
        ) : null}
      </dl>
    </>
  );
}
