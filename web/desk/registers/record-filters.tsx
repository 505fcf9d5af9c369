import { FilterOutlined } from '@ant-design/icons';
import { Button, Card, Checkbox, Flex, Grid, Input, Select } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import type { Register } from '../../api/schema.d.ts';
import type { RecordsFilter } from '../../search.ts';
import { DateInput } from '../../ui/fields/date-input.tsx';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { useSeat } from '../../ui/session.ts';
import { formatOptions, parseOptions } from './records-query.ts';

const FIRST_YEAR = 2015;

/** Narrows a register's list; what is chosen stands in the address, so that it can be kept or passed on. */
export function RecordFilters({
  register,
  filter,
  onChange,
}: {
  readonly register: Register;
  readonly filter: RecordsFilter;
  readonly onChange: (filter: RecordsFilter) => void;
}) {
  const { unit, today } = useSeat();
  const isWide = Grid.useBreakpoint().md ?? true;
  const [isOpen, setOpen] = useState(false);
  const options = parseOptions(filter.options);
  const codes = register.fields.filter(({ kind }) => kind === 'code' || kind === 'codes');
  const listedCodes = codes.filter(({ id }) => register.listed.includes(id) || options.has(id));
  const shownCodes = (listedCodes.length > 0 ? listedCodes : codes).slice(0, Math.max(3, options.size));
  const set = (change: { readonly [key in keyof RecordsFilter]: RecordsFilter[key] | undefined | null }) => {
    const next = Object.entries({ ...filter, ...change }).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    );
    onChange(Object.fromEntries(next) as RecordsFilter);
  };
  const year = yearOf(filter);
  const years = Array.from({ length: Number(today.slice(0, 4)) - FIRST_YEAR + 1 }, (_, place) =>
    String(Number(today.slice(0, 4)) - place),
  );
  const chosen = Object.keys(filter).filter((name) => name !== 'order' && name !== 'columns').length;
  if (!isWide && !isOpen) {
    return (
      <Flex gap={8} style={{ marginBottom: 12 }} className="no-print">
        <div style={{ flex: 1, minWidth: 0 }}>
          <WordsInput words={filter.words} onSearch={(words) => set({ words })} />
        </div>
        <Button icon={<FilterOutlined />} onClick={() => setOpen(true)} aria-expanded={false}>
          筛选{chosen === 0 ? '' : `（${chosen}）`}
        </Button>
      </Flex>
    );
  }
  return (
    <Card size="small" style={{ marginBottom: 12 }} className="no-print">
      <Flex gap={12} wrap align="flex-end" role="search" aria-label="筛选">
        <Labelled label="查找" width={isWide ? 220 : undefined}>
          <WordsInput words={filter.words} onSearch={(words) => set({ words })} />
        </Labelled>
        {unit.kind === 'village' || unit.kind === 'office' ? null : (
          <Labelled label={register.unitLabel ?? '单位'} width={isWide ? 190 : undefined}>
            <UnitSelect
              aria-label={register.unitLabel ?? '单位'}
              value={filter.unit ?? null}
              onChange={(code) => set({ unit: code })}
              placeholder="全部"
            />
          </Labelled>
        )}
        <Labelled label="年度" width={isWide ? 110 : undefined}>
          <Select<string>
            aria-label="年度"
            value={year}
            allowClear
            placeholder="全部"
            style={{ width: '100%' }}
            onChange={(value) =>
              set(value === undefined ? { from: null, to: null } : { from: `${value}-01-01`, to: `${value}-12-31` })
            }
            options={years.map((one) => ({ value: one, label: `${one} 年` }))}
          />
        </Labelled>
        <Labelled label="日期从" width={isWide ? 140 : undefined}>
          <DateInput aria-label="日期从" value={filter.from ?? null} onChange={(from) => set({ from: from ?? null })} />
        </Labelled>
        <Labelled label="至" width={isWide ? 140 : undefined}>
          <DateInput aria-label="日期至" value={filter.to ?? null} onChange={(to) => set({ to: to ?? null })} />
        </Labelled>
        {shownCodes.map((field) => (
          <Labelled key={field.id} label={field.label} width={isWide ? 170 : undefined}>
            <Select<string[]>
              aria-label={field.label}
              mode="multiple"
              maxTagCount="responsive"
              allowClear
              placeholder="全部"
              style={{ width: '100%' }}
              value={[...(options.get(field.id) ?? [])]}
              showSearch={{ optionFilterProp: 'label' }}
              options={(field.options ?? []).map(({ key, label }) => ({ value: key, label }))}
              onChange={(keys) => set({ options: formatOptions(new Map([...options, [field.id, keys]])) })}
            />
          </Labelled>
        ))}
        <Checkbox
          checked={filter.state === 'void'}
          onChange={({ target }) => set({ state: target.checked ? 'void' : null })}
          style={{ paddingBlock: 6 }}
        >
          只看作废的
        </Checkbox>
        {chosen === 0 ? null : <Button onClick={() => onChange(onlyShape(filter))}>清除筛选</Button>}
        {isWide ? null : <Button onClick={() => setOpen(false)}>收起</Button>}
      </Flex>
    </Card>
  );
}

/** Order and columns, which are no filters. */
export function onlyShape({ order, columns }: RecordsFilter): RecordsFilter {
  return { ...(order === undefined ? {} : { order }), ...(columns === undefined ? {} : { columns }) };
}

/** Any two characters of a number, a text, an option or a unit. An input method's Enter takes its word and searches nothing. */
function WordsInput({
  words,
  onSearch,
}: {
  readonly words: string | undefined;
  readonly onSearch: (words: string) => void;
}) {
  const isComposing = useRef(false);
  return (
    <Input.Search
      aria-label="查找"
      defaultValue={words}
      key={words ?? ''}
      allowClear
      placeholder="任意两字，按回车"
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={() => {
        isComposing.current = false;
      }}
      onSearch={(typed, event) => {
        const isHalfway = event !== undefined && 'nativeEvent' in event && isComposingKey(event.nativeEvent);
        if (!isComposing.current && !isHalfway) onSearch(typed.trim());
      }}
    />
  );
}

function isComposingKey(event: Event): boolean {
  return event instanceof KeyboardEvent && event.isComposing;
}

function Labelled({
  label,
  width,
  children,
}: {
  readonly label: string;
  readonly width?: number;
  readonly children: ReactNode;
}) {
  return (
    <div style={{ width: width ?? '100%' }}>
      <div style={{ fontSize: 13, marginBottom: 2 }}>{label}</div>
      {children}
    </div>
  );
}

function yearOf({ from, to }: RecordsFilter): string | undefined {
  const year = from?.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : undefined;
}
