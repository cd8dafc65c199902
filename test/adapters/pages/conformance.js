// Sends the requests of the conformance cases to the mock of this page.
import { createMagentoMock } from 'magento-auth-mock/browser';

const magento = await createMagentoMock();

async function send({ method, path, headers, body }) {
  const init = { method, headers, ...(body !== undefined && { body: new TextEncoder().encode(body) }) };
  // A browser neither sends a cookie that a script sets, nor shows one.
  const response = await magento.handle(new Request(`${location.origin}${path}`, init), { cookie: headers.cookie });
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
}

Object.assign(window, { send });
document.body.dataset.ready = 'yes';
