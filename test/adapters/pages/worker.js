// A service worker that has the mock itself: the pages of the origin share its state over page loads.
import { createMagentoMock } from 'magento-auth-mock/browser';

const magento = createMagentoMock();
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (/^\/(graphql|rest|__mock)\b/.test(pathname))
    event.respondWith(magento.then((mock) => mock.handle(event.request)));
});
