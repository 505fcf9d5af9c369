import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LabelLayout, TooltipComponent, SVGRenderer]);

/** ECharts with what our charts need and no more; drawn as SVG, so that print is sharp. Loaded with the first chart. */
export { init };

/** A chart as SVG text of a size of its own, whatever the screen. */
export function drawSvg(option: EChartsCoreOption, widthPx: number, heightPx: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: widthPx, height: heightPx });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
