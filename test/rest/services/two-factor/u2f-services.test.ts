import { expect, test } from 'vitest';
import { attestationOf, type CredentialOverrides, createSecurityKey } from './security-key.ts';
import {
  admin,
  createTwoFactorClient,
  isToken,
  messageOf,
  type TwoFactorClient,
  type TwoFactorResponse,
} from './two-factor-client.ts';

const DOMAIN = 'admin.example';
const AT_DOMAIN = { config: { 'twofactorauth/u2fkey/webapi_challenge_domain': DOMAIN } };

const optionsOf = ({ body }: TwoFactorResponse) => JSON.parse(String(body['credential_request_options_json']));

async function registrationOptions(shop: TwoFactorClient, tfaToken: string) {
  const { publicKey } = optionsOf(await shop.provider('u2fkey/configure', { tfaToken }));
  return { challenge: publicKey.challenge, rpId: publicKey.rp.id };
}

const signInOptions = async (shop: TwoFactorClient) =>
  optionsOf(await shop.provider('u2fkey/authentication-challenge', admin)).credentialRequestOptions;

const activate = (shop: TwoFactorClient, tfaToken: string, credential: unknown) =>
  shop.provider('u2fkey/activate', { tfaToken, publicKeyCredentialJson: JSON.stringify(credential) });
const verify = (shop: TwoFactorClient, credential: unknown) =>
  shop.provider('u2fkey/verify', { ...admin, publicKeyCredentialJson: JSON.stringify(credential) });

/** A server whose admin has a key. */
async function createClientWithKey() {
  const key = createSecurityKey();
  const two_factor = { u2fkey: { public_keys: [{ id: key.id, key: key.pem }] } };
  return { key, shop: await createTwoFactorClient('u2fkey', { ...AT_DOMAIN, account: { two_factor } }) };
}

test('registers a key with the e-mailed token, and signs in with it', async () => {
  const shop = await createTwoFactorClient('u2fkey', AT_DOMAIN);
  const tfaToken = await shop.tfaToken();
  const key = createSecurityKey();

  const registered = await activate(shop, tfaToken, key.register(await registrationOptions(shop, tfaToken)));
  expect(registered).toMatchObject({ status: 200, body: [] });

  const options = await signInOptions(shop);
  expect(options).toMatchObject({ rpId: DOMAIN, allowCredentials: [{ id: [...Buffer.from(key.id, 'base64')] }] });
  expect(isToken(await verify(shop, key.assert(options)))).toBe(true);
});

test('stores the key as PEM, and the id as the browser sent it', async () => {
  const shop = await createTwoFactorClient('u2fkey', AT_DOMAIN);
  const tfaToken = await shop.tfaToken();
  const key = createSecurityKey();
  await activate(shop, tfaToken, key.register(await registrationOptions(shop, tfaToken)));
  const { body } = await shop.control('get', '/admins/ada');
  expect(body['two_factor']).toEqual({
    u2fkey: { active: true, public_keys: [{ id: key.id, key: key.pem, aaguid: 'AAAAAAAAAAAAAAAAAAAAAA==' }] },
  });
});

test("ignores the attestation of the key's manufacturer", async () => {
  const shop = await createTwoFactorClient('u2fkey', AT_DOMAIN);
  const tfaToken = await shop.tfaToken();
  const key = createSecurityKey();
  const options = await registrationOptions(shop, tfaToken);
  const authData = Buffer.from(key.register(options).response.attestationObject, 'base64').subarray(
    -(37 + 18 + 32 + 77),
  );
  const attestation = attestationOf(authData, 'packed', Buffer.from([0xa1, 0x63, 0x61, 0x6c, 0x67, 0x26]));
  expect(await activate(shop, tfaToken, key.register(options, { attestation }))).toMatchObject({ status: 200 });
});

test('uses the host of the base URL by default, with its port', async () => {
  const shop = await createTwoFactorClient('u2fkey', {
    config: { 'web/unsecure/base_url': 'https://shop.example:8443/' },
  });
  expect(await registrationOptions(shop, await shop.tfaToken())).toMatchObject({ rpId: 'shop.example:8443' });
});

test('refuses the configuration if the base URL has no domain', async () => {
  const shop = await createTwoFactorClient('u2fkey', { config: { 'web/unsecure/base_url': '{{base_url}}' } });
  const answer = await shop.provider('u2fkey/configure', { tfaToken: await shop.tfaToken() });
  expect([answer.status, messageOf(answer)]).toEqual([400, 'Could not determine domain name.']);
});

test.each<[string, CredentialOverrides, string]>([
  ['another challenge', { challenge: [1, 2, 3] }, 'Invalid U2F key.'],
  ['another host', { origin: 'https://evil.example' }, 'Invalid U2F key.'],
  ['an origin that is not a URL', { origin: 'invalid' }, 'Invalid U2F key.'],
  ['the type of a sign-in', { type: 'webauthn.get' }, 'Invalid U2F key.'],
  ['another relying party', { rpId: 'evil.example' }, 'Invalid U2F key data'],
  ['a key of another algorithm', { alg: -8 }, 'Invalid U2F key data'],
  ['an attestation that is not CBOR', { attestation: Buffer.from('nonsense') }, 'Invalid U2F key data'],
  ['an empty attestation', { attestation: Buffer.alloc(0) }, 'Invalid U2F key data'],
])('refuses to register a key with %s', async (_, overrides, message) => {
  const shop = await createTwoFactorClient('u2fkey', AT_DOMAIN);
  const tfaToken = await shop.tfaToken();
  const key = createSecurityKey();
  const options = await registrationOptions(shop, tfaToken);

  const answer = await activate(shop, tfaToken, key.register(options, overrides));
  expect([answer.status, messageOf(answer)]).toEqual([400, message]);
  expect(await activate(shop, tfaToken, key.register(options))).toMatchObject({ status: 200 });
});

test('refuses to register a key under the id of another', async () => {
  const shop = await createTwoFactorClient('u2fkey', AT_DOMAIN);
  const tfaToken = await shop.tfaToken();
  const options = await registrationOptions(shop, tfaToken);
  const credential = { ...createSecurityKey().register(options), id: createSecurityKey().id };
  expect(messageOf(await activate(shop, tfaToken, credential))).toBe('Invalid U2F key data');
});

test.each<[string, CredentialOverrides]>([
  ['another challenge', { challenge: [1, 2, 3] }],
  ['another host', { origin: 'https://evil.example' }],
  ['the type of a registration', { type: 'webauthn.create' }],
  ['another relying party', { rpId: 'evil.example' }],
  ['no user present', { flags: 0 }],
  ['a wrong signature', { signature: Buffer.from('3006020101020101', 'hex') }],
  ['no signature', { signature: Buffer.alloc(0) }],
])('refuses a sign-in with %s, and accepts the right one to the same challenge', async (_, overrides) => {
  const { shop, key } = await createClientWithKey();
  const options = await signInOptions(shop);
  const answer = await verify(shop, key.assert(options, overrides));
  expect([answer.status, messageOf(answer)]).toEqual([400, 'Invalid U2F key.']);
  expect(isToken(await verify(shop, key.assert(options)))).toBe(true);
});

test('refuses a signature of other client data', async () => {
  const { shop, key } = await createClientWithKey();
  const options = await signInOptions(shop);
  const { response, ...credential } = key.assert(options, { challenge: [1, 2, 3] });
  const { clientData } = key.assert(options).response;
  expect(messageOf(await verify(shop, { ...credential, response: { ...response, clientData } }))).toBe(
    'Invalid U2F key.',
  );
});

test('refuses an unknown key', async () => {
  const { shop, key } = await createClientWithKey();
  const options = await signInOptions(shop);
  expect(messageOf(await verify(shop, createSecurityKey().assert(options)))).toBe('Invalid U2F key.');
  expect(messageOf(await verify(shop, { ...createSecurityKey().assert(options), id: key.id }))).toBe(
    'Invalid U2F key.',
  );
});

test('refuses every sign-in with an invalid key of the fixture document', async () => {
  const key = createSecurityKey();
  const broken = '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQ==\n-----END PUBLIC KEY-----\n';
  const two_factor = { u2fkey: { public_keys: [{ id: key.id, key: broken }] } };
  const shop = await createTwoFactorClient('u2fkey', { ...AT_DOMAIN, account: { two_factor } });
  expect(messageOf(await verify(shop, key.assert(await signInOptions(shop))))).toBe('Invalid U2F key.');
});

test('accepts a challenge once: of two simultaneous requests, one gets a token', async () => {
  const { shop, key } = await createClientWithKey();
  const credential = key.assert(await signInOptions(shop));
  const answers = await Promise.all([verify(shop, credential), verify(shop, credential)]);
  expect(answers.filter(isToken)).toHaveLength(1);
  expect(messageOf(await verify(shop, credential))).toBe('U2f authentication prompt not sent.');
});

test('accepts the newest challenge only', async () => {
  const { shop, key } = await createClientWithKey();
  const older = await signInOptions(shop);
  const newer = await signInOptions(shop);
  expect(messageOf(await verify(shop, key.assert(older)))).toBe('Invalid U2F key.');
  expect(isToken(await verify(shop, key.assert(newer)))).toBe(true);
});

test.each([
  ['a number', '5'],
  ['null', 'null'],
  ['an empty object', '{}'],
  ['a credential in the format of WebAuthn itself', '{"id":"AQID","rawId":"AQID","response":{"clientDataJSON":"e30"}}'],
])('refuses %s as a credential, and records why', async (_, publicKeyCredentialJson) => {
  const { shop } = await createClientWithKey();
  await signInOptions(shop);
  const answer = await shop.provider('u2fkey/verify', { ...admin, publicKeyCredentialJson });
  expect([answer.status, messageOf(answer)]).toEqual([400, 'Invalid U2F key.']);
  const [entry] = (await shop.magento.requests.list({}, { limit: 1 })).items;
  expect(entry?.refusal).toMatchObject({
    phrase: 'u2fKeyInvalid',
    why: expect.stringContaining("the format of Magento's page"),
  });
});
