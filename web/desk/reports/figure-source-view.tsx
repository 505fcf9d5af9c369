import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { Figure, FigureSource, ReportTree } from '../../api/schema.d.ts';
import { useRegister, useUnitName } from '../../ui/fields/declared.ts';
import { formatCount } from '../../ui/format.ts';
import { indicatorOf, useDeclared } from '../figures/figure-queries.ts';
import { arithmeticText, FigureValue, recordsText, shareText } from '../figures/figure-value.tsx';
import { periodAddress, periodWords } from '../figures/period-choice.ts';
import { FirstRecords } from './first-records.tsx';

/** On what a figure of the report rests, by its kind. */
export function FigureSourceView({ source, report }: { readonly source: FigureSource; readonly report: ReportTree }) {
  switch (source.kind) {
    case 'figure':
      return <OneFigure figure={source.figure} />;
    case 'change':
      return (
        <>
          <h3 className="drawer-head">本期</h3>
          <OneFigure figure={source.figure} />
          <h3 className="drawer-head">上年同期</h3>
          <OneFigure figure={source.previous} />
        </>
      );
    case 'rows':
      return <Rows register={source.register} numbers={source.numbers} unit={report.unit.code} />;
    case 'coverage':
      return <Coverage figures={source.figures} over={source.over} />;
    case 'units':
      return <Units codes={source.codes} />;
  }
}

function OneFigure({ figure }: { readonly figure: Figure }) {
  const { declared } = useDeclared();
  const kind = declared === undefined ? undefined : indicatorOf(declared, figure.indicator)?.kind;
  const arithmetic = arithmeticText(figure.parts, kind);
  const { postings, blanks, summaryShare } = figure;
  return (
    <>
      <dl className="drawer-facts">
        <div>
          <dt>数值</dt>
          <dd>
            <FigureValue figure={figure} />
            {arithmetic === '' ? null : <span className="drawer-arithmetic">{arithmetic}</span>}
          </dd>
        </div>
        <div>
          <dt>依据</dt>
          <dd>
            {recordsText(postings, figure.parts.length)}
            {blanks === 0 ? '' : `，其中 ${formatCount(blanks)} 条未填数量`}
          </dd>
        </div>
        <div>
          <dt>汇总</dt>
          <dd>{summaryShare === 0 ? '全部为逐条记录' : `汇总登记占 ${shareText(summaryShare)}`}</dd>
        </div>
      </dl>
      <FirstRecords figure={figure} />
    </>
  );
}

const SHOWN = 40;

function Rows({ register, numbers, unit }: { register: string; numbers: readonly string[]; unit: string }) {
  const { register: declared } = useRegister(register);
  const [isAll, setAll] = useState(false);
  const shown = isAll ? numbers : numbers.slice(0, SHOWN);
  return (
    <>
      <h3 className="drawer-head">
        所据记录：《{declared?.label ?? '台账'}》{numbers.length} 条
      </h3>
      <ul className="drawer-numbers">
        {shown.map((number) => (
          <li key={number}>
            <Link to="/registers/$register" params={{ register }} search={{ unit, words: number }} preload={false}>
              {number}
            </Link>
          </li>
        ))}
      </ul>
      {isAll || numbers.length <= SHOWN ? null : (
        <Button onClick={() => setAll(true)}>列出全部 {numbers.length} 条</Button>
      )}
    </>
  );
}

function Coverage({ figures, over }: { figures: readonly Figure[]; over: 'villages' | 'months' }) {
  const nameOf = useUnitName();
  return (
    <>
      <h3 className="drawer-head">{over === 'villages' ? '各村（社区）' : '各月'}</h3>
      <ul className="drawer-list">
        {figures.map((figure) => {
          const period = periodAddress(figure.period);
          return (
            <li key={`${figure.of} ${period}`}>
              <Link
                to="/figures/$indicator"
                params={{ indicator: figure.indicator }}
                search={{ unit: figure.of, period }}
                preload={false}
              >
                {over === 'villages' ? nameOf(figure.of) : periodWords(period)}
              </Link>
              <FigureValue figure={figure} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Units({ codes }: { readonly codes: readonly string[] }) {
  const nameOf = useUnitName();
  return (
    <>
      <h3 className="drawer-head">单位名录中的 {codes.length} 个</h3>
      <p>{codes.map(nameOf).join('、')}</p>
    </>
  );
}
