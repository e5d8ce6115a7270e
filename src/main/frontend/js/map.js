// The map of provinces from tables:
//   <figure class="chart map" data-chart="map" data-table="by-province" data-points="complex-points" data-sites="sites"
//           data-unit="개">; with data-fit it shows the surroundings of its sites, with their names,
//           else the whole country.
//   <table id="by-province">: rows <tr data-code="48"> with a .num cell and, where a click should lead on, a link.
//   <table id="complex-points" data-county="/complexes?county=">: rows with a link and an element <td data-lon="128.68"
//           data-lat="35.21">; its data-county says that the point is that county's. Points of one county are one symbol.
//   <table id="sites"> (or anything): elements with data-symbol (triangle, diamond, dot, square, ring), data-kind, data-lon, data-lat,
//           data-key, a link, and data-to, the key to which a line leads. Several ids are parted by blanks.
import { LinesChart, MapChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GeoComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { project, provinces, svg, whole } from './outlines.js';
import { offerTools } from './map-tools.js';
import { figureOf, format, keepSize, plotOf, tableOf, token, tooltip } from './table.js';

use([LinesChart, MapChart, ScatterChart, AriaComponent, GeoComponent, TooltipComponent, VisualMapComponent, LabelLayout, CanvasRenderer]);

const NAMES_SHOWN = 6;
const SYMBOLS = {
  triangle: { symbol: 'triangle', size: 13, color: '--map-target', z: 5 },
  diamond: { symbol: 'diamond', size: 17, color: '--map-hub', z: 7 },
  dot: { symbol: 'circle', size: 10, color: '--map-linked', z: 6 },
  square: { symbol: 'rect', size: 11, color: '--map-target', z: 5 },
  ring: { symbol: 'emptyCircle', size: 24, color: '--map-overlay', z: 4 },
};

function filledProvinces(table) {
  if (!table) return [];
  const rows = new Map([...table.querySelectorAll('tbody tr[data-code]')].map((row) => [row.dataset.code, row]));
  return provinces.flatMap(({ id, codes }) => {
    const row = rows.get(codes.find((each) => rows.has(each)));
    if (!row) return [];
    return [{
      name: id,
      value: figureOf(row.querySelector('.num')),
      label: row.cells[0].textContent.trim(),
      link: row.querySelector('a')?.href,
    }];
  });
}

function countyLink(table, county) {
  const address = new URL(table.dataset.county, location.href);
  address.searchParams.set('county', county);
  return address.href;
}

function points(table) {
  const groups = new Map();
  for (const element of table?.querySelectorAll('tbody [data-lon][data-lat]') ?? []) {
    const row = element.closest('tr');
    const { lon, lat, county } = element.dataset;
    const key = county ?? `${lon} ${lat}`;
    if (!groups.has(key)) groups.set(key, { lon: Number(lon), lat: Number(lat), county, names: [], link: row.querySelector('a')?.href });
    groups.get(key).names.push(row.cells[0].textContent.trim());
  }
  return [...groups.values()].map(({ lon, lat, county, names, link }) => {
    const more = names.length - NAMES_SHOWN;
    return {
      value: project(lon, lat),
      label: names.slice(0, NAMES_SHOWN).join('\n') + (more > 0 ? `\n+ ${more}` : ''),
      link: names.length > 1 && county && table.dataset.county ? countyLink(table, county) : link,
      symbolSize: Math.min(16, 4 + 2 * Math.sqrt(names.length)),
    };
  });
}

function siteElements(ids) {
  return (ids ?? '').split(' ').filter(Boolean).flatMap((id) => {
    const part = document.getElementById(id);
    return part ? [part, ...part.querySelectorAll('[data-symbol]')].filter((each) => each.dataset.symbol) : [];
  });
}

// Sites that share a place (the centre of a county) stand around it, so that each can be seen and pressed.
function aside(number, among) {
  if (number === 0 || among === 1) return undefined;
  const ring = Math.ceil(number / 8);
  const angle = ((number - 1) * Math.PI) / 4;
  return [Math.round(13 * ring * Math.cos(angle)), Math.round(13 * ring * Math.sin(angle))];
}

function sites(elements) {
  const drawn = elements.filter(({ dataset }) => dataset.lon && dataset.lat).map((element) => {
    const link = element.querySelector('a');
    const { lon, lat, symbol, kind, key, to } = element.dataset;
    const name = element.dataset.name ?? link?.textContent.trim() ?? '';
    return { shape: symbol, key, to, value: project(Number(lon), Number(lat)), name, label: kind ? `${name} · ${kind}` : name, link: link?.href };
  });
  const places = new Map();
  for (const site of drawn.filter(({ shape }) => shape !== 'ring')) {
    const place = site.value.map((each) => each.toFixed(2)).join();
    if (!places.has(place)) places.set(place, []);
    places.get(place).push(site);
  }
  for (const here of places.values()) {
    here.sort((a, b) => SYMBOLS[b.shape].size - SYMBOLS[a.shape].size);
    here.forEach((site, number) => { site.symbolOffset = aside(number, here.length); });
  }
  return drawn;
}

function lines(drawn) {
  const byKey = new Map(drawn.map((site) => [site.key, site]));
  return drawn.filter(({ to }) => to && byKey.has(to)).map(({ value, to }) => ({ coords: [value, byKey.get(to).value] }));
}

function siteSeries(drawn, named, text) {
  return Object.entries(SYMBOLS).map(([name, { symbol, size, color, z }]) => ({
    type: 'scatter',
    coordinateSystem: 'geo',
    data: drawn.filter(({ shape }) => shape === name),
    symbol,
    symbolSize: size,
    label: { show: named && name !== 'ring', formatter: ({ data }) => data.name, position: 'right', ...text },
    labelLayout: { hideOverlap: true },
    itemStyle: { color: token(color), borderColor: token(name === 'ring' ? color : '--ground'), borderWidth: name === 'ring' ? 2.5 : 1, opacity: 1 },
    z,
  }));
}

// The part of the country around some sites, as the centre and the enlargement that the chart takes.
function around(drawn) {
  if (drawn.length === 0) return {};
  const [x, y] = [0, 1].map((axis) => drawn.map(({ value }) => value[axis]));
  const [left, right, top, bottom] = [Math.min(...x), Math.max(...x), Math.min(...y), Math.max(...y)];
  const zoom = Math.min(6, whole.width / (1.6 * Math.max(right - left, 1)), whole.height / (1.6 * Math.max(bottom - top, 1)));
  return { zoom: Math.max(1, zoom), center: [(left + right) / 2, (top + bottom) / 2] };
}

function tooltipOf(figure) {
  return tooltip({
    trigger: 'item',
    formatter: ({ data, value, seriesType }) => {
      if (!data?.label) return '';
      if (seriesType !== 'map' || value == null || Number.isNaN(value)) return data.label;
      return `${data.label} ${format(value)} ${figure.dataset.unit ?? ''}`;
    },
  });
}

function scaleOf(filled, text) {
  const values = filled.map(({ value }) => value).filter((value) => value != null);
  if (values.length === 0) return undefined;
  return {
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
  };
}

export function draw(figure) {
  const filled = filledProvinces(tableOf(figure));
  const placed = points(figure.dataset.points ? tableOf(figure, 'points') : null);
  const drawn = sites(siteElements(figure.dataset.sites));
  const view = 'fit' in figure.dataset ? around(drawn) : {};
  const plot = plotOf(figure);
  const chart = init(plot);
  const text = { color: token('--text'), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 };
  registerMap('korea', { svg: svg() });
  chart.setOption({
    animation: false,
    textStyle: text,
    tooltip: tooltipOf(figure),
    geo: {
      map: 'korea',
      roam: false,
      preserveAspect: 'contain',
      left: 8,
      right: 8,
      top: 8,
      bottom: 8,
      itemStyle: { areaColor: token('--surface'), borderColor: token('--line-strong'), borderWidth: 1 },
      emphasis: { label: { show: false }, itemStyle: { areaColor: token('--surface-head'), borderWidth: 2 } },
      select: { disabled: true },
      ...view,
    },
    visualMap: scaleOf(filled, text),
    series: [
      { type: 'map', geoIndex: 0, data: filled },
      {
        type: 'lines',
        coordinateSystem: 'geo',
        data: lines(drawn),
        silent: true,
        zlevel: 0, // without it the lines get a canvas of their own, above the symbols
        lineStyle: { color: token('--text'), width: 1.5, opacity: 0.75 },
        z: 4,
      },
      {
        type: 'scatter',
        coordinateSystem: 'geo',
        data: placed,
        itemStyle: { color: token(drawn.length > 0 ? '--map-complex' : '--chart-2'), borderColor: token('--ground'), borderWidth: 1, opacity: 0.85 },
        z: 3,
      },
      ...siteSeries(drawn, 'fit' in figure.dataset, text),
    ],
  });
  chart.on('click', ({ data }) => {
    if (data?.link) location.assign(data.link);
  });
  offerTools(figure.querySelector('.map-tools'), chart, view);
  keepSize(chart, plot);
}
