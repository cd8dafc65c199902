// A story as Storybook renders it: the preview calls initialize once, and the loader before each story.
import { createMagentoMock } from 'magento-auth-mock/browser';
import { handlers } from 'magento-auth-mock/msw';
import { initialize, mswLoader } from 'msw-storybook-addon';

initialize({ quiet: true, onUnhandledRequest: 'bypass' });
const magento = await createMagentoMock();

const stories = {
  SignedIn: { parameters: { msw: { handlers: { magento: handlers(magento) } } } },
  Maintenance: {
    parameters: { msw: { handlers: { magento: handlers(magento) } } },
    beforeEach: () => magento.faults.add({ then: { http: { status: 503 } } }),
  },
};

async function renderStory(name) {
  const { parameters, beforeEach } = stories[name];
  await mswLoader({ parameters });
  await magento.reset();
  await beforeEach?.();
  const token = await magento.tokens.issue({ customer: 'customer@example.com' });
  const response = await fetch('/graphql?query={customer{email}}', { headers: { authorization: `Bearer ${token}` } });
  document.querySelector('output').textContent = `${response.status} ${await response.text()}`;
}

Object.assign(window, { renderStory });
document.body.dataset.ready = 'yes';
