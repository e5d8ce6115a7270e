// Keeps what is typed in a form on the server every ten seconds and on leaving, so that a crash, an expired session or
// another device loses nothing. Saving and keeping may race, and so may two windows with the same form: each text that is kept
// gets a mark of its own, and the page says with the next one which it kept last.
const EVERY = 10_000;
const FULL = 409;

export function keepTyped(form) {
  if (!form) return;
  const state = document.getElementById('draft-state');
  const mark = form.elements.namedItem('mark');
  const typed = () => {
    const body = new URLSearchParams(new FormData(form));
    body.set('auto', '1');
    return body;
  };
  const text = () => {
    const body = typed();
    body.delete('mark');
    return body.toString();
  };
  const next = (body) => {
    const chosen = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    body.set('next', chosen);
    mark.value = chosen;
    return body;
  };
  let kept = text();
  let sent = false;
  let underway = false;
  const say = (words, urgent) => {
    state.textContent = words;
    if (urgent) state.setAttribute('role', 'alert');
    else state.removeAttribute('role');
  };
  const keep = async () => {
    const now = text();
    if (sent || underway || now === kept) return;
    const before = mark.value;
    underway = true;
    try {
      const body = next(typed());
      const answer = await fetch(form.dataset.drafts, { method: 'POST', body, redirect: 'manual' });
      if (!answer.ok) throw new Error(String(answer.status));
      kept = now;
      const time = `${form.dataset.kept} ${new Date().toLocaleTimeString(document.documentElement.lang)}`;
      if (answer.headers.has('Draft-Beside')) say(`${form.dataset.beside} (${time})`, true);
      else say(time, false);
    } catch (failed) {
      mark.value = before;
      if (!sent) say(failed.message === String(FULL) ? form.dataset.many : form.dataset.failed, true);
    } finally {
      underway = false;
    }
  };
  setInterval(keep, EVERY);
  form.addEventListener('submit', () => {
    sent = true;
  });
  addEventListener('pageshow', () => {
    sent = false;
  });
  addEventListener('pagehide', () => {
    if (!sent && text() !== kept) navigator.sendBeacon(form.dataset.drafts, next(typed()));
  });
}
