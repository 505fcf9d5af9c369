import { evaluations } from '#law/registers/evaluations.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Place } from '../place.ts';
import { randomOf } from '../random.ts';
import { day, onWorkday } from '../seasons.ts';

type Evaluation = NonNullable<(typeof evaluations)['row']>;

/** The results that evaluators announced to a place in its year. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'evaluations');
  const { year, report } = place;
  const drafts: readonly Draft<Evaluation>[] = [
    {
      kind: 'rule-of-law',
      year: year - 1,
      evaluator: '县委全面依法治县委员会办公室',
      result: random.pick(['良好', '良好', '优秀', '合格']),
      announcedOn: onWorkday(day(year, '03-22')),
      problems: '合法性审查材料不够齐全',
    },
    {
      kind: 'files',
      year,
      evaluator: '县司法局',
      result: `抽查案卷${random.int(2, 6)}件，均为合格以上`,
      announcedOn: onWorkday(day(year, '10-18')),
      ...(report === 'B'
        ? { appealedOn: onWorkday(day(year, '10-25')), appealResult: '维持原结果，更正一处事实' }
        : {}),
    },
    {
      kind: 'duty',
      year: year - 1,
      evaluator: '县委组织部、县委依法治县办',
      result: random.pick(['好', '较好']),
      announcedOn: onWorkday(day(year, '02-24')),
    },
    ...(report === 'A' || report === 'E'
      ? []
      : [
          {
            kind: 'satisfaction' as const,
            year,
            evaluator: '县统计局民意调查中心',
            result: `满意度${random.int(93, 97)}.${random.int(0, 9)}%`,
            announcedOn: onWorkday(day(year, '11-24')),
          },
        ]),
  ];
  return rowsIn(evaluations, place, drafts);
}
