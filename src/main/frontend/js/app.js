// Adds to pages that work without it: menus that close, a warning before the session ends, files that can be
// dropped, the help key, charts, the slider of the map, what the search finds while one types.
import { keepTyped } from './autosave.js';
import { sendFiles } from './files.js';
import { walkGrid } from './grid.js';
import { keepKeys } from './keys.js';
import { offerSearch } from './search.js';
import { watchSession } from './session.js';
import { offerYears } from './years.js';

for (const chart of document.querySelectorAll('figure[data-chart]')) {
  const kind = chart.dataset.chart;
  const drawers = { map: () => import('./map.js'), flow: () => import('./flow.js'), tree: () => import('./tree.js') };
  const module = (drawers[kind] ?? (() => import('./chart.js')))();
  module.then(({ draw }) => draw(chart));
}

const menus = document.querySelectorAll('details[name="menu"]');
const closeMenus = (except) => {
  for (const menu of menus) if (menu !== except) menu.open = false;
};
document.addEventListener('click', (event) => closeMenus(event.target.closest('details[name="menu"]')));
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const open = document.querySelector('details[name="menu"][open]');
  closeMenus();
  open?.querySelector('summary').focus();
});

const opener = document.querySelector('.menu-opener');
const menu = document.getElementById('menu');
if (opener && menu) {
  opener.setAttribute('role', 'button');
  opener.setAttribute('aria-expanded', 'false');
  opener.addEventListener('click', (event) => {
    event.preventDefault();
    opener.setAttribute('aria-expanded', String(menu.classList.toggle('open')));
  });
}

// "?" opens the help of the page; people who dictate or type with one key switch it off (KWCAG 2.2).
if (document.body.dataset.keys === 'on') {
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, select, textarea, [contenteditable]');
    if (event.key !== '?' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const help = document.querySelector('a.help-link') ?? document.querySelector('a[data-help]');
    if (help) location.assign(help.href);
  });
}

for (const zone of document.querySelectorAll('[data-drop]')) {
  const input = zone.querySelector('input[type="file"]');
  const over = (event) => {
    event.preventDefault();
    zone.classList.toggle('over', event.type === 'dragover');
  };
  zone.addEventListener('dragover', over);
  zone.addEventListener('dragleave', over);
  zone.addEventListener('drop', (event) => {
    over(event);
    if (event.dataTransfer.files.length > 0) input.files = event.dataTransfer.files;
  });
}

// What is to be mended, with the names of the fields and in their order.
const mended = document.querySelector('.error-summary ul');
const target = (item) => document.getElementById(item.querySelector('a')?.hash.slice(1) ?? '');
const follows = (a, b) => {
  if (!a || !b) return a ? 1 : -1;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
};
const nameOf = (field) => {
  const label = field && document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
  return (label?.querySelector('span') ?? label ?? field?.querySelector('legend'))?.textContent.trim();
};
for (const item of mended?.children ?? []) {
  const name = nameOf(target(item));
  if (name) item.querySelector('a').prepend(`${name}: `);
}
mended?.append(...[...mended.children].sort((a, b) => (target(a) === target(b) ? 0 : follows(target(a), target(b)))));
document.querySelector('.error-summary')?.focus();
offerYears(document.getElementById('years'));
// beside what is required there is room for the rest
if (matchMedia('(min-width: 1200px)').matches) {
  for (const more of document.querySelectorAll('.activity-form > details.more')) more.open = true;
}
// Ctrl+Enter (on a Mac also Command+Enter) presses the first button of a form that says so, from whichever field.
for (const said of document.querySelectorAll('[data-shortcut]')) {
  const form = said.closest('form');
  const button = form.querySelector('.form-bar button[type="submit"]');
  said.hidden = false;
  button.setAttribute('aria-keyshortcuts', 'Control+Enter');
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!event.repeat) button.click();
  });
}
for (const grid of document.querySelectorAll('table[data-grid]')) walkGrid(grid);
keepKeys();
keepTyped(document.querySelector('form[data-drafts]'));
sendFiles(document.querySelector('form.send-files'));
watchSession(document.getElementById('session'));
offerSearch(document.querySelector('.site-search'), document.body.dataset.keys === 'on');
