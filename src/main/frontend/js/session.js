// Warns before the session ends and extends it. All tabs of a browser share the time of the last request.
const LAST = 'sandan.last-request';
const WARN_SECONDS = 120;

const remember = () => {
  try {
    localStorage.setItem(LAST, String(Date.now()));
  } catch {
    // without storage each tab counts for itself
  }
};

export function watchSession(box) {
  if (!box) return;
  const opened = Date.now();
  const seconds = Number(box.dataset.seconds);
  const warnAt = Math.min(WARN_SECONDS, seconds / 2);
  const left = () => {
    let last = opened;
    try {
      last = Math.max(last, Number(localStorage.getItem(LAST)));
    } catch {
      // see above
    }
    return Math.round(seconds - (Date.now() - last) / 1000);
  };
  remember();
  const form = box.querySelector('form');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
    if (answer.ok) remember();
    else location.reload();
    show();
  });
  let before = null;
  // Who types keeps the cursor; everybody else is taken to the button and back again.
  const warn = () => {
    before = document.activeElement;
    box.hidden = false;
    if (!before?.matches('input, select, textarea, [contenteditable]')) box.querySelector('button').focus();
  };
  const calm = () => {
    const inside = box.contains(document.activeElement);
    box.hidden = true;
    if (inside && before?.isConnected) before.focus();
  };
  const show = () => {
    const now = left();
    const late = now <= warnAt;
    if (late && box.hidden) warn();
    else if (!late && !box.hidden) calm();
    const shown = Math.max(0, now);
    box.querySelector('.session-left').textContent = `${Math.floor(shown / 60)}:${String(shown % 60).padStart(2, '0')}`;
    if (now < -5) location.reload();
  };
  setInterval(show, 1000);
}
