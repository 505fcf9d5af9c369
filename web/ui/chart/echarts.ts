import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LabelLayout, TooltipComponent, SVGRenderer]);

/** ECharts with what our charts need and no more; drawn as SVG, so that print is sharp. Loaded with the first chart. */
export { init };
