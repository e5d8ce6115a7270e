// The map of provinces from a table:
//   <figure class="chart map" data-chart="map" data-table="by-province" data-points="complex-points" data-unit="개">
//   <table id="by-province">: rows <tr data-code="48"> with a .num cell and, where a click should lead on, a link.
//   <table id="complex-points">: rows <tr data-lon="128.68" data-lat="35.21"> with a link, and a .num cell or none.
import { MapChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GeoComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import outlines from '@svg-maps/south-korea';
import { figureOf, format, keepSize, plotOf, tableOf, token, tooltip } from './table.js';

use([MapChart, ScatterChart, AriaComponent, GeoComponent, TooltipComponent, VisualMapComponent, CanvasRenderer]);

// Every code a province has had; Gwangju and South Jeolla are one province (12) since 2026-07-01.
const CODES = {
  seoul: ['11'],
  busan: ['26'],
  daegu: ['27'],
  incheon: ['28'],
  gwangju: ['29', '12'],
  daejeon: ['30'],
  ulsan: ['31'],
  sejong: ['36'],
  gyeonggi: ['41'],
  gangwon: ['51', '42'],
  'north-chungcheong': ['43'],
  'south-chungcheong': ['44'],
  'north-jeolla': ['52', '45'],
  'south-jeolla': ['46', '12'],
  'north-gyeongsang': ['47'],
  'south-gyeongsang': ['48'],
  jeju: ['50', '49'],
};

// The outlines are Web Mercator; these constants were measured on them (error about 0.3 km).
export function project(lon, lat) {
  const mercator = (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
  return [94.3652 * lon - 11831.278, -94.1039 * mercator + 3944.954];
}

// The package leaves Dokdo out. It belongs to North Gyeongsang, lies east of the drawing, and is drawn larger than it is.
const DOKDO = project(131.865, 37.241);
const [, , , HEIGHT] = outlines.viewBox.split(' ').map(Number);
const WIDTH = Math.ceil(DOKDO[0]) + 18;

function svg() {
  const [x, y] = DOKDO;
  const dokdo = `M ${x - 3},${y} l 3,-3 3,3 -3,3 z`;
  const paths = outlines.locations.map(({ id, path }) => {
    const whole = id === 'north-gyeongsang' ? `${path} ${dokdo}` : path;
    return `<path name="${id}" d="${whole}" fill="none"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">${paths.join('')}</svg>`;
}

function provinces(table) {
  const rows = new Map([...table.querySelectorAll('tbody tr[data-code]')].map((row) => [row.dataset.code, row]));
  return outlines.locations.flatMap(({ id }) => {
    const code = CODES[id].find((each) => rows.has(each));
    if (!code) return [];
    const row = rows.get(code);
    return [{
      name: id,
      value: figureOf(row.querySelector('.num')),
      label: row.cells[0].textContent.trim(),
      link: row.querySelector('a')?.href,
    }];
  });
}

function points(table) {
  if (!table) return [];
  return [...table.querySelectorAll('tbody tr[data-lon][data-lat]')].map((row) => ({
    value: [...project(Number(row.dataset.lon), Number(row.dataset.lat)), figureOf(row.querySelector('.num'))],
    label: row.cells[0].textContent.trim(),
    link: row.querySelector('a')?.href,
  }));
}

export function draw(figure) {
  const filled = provinces(tableOf(figure));
  const placed = points(figure.dataset.points ? tableOf(figure, 'points') : null);
  const values = filled.map(({ value }) => value).filter((value) => value != null);
  const plot = plotOf(figure);
  const chart = init(plot);
  const text = { color: token('--text'), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 };
  const outline = { areaColor: token('--surface'), borderColor: token('--line-strong'), borderWidth: 1 };
  registerMap('korea', { svg: svg() });
  chart.setOption({
    animation: false,
    textStyle: text,
    tooltip: tooltip({
      trigger: 'item',
      formatter: ({ data, value }) => {
        if (!data) return '';
        const shown = Array.isArray(value) ? value[2] : value;
        return shown == null || Number.isNaN(shown) ? data.label : `${data.label} ${format(shown)} ${figure.dataset.unit ?? ''}`;
      },
    }),
    geo: {
      map: 'korea',
      roam: false,
      preserveAspect: 'contain',
      left: 8,
      right: 8,
      top: 8,
      bottom: 8,
      itemStyle: outline,
      emphasis: { label: { show: false }, itemStyle: { areaColor: token('--surface-head'), borderWidth: 2 } },
      select: { disabled: true },
    },
    visualMap: values.length > 0 ? {
      type: 'continuous',
      seriesIndex: 0,
      min: Math.min(0, ...values),
      max: Math.max(1, ...values),
      calculable: false,
      right: 8,
      bottom: 8,
      text: [format(Math.max(...values)), format(Math.min(0, ...values))],
      textStyle: text,
      inRange: { color: [token('--map-low'), token('--map-high')] },
    } : undefined,
    series: [
      { type: 'map', geoIndex: 0, data: filled },
      {
        type: 'scatter',
        coordinateSystem: 'geo',
        data: placed,
        symbolSize: 9,
        itemStyle: { color: token('--chart-2'), borderColor: token('--ground'), borderWidth: 1 },
        z: 3,
      },
    ],
  });
  chart.on('click', ({ data }) => {
    if (data?.link) location.assign(data.link);
  });
  keepSize(chart, plot);
}
