import { createMagentoMock } from 'magento-auth-mock/browser';
import { handlers } from 'magento-auth-mock/msw';
import { setupWorker } from 'msw/browser';

const STORE = 'https://shop.example';

export async function startMock() {
  const magento = await createMagentoMock({ url: STORE });
  await setupWorker(...handlers(magento, { url: STORE })).start({ onUnhandledRequest: 'bypass' });
  return magento;
}
