// Line and bar charts from a table:
//   <figure class="chart" data-chart="line" data-table="production"><figcaption>…</figcaption></figure>
//   <table id="production">: one row per category (its th), one series per column whose head has class "num".
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { figureOf, format, keepSize, plotOf, tableOf, token, tooltip } from './table.js';

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

export function draw(figure) {
  const table = tableOf(figure);
  const rows = [...table.tBodies[0].rows];
  const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
  const columns = heads.map((head, at) => ({ head, at })).filter(({ head }) => head.classList.contains('num'));
  if (rows.length === 0 || columns.length === 0) return;

  const plot = plotOf(figure);
  const chart = init(plot);
  const text = { color: token('--text'), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 };
  const line = { lineStyle: { color: token('--line') } };
  chart.setOption({
    animation: false,
    color: [1, 2, 3, 4, 5, 6].map((number) => token(`--chart-${number}`)),
    textStyle: text,
    grid: { left: 8, right: 16, top: columns.length > 1 ? 40 : 16, bottom: 8, containLabel: true },
    legend: columns.length > 1 ? { top: 0, textStyle: text } : undefined,
    tooltip: tooltip({ trigger: 'axis', valueFormatter: format }),
    xAxis: {
      type: 'category',
      data: rows.map((row) => row.cells[0].textContent.trim()),
      axisLabel: text,
      axisLine: { lineStyle: { color: token('--line-strong') } },
    },
    yAxis: {
      type: 'value',
      name: figure.dataset.unit,
      nameTextStyle: text,
      axisLabel: { ...text, formatter: format },
      splitLine: line,
    },
    series: columns.map(({ head, at }) => ({
      type: figure.dataset.chart,
      name: head.textContent.trim(),
      data: rows.map((row) => figureOf(row.cells[at])),
      connectNulls: false,
      symbolSize: 7,
      barMaxWidth: 36,
    })),
  });
  keepSize(chart, plot);
}
