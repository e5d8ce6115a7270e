// Keeps what is typed in a form on the server every ten seconds and on leaving, so that a crash, an expired session or
// another device loses nothing. Saving and keeping may race: the server keeps nothing of a form that is saved already.
const EVERY = 10_000;

export function keepTyped(form) {
  if (!form) return;
  const state = document.getElementById('draft-state');
  const typed = () => {
    const body = new URLSearchParams(new FormData(form));
    body.set('auto', '1');
    return body;
  };
  let kept = typed().toString();
  let sent = false;
  const say = (text, urgent) => {
    state.textContent = text;
    if (urgent) state.setAttribute('role', 'alert');
    else state.removeAttribute('role');
  };
  const keep = async () => {
    const body = typed();
    const now = body.toString();
    if (sent || now === kept) return;
    try {
      const answer = await fetch(form.dataset.drafts, { method: 'POST', body, redirect: 'manual' });
      if (!answer.ok) throw new Error(String(answer.status));
      kept = now;
      say(`${form.dataset.kept} ${new Date().toLocaleTimeString(document.documentElement.lang)}`, false);
    } catch {
      if (!sent) say(form.dataset.failed, true);
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
    const body = typed();
    if (!sent && body.toString() !== kept) navigator.sendBeacon(form.dataset.drafts, body);
  });
}
