import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { activateIntegration } from '../../src/operations/activate-integration.ts';
import { endTokens, listTokens } from '../../src/operations/issued-tokens.ts';
import { getWorld } from '../../src/operations/world-document.ts';
import { createSandbox } from './create-sandbox.ts';

const posts: { method: string | undefined; type: string | undefined; form: Record<string, string> }[] = [];
type Answer = { status: number; headers?: Record<string, string> } | 'never';
let answer: Answer = { status: 200 };

const textOf = async (request: IncomingMessage) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
};
const application = createServer(async (request, response) => {
  const form = Object.fromEntries(new URLSearchParams(await textOf(request)));
  posts.push({ method: request.method, type: request.headers['content-type'], form });
  if (answer !== 'never') response.writeHead(answer.status, answer.headers).end();
});
let callback_url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => application.listen(0, '127.0.0.1', resolve));
  callback_url = `http://127.0.0.1:${(application.address() as AddressInfo).port}/callback`;
});
afterAll(() => {
  application.closeAllConnections();
  application.close();
});
beforeEach(() => {
  posts.length = 0;
  answer = { status: 200 };
});

const KEY = 'n6m0q2z8l5j1h4g7r8t2k5w1x9c4v7b3';
const SECRET = 'l5j1h4g7r8t2k5w1x9c4v7b3n6m0q2z8';
const PIM = { name: 'pim', consumer_key: KEY, consumer_secret: SECRET };
const TOKEN = { access_token: 't'.repeat(32), access_token_secret: 's'.repeat(32) };
const createIntegration = (fixture: object = {}, config = {}) =>
  createSandbox({
    clock: { now: '2030-01-01T00:00:00Z', frozen: true },
    config,
    integrations: [{ ...PIM, ...fixture }],
  });
const integrationOf = (sandbox: ReturnType<typeof createSandbox>) => getWorld(sandbox).integrations?.[0];
const URL_OF_WORLD = 'http://localhost:4000/_sandbox/a';
const FAILED = 'The attempt to post data to consumer failed due to an unexpected error. Please try again later.';

// [Integration/Model/OauthService.php postToConsumer, Integration/view/adminhtml/web/js/integration.js]
test('posts the keys to the callback URL, and names the page that the merchant opens', async () => {
  const sandbox = createIntegration({ callback_url, identity_url: 'https://pim.example.com/login' });
  const view = await activateIntegration(sandbox, 'pim', URL_OF_WORLD);
  const keys = {
    oauth_consumer_key: KEY,
    oauth_consumer_secret: SECRET,
    store_base_url: 'http://localhost:4000/_sandbox/a/',
    oauth_verifier: expect.stringMatching(/^[0-9a-z]{32}$/),
  };
  expect(posts).toEqual([{ method: 'POST', type: 'application/x-www-form-urlencoded;charset=UTF-8', form: keys }]);
  expect(view).toEqual({
    message: "Integration 'pim' has been sent for activation.",
    callback_url,
    keys,
    callback_status: 200,
    identity_url: `https://pim.example.com/login?oauth_consumer_key=${KEY}&success_call_back=http%3A%2F%2Flocalhost%3A4000%2F_sandbox%2Fa%2Fadmin%2Fadmin%2Fintegration%2FloginSuccessCallback%2F`,
  });
  expect(integrationOf(sandbox)).toMatchObject({
    status: 'inactive',
    oauth_verifier: view.keys?.oauth_verifier,
    activated_at: '2030-01-01T00:00:00Z',
  });
});

test('posts to the callback URL of the call, and names the configured base URL', async () => {
  const sandbox = createIntegration({}, { 'web/unsecure/base_url': 'https://shop.example.com/' });
  await activateIntegration(sandbox, 'pim', URL_OF_WORLD, { callback_url });
  expect(posts).toMatchObject([{ form: { store_base_url: 'https://shop.example.com/' } }]);
});

test.each<[string, Answer]>([
  ['an error', { status: 500 }],
  ['a redirect, which it does not follow', { status: 302, headers: { location: '/login' } }],
])('accepts %s as the answer of the callback', async (_, given) => {
  answer = given;
  const sandbox = createIntegration({ callback_url });
  expect(await activateIntegration(sandbox, 'pim', URL_OF_WORLD)).toMatchObject({
    message: "Integration 'pim' has been sent for activation.",
    callback_status: given === 'never' ? null : given.status,
  });
  expect(posts).toHaveLength(1);
});

test.each<[string, () => Parameters<typeof activateIntegration>[3], Answer]>([
  ['nothing listens', () => ({ callback_url: 'http://127.0.0.1:9/callback' }), { status: 200 }],
  ['the callback does not answer in time', () => ({ callback_url }), 'never'],
  ['the fault says so', () => ({ callback_url, fault: 'callback-not-reachable' }), { status: 200 }],
])('reports that the callback failed when %s', async (_, options, given) => {
  answer = given;
  const sandbox = createIntegration({ identity_url: 'https://pim.example.com/' }, { 'oauth/consumer/post_timeout': 1 });
  expect(await activateIntegration(sandbox, 'pim', URL_OF_WORLD, options())).toMatchObject({
    message: FAILED,
    callback_status: null,
    identity_url: null,
  });
});

test('sends no request for keys-never-come, although the merchant sees that the keys were sent', async () => {
  const sandbox = createIntegration({ callback_url, identity_url: 'https://pim.example.com/' });
  const view = await activateIntegration(sandbox, 'pim', URL_OF_WORLD, { fault: 'keys-never-come' });
  expect(view).toMatchObject({ message: "Integration 'pim' has been sent for activation.", callback_status: null });
  expect(view.identity_url).toContain('https://pim.example.com/?oauth_consumer_key=');
  expect(posts).toEqual([]);
});

// [Integration/Controller/Adminhtml/Integration/TokensExchange.php]
test('revokes the tokens of an active integration', async () => {
  const sandbox = createIntegration({ ...TOKEN, callback_url });
  expect((await activateIntegration(sandbox, 'pim', URL_OF_WORLD)).message).toBe(
    "Integration 'pim' has been sent for re-authorization.",
  );
  expect(integrationOf(sandbox)).toMatchObject({ status: 'inactive' });
  expect(integrationOf(sandbox)).not.toHaveProperty('access_token');
  expect(listTokens(sandbox, { integration: 'pim' })).toEqual([]);
});

// [Integration/Controller/Adminhtml/Integration/TokensDialog.php]
test.each([
  ['activated', {}],
  ['re-authorized', TOKEN],
])('issues the tokens of an integration without a callback URL at once: %s', async (done, tokens) => {
  const sandbox = createIntegration({ ...tokens, consumer_key: null });
  expect(await activateIntegration(sandbox, 'pim', URL_OF_WORLD)).toMatchObject({
    message: `The integration 'pim' has been ${done}.`,
    keys: null,
  });
  const changed = integrationOf(sandbox);
  expect(changed).toMatchObject({ status: 'active', consumer_key: expect.stringMatching(/^[0-9a-z]{32}$/) });
  expect(changed?.access_token).toMatch(/^[0-9a-z]{32}$/);
  expect(changed?.access_token).not.toBe(TOKEN.access_token);
  expect(endTokens(sandbox, 'expired', { integration: 'pim' })).toHaveLength(1);
});

test('finds no unknown integration', async () => {
  await expect(activateIntegration(createIntegration(), 'crm', URL_OF_WORLD)).rejects.toThrow(
    "no integration has the name 'crm'",
  );
});
