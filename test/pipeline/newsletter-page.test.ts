import { expect, onTestFinished, test } from 'vitest';
import { createMagentoMock } from '../../src/index.ts';

const MARA = { email: 'mara@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' };

async function startShop() {
  const magento = await createMagentoMock({
    listen: false,
    fixtures: { config: { 'newsletter/subscription/confirm': 1 }, customers: [MARA] },
  });
  onTestFinished(() => magento.close());
  const send = (path: string, body?: object, headers: Record<string, string> = {}) => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    };
    return magento.handle(new Request(`https://shop.example${path}`, body ? init : {}));
  };
  const subscribe = async (email: string, token?: string) => {
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const query = `mutation { subscribeEmailToNewsletter(email: "${email}") { status } }`;
    const text = await (await send('/graphql', { query }, headers)).text();
    const items = await magento.mailbox.list({ to: email });
    return {
      text,
      path: new URL(String(items.findLast(({ variables }) => 'link' in variables)?.variables['link'])).pathname,
    };
  };
  const open = async (path: string) => {
    const response = await send(path);
    const [cookie = ''] = response.headers.getSetCookie().filter((each) => each.startsWith('mage-messages='));
    const message = decodeURIComponent(cookie.slice('mage-messages='.length, cookie.indexOf(';')));
    return [response.status, response.headers.get('location'), message];
  };
  return { magento, subscribe, open };
}

const START = 'https://shop.example/';

test('the link of the e-mail confirms the subscription of a guest', async () => {
  const { magento, subscribe, open } = await startShop();
  const { text, path } = await subscribe('guest@example.com');
  expect(text).toContain('NOT_ACTIVE');
  expect(await open(path)).toEqual([302, START, '[{"type":"success","text":"Your subscription has been confirmed."}]']);
  const items = await magento.mailbox.list({ to: 'guest@example.com' });
  expect(items.at(-1)?.template).toBe('newsletter_subscription_success_email_template');
  expect((await subscribe('guest@example.com')).text).toContain('This email address is already subscribed.');
});

test('the link of the e-mail confirms the subscription of a customer', async () => {
  const { magento, subscribe, open } = await startShop();
  const { path } = await subscribe(MARA.email, await magento.tokens.issue({ customer: MARA.email }));
  expect(await magento.customers.get(MARA.email)).toMatchObject({ is_subscribed: false });
  expect((await open(path))[0]).toBe(302);
  expect(await magento.customers.get(MARA.email)).toMatchObject({ is_subscribed: true });
});

test('the link of a customer confirms again when it is opened again', async () => {
  const { magento, subscribe, open } = await startShop();
  const { path } = await subscribe(MARA.email, await magento.tokens.issue({ customer: MARA.email }));
  const first = await open(path);
  expect(first[2]).toContain('Your subscription has been confirmed.');
  expect(await open(path)).toEqual(first);
  expect((await open(path.replace(/code\/\w+/, 'code/wrong')))[2]).toContain('invalid subscription confirmation code');
});

test('a link with a wrong code or id confirms nothing', async () => {
  const { subscribe, open } = await startShop();
  const { path } = await subscribe('guest@example.com');
  expect(await open(path.replace(/code\/\w+/, 'code/wrong'))).toEqual([
    302,
    START,
    '[{"type":"error","text":"This is an invalid subscription confirmation code."}]',
  ]);
  expect((await open(path.replace(/id\/\d+/, 'id/0')))[2]).toContain('This is an invalid subscription ID.');
  expect((await subscribe('guest@example.com')).text).toContain('NOT_ACTIVE');
});

test('the code of the link is redacted in the journal', async () => {
  const { magento, subscribe, open } = await startShop();
  const { path } = await subscribe('guest@example.com');
  await open(path);
  const [code = ''] = /(?<=code\/)\w+/.exec(path) ?? [];
  expect(JSON.stringify(await magento.requests.list())).not.toContain(code);
});
