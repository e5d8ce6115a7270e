// A flow from a table whose rows say: from (its th), to (its first td), how much (its cell of class "num"). What is called
// alike but stands at different steps is told apart by data-key; what is nothing or less cannot flow and stays in the table.
//   <figure class="chart flow" data-chart="flow" data-table="ways"><figcaption>…</figcaption></figure>
import { SankeyChart } from 'echarts/charts';
import { AriaComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { figureOf, format, keepSize, plotOf, tableOf, token, tooltip } from './table.js';

use([SankeyChart, AriaComponent, TooltipComponent, CanvasRenderer]);

export function draw(figure) {
  const labels = new Map();
  const node = (cell) => {
    const label = cell.textContent.trim();
    const key = cell.dataset.key ?? label;
    labels.set(key, label);
    return key;
  };
  const links = [...tableOf(figure).tBodies[0].rows]
    .map((row) => ({ source: node(row.cells[0]), target: node(row.cells[1]), value: figureOf(row.querySelector('.num')) }))
    .filter(({ value }) => value > 0);
  if (links.length === 0) return;

  const plot = plotOf(figure);
  const chart = init(plot);
  const narrow = plot.clientWidth < 480;
  const colours = [1, 2, 3, 4, 5, 6].map((number) => token(`--chart-${number}`));
  const names = [...new Set(links.flatMap(({ source, target }) => [source, target]))];
  const amount = (name) => {
    const out = links.filter(({ source }) => source === name);
    const flows = out.length > 0 ? out : links.filter(({ target }) => target === name);
    return flows.reduce((sum, { value }) => sum + value, 0);
  };
  chart.setOption({
    animation: false,
    tooltip: tooltip({
      trigger: 'item',
      formatter: ({ data, dataType }) =>
        dataType === 'edge'
          ? `${labels.get(data.source)} → ${labels.get(data.target)}: ${format(data.value)}`
          : `${labels.get(data.name)}: ${format(amount(data.name))}`,
    }),
    series: [
      {
        type: 'sankey',
        left: 8,
        right: narrow ? 80 : 140,
        top: 8,
        bottom: 8,
        draggable: false,
        nodeGap: 14,
        layoutIterations: 0,
        data: names.map((name, at) => ({ name, itemStyle: { color: colours[at % colours.length], borderWidth: 0 } })),
        links,
        lineStyle: { color: 'source', opacity: 0.3 },
        label: {
          color: token('--text'),
          fontFamily: getComputedStyle(document.body).fontFamily,
          fontSize: narrow ? 11 : 13,
          formatter: ({ name }) => `${labels.get(name)} ${format(amount(name))}`,
        },
      },
    ],
  });
  keepSize(chart, plot);
}
