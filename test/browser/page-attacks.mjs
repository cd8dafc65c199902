// What a hostile page does; Playwright runs these functions in the page.

/** Sends control calls that need no preflight, and calls that do; the last is a form, whose response replaces the page. */
export async function sendCalls({ url, fault }) {
  const bodies = {
    '/reset': '{"fixtures":{"customers":[]}}',
    '/faults': fault,
    '/sandboxes': '{"id":"evil"}',
    '/clock/advance': '{"seconds":60}',
    '/tokens': '{"customer":"customer@example.com"}',
    '/requests/wait': '{"times":0,"timeout_ms":1}',
  };
  const headers = { 'content-type': 'application/json' };
  for (const [path, body] of Object.entries(bodies)) {
    await fetch(`${url}/__mock${path}`, { method: 'POST', mode: 'no-cors', body });
    navigator.sendBeacon(`${url}/__mock${path}`, body);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      await fetch(`${url}/__mock${path}`, { method, headers, body }).catch(() => undefined);
  }
  const form = document.createElement('form');
  Object.assign(form, { action: `${url}/__mock/faults`, method: 'POST', enctype: 'text/plain' });
  const field = document.createElement('input');
  Object.assign(field, { name: fault.replace(/\}$/, ',"note":"'), value: '"}' });
  form.append(field);
  document.body.append(form);
  form.submit();
}

/** What a page can read of the control API; `refused` for what it cannot. */
export async function readAll(url) {
  const paths = ['world', 'tokens', 'requests', 'requests.har', 'mailbox', 'metrics', 'health'];
  const read = (path) =>
    fetch(`${url}/__mock/${path}`).then(
      (response) => response.text(),
      () => 'refused',
    );
  const outcomeOf = (stream) =>
    new Promise((resolve) => {
      stream.onopen = () => resolve('open');
      stream.onerror = () => resolve('refused');
    });
  const events = outcomeOf(new EventSource(`${url}/__mock/events`));
  const socket = outcomeOf(new WebSocket(`${url.replace('http', 'ws')}/__mock/events`));
  return [...new Set(await Promise.all([...paths.map(read), events, socket]))];
}

/** What a document in a frame posts to the page. */
export async function readFrame(url) {
  const message = new Promise((resolve) => {
    globalThis.onmessage = ({ data }) => resolve(data);
  });
  const frame = document.createElement('iframe');
  frame.src = url;
  const loaded = new Promise((resolve) => {
    frame.onload = resolve;
  });
  document.body.append(frame);
  await loaded;
  // The document would post its message within some turns of the event loop.
  return Promise.race([message, new Promise((resolve) => setTimeout(resolve, 500, 'no message'))]);
}
