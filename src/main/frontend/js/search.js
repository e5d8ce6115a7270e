// The box in the head: "/" goes to it, what it finds opens below while one types, arrows choose, Enter opens. Without
// this the box is a plain form.
const WAIT = 120;
// A syllable still being composed is asked for only when the fingers rest: it may well become another one.
const WAIT_COMPOSING = 450;

export function offerSearch(form, shortcuts) {
  const box = form?.querySelector('input[type="search"]');
  if (!box) return;
  const list = document.createElement('div');
  list.className = 'search-list';
  list.hidden = true;
  form.append(list);
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-expanded', 'false');
  let asked = 0;
  let timer;
  let chosen = -1;
  const options = () => [...list.querySelectorAll('[role="option"]')];

  const close = () => {
    list.hidden = true;
    chosen = -1;
    asked += 1;
    clearTimeout(timer);
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
    box.removeAttribute('aria-controls');
  };
  const choose = (place) => {
    const all = options();
    if (all.length === 0) return;
    chosen = (place + all.length) % all.length;
    all.forEach((option, at) => option.setAttribute('aria-selected', String(at === chosen)));
    box.setAttribute('aria-activedescendant', all[chosen].id);
    all[chosen].scrollIntoView({ block: 'nearest' });
  };
  const ask = async () => {
    const question = (asked += 1);
    const typed = box.value.trim();
    if (typed === '') return close();
    const address = new URL(form.dataset.suggest, location.href);
    address.searchParams.set('q', typed);
    const answer = await fetch(address).catch(() => null);
    if (question !== asked || !answer?.ok) return;
    const found = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[role="listbox"]');
    if (question !== asked || !found) return;
    list.replaceChildren(found);
    list.hidden = false;
    chosen = -1;
    box.setAttribute('aria-expanded', 'true');
    box.setAttribute('aria-controls', found.id);
    box.removeAttribute('aria-activedescendant');
  };

  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(ask, wait);
  };
  box.addEventListener('input', (event) => later(event.isComposing ? WAIT_COMPOSING : WAIT));
  box.addEventListener('compositionend', () => later(WAIT));
  box.addEventListener('keydown', (event) => {
    // the key that ends a syllable belongs to the input method, whichever way the browser tells so
    if (event.isComposing || event.keyCode === 229) return;
    if (list.hidden) return;
    // the browser would empty the box as well: what was typed stays
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === 'Enter' && chosen >= 0) location.assign(options()[chosen].href);
    else return;
    event.preventDefault();
  });
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
  if (!shortcuts) return;
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, select, textarea, [contenteditable]');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
