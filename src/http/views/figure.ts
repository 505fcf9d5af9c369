import type { z } from 'zod';
import { partsOfIndicator } from '#app/figures.ts';
import { type Indicator, measuresOf } from '#engine/indicator.ts';
import type { Law } from '#engine/law.ts';
import type { IndicatorView } from '../contract/figures.ts';

/** An indicator's definition as the API gives it. */
export function indicatorView(law: Law, indicator: Indicator): z.output<typeof IndicatorView> {
  const measures = measuresOf(indicator.formula);
  const [first = ''] = measures;
  return {
    id: indicator.id,
    label: indicator.label,
    unit: indicator.unit,
    decimals: indicator.decimals,
    register: law.measures.get(first)?.register ?? '',
    means: indicator.means,
    measures: [...measures],
    kind: indicator.formula.kind,
    whenNone: indicator.whenNone,
    better: indicator.better,
    options: partsOfIndicator(law, indicator).map((part) => ({
      indicator: part.indicator.id,
      option: part.option,
      label: part.label,
    })),
  };
}
