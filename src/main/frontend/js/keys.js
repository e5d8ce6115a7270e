// A form keeps its key when its page is come back to: by Back the browser fetches the page anew, with another key, and puts
// what was typed into it. Sent with that one, what is saved already would be saved a second time.
const FILLED_IN = 'textarea, select, input:not([type="hidden"])';

export function keepKeys() {
  const keys = new Map();
  for (const field of document.querySelectorAll('input[type="hidden"][name="submissionKey"]')) {
    if (field.form.querySelector(FILLED_IN)) keys.set(field.form.action, field);
  }
  if (keys.size === 0) return;
  for (const [action, key] of Object.entries(history.state?.keys ?? {})) {
    if (keys.has(action)) keys.get(action).value = key;
  }
  const remember = () => {
    const now = Object.fromEntries([...keys].map(([action, field]) => [action, field.value]));
    history.replaceState({ ...history.state, keys: now }, '');
  };
  remember();
  // a link into the page is an entry of its own in the history, with nothing remembered
  addEventListener('hashchange', remember);
}
