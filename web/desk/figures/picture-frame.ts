import type { Figure } from '../../api/schema.d.ts';
import type { LegendItem } from '../../ui/chart/chart-ink.ts';
import type { PictureFrame } from '../../ui/chart/picture.ts';
import { useUnitName } from '../../ui/fields/declared.ts';
import { formatDay } from '../../ui/format.ts';
import { useSeat } from '../../ui/session.ts';
import { type At, type Declared, indicatorOf } from './figure-queries.ts';
import { figureText, unitWords } from './figure-value.tsx';
import { periodWords } from './period-choice.ts';

/** What is written around a picture of a figure's chart: the figure, whose, when, the definition, the register it comes from. */
export function useFrame(
  figure: Figure,
  declared: Declared,
  at: At,
): (title: string, legend: readonly LegendItem[], notes: readonly string[]) => PictureFrame {
  const { today, isDemo } = useSeat();
  const nameOf = useUnitName();
  const indicator = indicatorOf(declared, figure.indicator);
  const register = declared.registers.find(({ id }) => id === indicator?.register);
  const whose = at.alone === true ? `${nameOf(at.unit)}本级` : unitWords(nameOf(at.unit), at.unit);
  return (title, legend, notes) => ({
    title: `${figure.label}（${title}）`,
    subtitle: `${whose}　${periodWords(at.period)}　计量单位：${figure.unit}　合计：${figureText(figure)}`,
    legend,
    notes: [
      // What refers to the page stays on the page.
      ...notes.filter((note) => !note.endsWith('见表。')),
      ...(indicator === undefined ? [] : [`口径：${indicator.means}`]),
      `来源：${register === undefined ? '' : `《${register.label}》，`}法度按记录汇总，统计到${formatDay(figure.asOf)}；${formatDay(today)}生成`,
    ],
    mark: isDemo ? '演示数据' : null,
  });
}
