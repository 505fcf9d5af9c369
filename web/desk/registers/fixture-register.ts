import type { Field, FieldKind, Register } from '../../api/schema.d.ts';

/** An invented register of a chess club, for tests that need a declaration and no law. */
export const chessGames: Register = {
  id: 'chess-games',
  order: 1,
  label: '对局台账',
  oneRow: '一盘棋',
  about: '',
  cites: [],
  fields: [
    field('opening', 'text', '开局', { required: true }),
    field('playedOn', 'date', '对局日期', { required: true }),
    field('moves', 'count', '手数'),
    field('stake', 'money', '奖金'),
    field('player', 'person', '棋手', { personal: true }),
    field('remarks', 'note', '说明'),
  ],
  datedBy: 'playedOn',
  listed: ['opening', 'playedOn'],
  titledBy: 'opening',
  numberedBy: null,
  unitLabel: null,
  unique: [],
  rules: [],
  links: [],
  takes: [],
  gifts: [],
  summaries: true,
  nature: 'flow',
  isTasks: false,
  measures: [],
};

function field(id: string, kind: FieldKind, label: string, more: Partial<Field> = {}): Field {
  return {
    id,
    kind,
    label,
    hint: null,
    required: false,
    blank: null,
    example: null,
    personal: false,
    options: null,
    pattern: null,
    min: null,
    max: null,
    future: false,
    register: null,
    parts: null,
    synonyms: [],
    ...more,
  };
}
