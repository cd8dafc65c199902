// Sends the requests of the conformance cases with fetch; the service worker of Mock Service Worker receives them.
import { createMagentoMock } from 'magento-auth-mock/browser';
import { handlers } from 'magento-auth-mock/msw';
import { setupWorker } from 'msw/browser';

const magento = await createMagentoMock();
await setupWorker(...handlers(magento)).start({ quiet: true, onUnhandledRequest: 'bypass' });

/** Mock Service Worker adds the cookies of an origin to its requests, which the clients of the cases do not. */
let origins = 0;
function nextOrigin() {
  origins += 1;
  return `http://case-${origins}.localhost`;
}

async function send({ method, path, headers, body }) {
  const isControl = path.startsWith('/__mock');
  const request = new Request(`${isControl ? location.origin : nextOrigin()}${path}`, {
    method,
    headers,
    redirect: 'manual',
    // A string would add a content type if the case has none.
    ...(body !== undefined && { body: new TextEncoder().encode(body) }),
  });
  // Calls of the control API prepare a case; without the service worker they are faster.
  const response = await (isControl ? magento.handle(request) : fetch(request));
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
}

Object.assign(window, { send });
document.body.dataset.ready = 'yes';
