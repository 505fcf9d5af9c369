import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, DatePicker, Select, Space } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { findPeriodChoice, periodAddress, periodOf, YEAR_PARTS, type YearPart } from './period-choice.ts';

const DAY = 'YYYY-MM-DD';
const FIRST_YEAR = 2000;

/** Chooses a period as an address: a year, a half, a quarter, a month, or two days. */
export function PeriodPicker({
  value,
  thisYear,
  onChange,
}: {
  readonly value: string;
  readonly thisYear: number;
  readonly onChange: (period: string) => void;
}) {
  const choice = findPeriodChoice(value);
  const [isFree, setFree] = useState(choice?.part === 'free');
  const year = choice?.year ?? thisYear;
  const part: YearPart = isFree ? 'free' : (choice?.part ?? 'year');
  const years = Array.from(
    { length: Math.max(thisYear, year) - FIRST_YEAR + 2 },
    (_, back) => Math.max(thisYear, year) + 1 - back,
  );
  const go = (to: number, of: YearPart) => onChange(periodOf(to, of === 'free' ? 'year' : of));
  const days = [choice?.from ?? `${year}-01-01`, choice?.to ?? `${year}-12-31`] as const;
  const setDay = (place: 0 | 1, day: string) => {
    const [from, to] = place === 0 ? [day, days[1]] : [days[0], day];
    onChange(periodAddress(from <= to ? { from, to } : { from: day, to: day }));
  };
  return (
    <Space wrap size={8}>
      {part === 'free' ? null : (
        <Space.Compact>
          <Button aria-label="上一年" icon={<LeftOutlined />} onClick={() => go(year - 1, part)} />
          <Select
            aria-label="年度"
            style={{ width: 100 }}
            value={year}
            onChange={(next) => go(next, part)}
            options={years.map((one) => ({ value: one, label: `${one}年` }))}
          />
          <Button aria-label="下一年" icon={<RightOutlined />} onClick={() => go(year + 1, part)} />
        </Space.Compact>
      )}
      <Select
        aria-label="期间"
        style={{ width: 116 }}
        value={part}
        listHeight={400}
        onChange={(next) => {
          setFree(next === 'free');
          if (next !== 'free') go(year, next);
        }}
        options={[...YEAR_PARTS]}
      />
      {part === 'free' ? (
        <Space size={4} wrap>
          {([0, 1] as const).map((place) => (
            <DatePicker
              key={place}
              aria-label={place === 0 ? '起始日期' : '截止日期'}
              allowClear={false}
              style={{ width: 140 }}
              value={dayjs(days[place])}
              onChange={(day) => {
                if (day !== null) setDay(place, day.format(DAY));
              }}
            />
          ))}
        </Space>
      ) : null}
    </Space>
  );
}
