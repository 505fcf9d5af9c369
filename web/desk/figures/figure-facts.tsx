import { Link } from '@tanstack/react-router';
import { Alert, Card } from 'antd';
import type { ReactNode } from 'react';
import type { Figure, Register } from '../../api/schema.d.ts';
import { useUnitName } from '../../ui/fields/declared.ts';
import { formatCount, formatDay } from '../../ui/format.ts';
import { useSeat } from '../../ui/session.ts';
import { type At, type Declared, indicatorOf, measureOf } from './figure-queries.ts';
import { arithmeticText, FigureValue, recordsText, shareText, unitWords } from './figure-value.tsx';

/** The value and what it means: definition, period, parts, on how many records it rests. */
export function FigureFacts({ figure, declared, at }: { figure: Figure; declared: Declared; at: At }) {
  const { may } = useSeat();
  const nameOf = useUnitName();
  const indicator = indicatorOf(declared, figure.indicator);
  const register = declared.registers.find(({ id }) => id === indicator?.register);
  const isStock = (indicator?.measures ?? []).some((id) => measureOf(declared, id)?.kind.endsWith('stock'));
  const arithmetic = arithmeticText(figure.parts, indicator?.kind);
  const facts: readonly { readonly name: string; readonly says: ReactNode }[] = [
    { name: '口径', says: indicator?.means },
    {
      name: '期间',
      says: `${formatDay(figure.period.from)}至${formatDay(figure.period.to)}${isStock ? '，存量为期末数' : ''}`,
    },
    { name: '单位', says: `${unitWords(nameOf(figure.of), figure.of)}；单位撤并以${formatDay(figure.asOf)}为准` },
    { name: '算法', says: arithmetic === '' ? null : <Arithmetic figure={figure} at={at} text={arithmetic} /> },
    { name: '依据', says: basisText(figure) },
    { name: '台账', says: register === undefined ? null : <RegisterLink register={register} figure={figure} /> },
  ];
  return (
    <Card style={{ marginBottom: 16 }}>
      <div className="figure-value-box">
        <FigureValue figure={figure} />
      </div>
      {figure.state === 'blank' && register !== undefined ? (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={
            <>
              本期没有填报，不能当作 0。
              {may('write-records') ? (
                <Link to="/registers/$register" params={{ register: register.id }}>
                  去《{register.label}》填报
                </Link>
              ) : null}
            </>
          }
        />
      ) : null}
      {figure.blanks > 0 && figure.state === 'known' ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={`其中 ${formatCount(figure.blanks)} 条记录未填数量，这个数字只是下限。`}
        />
      ) : null}
      <dl className="figure-facts">
        {facts
          .filter(({ says }) => says !== null && says !== undefined && says !== '')
          .map(({ name, says }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{says}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}

function RegisterLink({ register, figure }: { register: Register; figure: Figure }) {
  return (
    <Link
      to="/registers/$register"
      params={{ register: register.id }}
      search={{ unit: figure.of, from: figure.period.from, to: figure.period.to }}
    >
      {register.label}
    </Link>
  );
}

/** The parts of a rate or difference, each opening its own records. */
function Arithmetic({ figure, at, text }: { figure: Figure; at: At; text: string }) {
  return (
    <>
      {text}
      <ul className="figure-parts">
        {figure.parts.map(({ measure, label, value, unit }) => (
          <li key={measure}>
            <Link
              to="/figures/$indicator"
              params={{ indicator: figure.indicator }}
              search={{ ...at, measure }}
              hash="trace"
              preload={false}
            >
              {label}
            </Link>
            {'　'}
            {value === null ? '未填' : `${formatCount(value)}${unit}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function basisText({ postings, blanks, summaryShare, parts }: Figure): string {
  if (postings === 0) return '没有记录';
  return [
    recordsText(postings, parts.length),
    blanks === 0 ? '' : `其中 ${formatCount(blanks)} 条未填数量`,
    summaryShare === 0 ? '' : `汇总登记（依据纸质台账合计，没有逐条记录）占 ${shareText(summaryShare)}`,
  ]
    .filter((says) => says !== '')
    .join('，');
}
