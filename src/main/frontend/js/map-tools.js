// Buttons that enlarge a map and move it. Dragging works only while it is enlarged, so that a finger still scrolls the page.
import { whole } from './outlines.js';

const STEP = 1.6;
const MOST = 12;
const MOVES = { west: [-1, 0], east: [1, 0], north: [0, -1], south: [0, 1] };
const MIDDLE = [whole.width / 2, whole.height / 2];

export function offerTools(tools, chart, view) {
  if (!tools) return;
  const now = () => {
    const { zoom, center } = chart.getOption().geo[0];
    return { zoom: zoom ?? 1, center: Array.isArray(center) ? center.map(Number) : MIDDLE };
  };
  const show = (zoom, center) => {
    const enlarged = zoom > 1.01;
    chart.setOption({ geo: { zoom, center, roam: enlarged ? 'move' : false } });
    for (const button of tools.querySelectorAll('button')) {
      const name = button.dataset.map;
      const idle = name === 'in' ? zoom >= MOST : !enlarged;
      button.setAttribute('aria-disabled', String(idle));
    }
  };
  tools.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (!button || button.getAttribute('aria-disabled') === 'true') return;
    const { zoom, center } = now();
    const name = button.dataset.map;
    const move = MOVES[name];
    if (move) show(zoom, center.map((each, axis) => each + (move[axis] * [whole.width, whole.height][axis]) / (4 * zoom)));
    else if (name === 'in') show(Math.min(MOST, zoom * STEP), center);
    else if (name === 'out' && zoom / STEP > 1) show(zoom / STEP, center);
    else show(1, MIDDLE);
  });
  show(view.zoom ?? 1, view.center ?? MIDDLE);
  tools.hidden = false;
}
