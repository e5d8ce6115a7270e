// Keeps what is typed in a form on the server every ten seconds and on leaving, so that a crash, an expired session or
// another device loses nothing. Saving and keeping may race, and so may two windows with the same form: each text that is kept
// gets a mark of its own, and the page says with the next one which it kept last.
const EVERY = 10_000;
const PATIENCE = 8_000;
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
    body.delete('next');
    return body.toString();
  };
  // the mark of a text that was sent and not answered yet goes with whatever is sent next, be it the form itself
  const next = () => {
    form.querySelector('input[name="next"]')?.remove();
    const chosen = document.createElement('input');
    chosen.type = 'hidden';
    chosen.name = 'next';
    chosen.value = unanswered ??= crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    form.append(chosen);
    return typed();
  };
  const answered = () => {
    mark.value = unanswered;
    unanswered = null;
    form.querySelector('input[name="next"]')?.remove();
  };
  let unanswered = form.querySelector('input[name="next"]')?.value ?? null;
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
    underway = true;
    try {
      const answer = await fetch(form.dataset.drafts, {
        method: 'POST',
        body: next(),
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (!answer.ok) throw new Error(String(answer.status));
      answered();
      kept = now;
      const time = `${form.dataset.kept} ${new Date().toLocaleTimeString(document.documentElement.lang)}`;
      if (answer.headers.has('Draft-Beside')) say(`${form.dataset.beside} (${time})`, true);
      else say(time, false);
    } catch (failed) {
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
    if (!sent && text() !== kept) navigator.sendBeacon(form.dataset.drafts, next());
  });
}
