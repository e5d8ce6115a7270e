// A treemap from a table whose rows say: of what (its th), which part (its first td), how much (its cell of class "num").
//   <figure class="chart tree" data-chart="tree" data-table="parts"><figcaption>…</figcaption></figure>
import { TreemapChart } from 'echarts/charts';
import { AriaComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { figureOf, format, keepSize, plotOf, tableOf, token, tooltip } from './table.js';

use([TreemapChart, AriaComponent, TooltipComponent, CanvasRenderer]);

export function draw(figure) {
  const groups = new Map();
  for (const row of tableOf(figure).tBodies[0].rows) {
    const group = row.cells[0].textContent.trim();
    const value = figureOf(row.querySelector('.num'));
    if (!(value > 0)) continue;
    groups.set(group, [...(groups.get(group) ?? []), { name: row.cells[1].textContent.trim(), value }]);
  }
  if (groups.size === 0) return;

  const plot = plotOf(figure);
  const chart = init(plot);
  const colours = [1, 2, 3, 4, 5, 6].map((number) => token(`--chart-${number}`));
  const font = getComputedStyle(document.body).fontFamily;
  chart.setOption({
    animation: false,
    tooltip: tooltip({ formatter: ({ name, value }) => `${name}: ${format(value)}` }),
    series: [
      {
        type: 'treemap',
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        color: colours,
        label: { color: token('--ground'), fontFamily: font, fontSize: 13, formatter: ({ name, value }) => `${name}\n${format(value)}` },
        upperLabel: { show: groups.size > 1, height: 24, color: token('--ground'), fontFamily: font },
        itemStyle: { borderColor: token('--ground'), borderWidth: 1, gapWidth: 1 },
        data: [...groups].map(([name, children]) => ({ name, children })),
      },
    ],
  });
  keepSize(chart, plot);
}
