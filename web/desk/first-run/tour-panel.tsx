import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { Button, Flex, Typography } from 'antd';
import { useEffect } from 'react';
import { useSeat } from '../../ui/session.ts';
import { useLatestYear } from '../home/use-fillings.ts';
import { useTour } from './tour-state.ts';
import { type Example, exampleQuery, sayCheck } from './tour-stops.ts';

type Stop = { readonly title: string; readonly says: string; readonly path: string | null };

/** The guide on the demonstration data: six stops from a record to one's own county. It stands in the page and covers nothing. */
export function TourPanel() {
  const { unit, today, isDemo, may } = useSeat();
  const { state, go } = useTour();
  const isShown = isDemo && state !== 'off' && may('read-figures') && may('read-records');
  const latest = useLatestYear(unit.code, Number(today.slice(0, 4)), isShown);
  const year = latest.data ?? 0;
  const { data } = useQuery({ ...exampleQuery(unit.code, year), enabled: isShown && latest.data !== undefined });
  const navigate = useNavigate();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const at = state === 'off' ? 0 : state;
  useEffect(() => {
    // The records lie below the figure on the same page.
    if (at === 3) document.getElementById('trace')?.scrollIntoView({ block: 'start' });
  }, [at]);
  if (!isShown || data === undefined || data === null) return null;
  const stops = stopsFor(data, unit, year);
  const stop = stops[Math.min(at, stops.length) - 1];
  const move = (to: number) => {
    go(to > stops.length ? 'off' : to);
    const next = stops[to - 1];
    if (next?.path !== null && next?.path !== undefined && next.path.split('?')[0] !== path)
      void navigate({ to: next.path });
  };
  return (
    <aside className="tour no-print" aria-label="上手引导">
      <Flex wrap gap={8} justify="space-between" align="center">
        <div style={{ flex: '1 1 300px', minWidth: 0 }} aria-live="polite">
          {stop === undefined ? (
            <span>第一次用？六步看完：一条记录怎样成为数字、进入报告，又怎样核对。</span>
          ) : (
            <>
              <strong>
                {at}/{stops.length}　{stop.title}
              </strong>
              <br />
              <Typography.Text>{stop.says}</Typography.Text>
            </>
          )}
        </div>
        <Flex wrap gap={8}>
          {at > 1 ? <Button onClick={() => move(at - 1)}>上一步</Button> : null}
          <Button type="primary" onClick={() => move(at + 1)}>
            {at === 0 ? '开始引导' : at < stops.length ? '下一步' : '完成'}
          </Button>
          <Button type="text" onClick={() => go('off')}>
            不再显示
          </Button>
        </Flex>
      </Flex>
    </aside>
  );
}

function stopsFor(
  example: Example,
  unit: { readonly code: string; readonly kind: string },
  year: number,
): readonly Stop[] {
  const { register, figure, lines } = example;
  const record = lines[0]?.record;
  const named = `“${figure.label}”${figure.value ?? ''}${figure.unit}`;
  const figurePath = `/figures/${figure.indicator}?unit=${unit.code}&period=${year}`;
  const hasReport = unit.kind === 'township';
  return [
    {
      title: '一件事，登记一条',
      says: `这是“${register.label}”里的一条记录。填了什么、有什么材料、谁改过，都在这一页。`,
      path: record === undefined ? `/registers/${register.id}` : `/records/${record.unit}/${record.id}`,
    },
    {
      title: '记录自动成为数字',
      says: `不用另填报表：${year} 年${named}，是由记录算出来的。`,
      path: figurePath,
    },
    {
      title: '数字打得开',
      says: `页面下方逐条列着这 ${lines.length} 条记录，点一条就打开它。`,
      path: figurePath,
    },
    {
      title: '数字写进年度报告',
      says: hasReport ? '报告由台账起草，带底色的数字点开就是来源。' : '县级在这里看各乡镇的报告，点开即见来源。',
      path: hasReport ? `/reports/${unit.code}/${year}` : '/reports',
    },
    {
      title: '当场核对',
      says: `${sayCheck(example)}批准后的报告，“核验”也这样重算每一个数字。`,
      path: figurePath,
    },
    {
      title: '轮到您自己的单位',
      says: '演示数据可以随便改。用自己的单位：照“使用说明—开始使用”装好，系统管理员建单位和账号，就从第一条记录开始。',
      path: '/guide/start',
    },
  ];
}
