import { expect, test } from 'vitest';
import { FigureSearch, FiguresSearch, parsePlace, parseSearch, RecordsSearch, writeSearch } from './search.ts';

test('地址中的值都是普通文字，不加引号', () => {
  expect(writeSearch({ unit: '990101100', period: '2023', measure: undefined })).toBe('?unit=990101100&period=2023');
  expect(writeSearch({})).toBe('');
});

test('写出的地址读回来不变：年度、期间、单位、筛选', () => {
  const place = { unit: '990101100', year: 2023 };
  expect(parsePlace(parseSearch(writeSearch(place)))).toEqual(place);
  const figure = { unit: '990101100@sfs', period: '2023-01-01..2023-06-30', measure: 'club.games@blitz' };
  expect(FigureSearch(parseSearch(writeSearch(figure)))).toEqual(figure);
  expect(FiguresSearch(parseSearch('?period=2023&other=1'))).toEqual({ period: '2023' });
  const filter = { words: '界址 甲&乙', options: 'kind:land,labour;outcome:agreed', state: 'void' as const };
  expect(RecordsSearch(parseSearch(writeSearch(filter)))).toEqual(filter);
});
