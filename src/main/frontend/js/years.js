// A slider through the years of <nav class="years">, which lists them as links. Moving it shows the day that a year means
// at once, and opens the map of that day once the choice rests; the slider of that page has the focus again.
const REST = 600;
const OPENED = 'sandan.year-opened';

export function offerYears(nav) {
  if (!nav) return;
  const links = [...nav.querySelectorAll('a[data-day]')];
  const first = Number(links[0].textContent);
  const range = document.createElement('input');
  Object.assign(range, { type: 'range', id: 'year', min: first, max: first + links.length - 1, step: 1, value: nav.dataset.nearest });
  range.setAttribute('aria-describedby', 'years-hint');
  const label = document.createElement('label');
  Object.assign(label, { htmlFor: 'year', textContent: nav.dataset.label });
  const shown = document.createElement('output');
  shown.htmlFor = 'year';
  const slider = document.createElement('div');
  slider.className = 'year-slider';
  slider.append(label, range, shown);
  nav.querySelector('ol').before(slider);

  const say = (day) => {
    shown.textContent = day;
    range.setAttribute('aria-valuetext', day);
  };
  const chosen = () => links[Number(range.value) - first];
  const open = () => {
    sessionStorage.setItem(OPENED, 'true');
    location.assign(chosen().href);
  };
  let resting;
  range.addEventListener('input', () => {
    say(chosen().dataset.day);
    clearTimeout(resting);
    resting = setTimeout(open, REST);
  });
  range.addEventListener('keydown', ({ key }) => {
    if (key !== 'Enter') return;
    clearTimeout(resting);
    open();
  });
  // a page that comes back by the browser's history shows its own day again
  addEventListener('pageshow', () => {
    clearTimeout(resting);
    range.value = nav.dataset.nearest;
    say(nav.dataset.day);
  });
  say(nav.dataset.day);
  if (!sessionStorage.getItem(OPENED)) return;
  sessionStorage.removeItem(OPENED);
  range.focus();
}
