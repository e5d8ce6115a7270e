// Sends files one after the other, so that one that is refused or breaks off takes no other with it and only it is sent
// again. Without this script the form sends all of them at once.
const MEGABYTE = 1 << 20;
const REFUSED = 422;

export function sendFiles(form) {
  if (!form) return;
  const words = form.dataset;
  const input = form.querySelector('input[type="file"]');
  const queue = form.querySelector('.file-queue');
  let last = Promise.resolve();

  const line = (file) => {
    const item = document.createElement('li');
    const name = document.createElement('b');
    name.textContent = file.name;
    const state = document.createElement('span');
    item.append(name, ' ', state);
    queue.append(item);
    return { item, say: (text) => (state.textContent = text) };
  };

  // What the server says of one file; an answer that is none of its own is a connection that broke.
  const send = (file, part, say) =>
    new Promise((done) => {
      const body = new FormData();
      body.set('_csrf', form.elements._csrf.value);
      body.set('part', part);
      body.set('auto', '1');
      body.append('files', file);
      const request = new XMLHttpRequest();
      request.upload.addEventListener('progress', (event) => {
        if (event.lengthComputable) say(`${words.sending} ${Math.round((event.loaded / event.total) * 100)}%`);
      });
      request.addEventListener('loadend', () => {
        const answer = request.status === 200 || request.status === REFUSED ? request.responseText : null;
        const signedOut = new URL(request.responseURL || form.action).pathname !== new URL(form.action).pathname;
        if (signedOut || request.status === 403) done({ again: true, text: words.signedOut });
        else if (answer === null) done({ again: true, text: words.broken });
        else done({ kept: request.status === 200, text: answer });
      });
      request.open('POST', form.action);
      request.send(body);
    });

  const refresh = async () => {
    const answer = await fetch(location.pathname + location.search);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const list = page.getElementById('file-list');
    if (list) document.getElementById('file-list').replaceWith(list);
  };

  const attempt = async (file, part, { item, say }) => {
    item.querySelector('button')?.remove();
    const outcome = file.size > words.largest * MEGABYTE ? { text: words.large } : await send(file, part, say);
    say(outcome.text);
    item.className = outcome.kept ? 'notice success' : 'notice danger';
    if (outcome.kept) await refresh().catch(() => {});
    if (!outcome.again) return;
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'krds-btn xsmall secondary';
    again.textContent = words.again;
    again.addEventListener('click', () => enqueue(file, part, { item, say }));
    item.append(again);
  };

  const enqueue = (file, part, shown) => {
    shown.item.className = 'notice';
    shown.say(words.waiting);
    last = last.then(() => attempt(file, part, shown));
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const part = form.elements.part.value;
    for (const file of input.files) enqueue(file, part, line(file));
    input.value = '';
  });
}
