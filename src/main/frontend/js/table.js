// Reads the table that says the same as a chart. A cell's figure is its data-value, else its text; a cell without a
// figure (unknown, withheld) is a gap, never zero.
export function figureOf(cell) {
  const text = (cell?.dataset.value ?? cell?.textContent ?? '').replaceAll(',', '').trim();
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
}

export function tableOf(figure, name = 'table') {
  const id = figure.dataset[name];
  return id ? document.getElementById(id) : figure.querySelector('table');
}

export function token(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

export const format = (value) => (value == null ? '–' : value.toLocaleString('en-US'));

// Makes the place that the chart is drawn into; the table stays what assistive technology reads.
export function plotOf(figure) {
  const plot = document.createElement('div');
  plot.className = 'plot';
  plot.setAttribute('role', 'img');
  plot.setAttribute('aria-label', figure.querySelector('figcaption')?.textContent.trim() ?? '');
  figure.prepend(plot);
  return plot;
}

// Canvas text, because tooltips made of HTML would carry inline styles, which the content policy refuses.
export function tooltip(more) {
  return {
    renderMode: 'richText',
    backgroundColor: token('--ground'),
    borderColor: token('--line-strong'),
    textStyle: { color: token('--text'), fontFamily: getComputedStyle(document.body).fontFamily },
    ...more,
  };
}

export function keepSize(chart, plot) {
  // drawn at once: what waits for the next frame is not on the sheet
  const fit = () => {
    chart.resize();
    chart.getZr().refreshImmediately();
  };
  new ResizeObserver(fit).observe(plot);
  matchMedia('print').addEventListener('change', fit);
}
