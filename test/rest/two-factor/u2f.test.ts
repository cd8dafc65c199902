import { expect, test } from 'vitest';
import { type Answer, admin, aShop, isToken, type Shop, said } from './a-shop.ts';
import { aSecurityKey, attestationOf, type Twist } from './security-key.ts';

const DOMAIN = 'admin.example';
const AT_DOMAIN = { config: { 'twofactorauth/u2fkey/webapi_challenge_domain': DOMAIN } };

const optionsOf = ({ body }: Answer) => JSON.parse(String(body['credential_request_options_json']));

async function registrationOptions(shop: Shop, tfaToken: string) {
  const { publicKey } = optionsOf(await shop.provider('u2fkey/configure', { tfaToken }));
  return { challenge: publicKey.challenge, rpId: publicKey.rp.id };
}

const signInOptions = async (shop: Shop) =>
  optionsOf(await shop.provider('u2fkey/authentication-challenge', admin)).credentialRequestOptions;

const activate = (shop: Shop, tfaToken: string, credential: unknown) =>
  shop.provider('u2fkey/activate', { tfaToken, publicKeyCredentialJson: JSON.stringify(credential) });
const verify = (shop: Shop, credential: unknown) =>
  shop.provider('u2fkey/verify', { ...admin, publicKeyCredentialJson: JSON.stringify(credential) });

/** A shop whose admin has a key. */
async function withKey() {
  const key = aSecurityKey();
  const two_factor = { u2fkey: { public_keys: [{ id: key.id, key: key.pem }] } };
  return { key, shop: await aShop('u2fkey', { ...AT_DOMAIN, account: { two_factor } }) };
}

test('registers a key by mail and signs in with it', async () => {
  const shop = await aShop('u2fkey', AT_DOMAIN);
  const tfaToken = await shop.tfaToken();
  const key = aSecurityKey();

  const registered = await activate(shop, tfaToken, key.register(await registrationOptions(shop, tfaToken)));
  expect(registered).toMatchObject({ status: 200, body: [] });

  const options = await signInOptions(shop);
  expect(options).toMatchObject({ rpId: DOMAIN, allowCredentials: [{ id: [...Buffer.from(key.id, 'base64')] }] });
  expect(isToken(await verify(shop, key.answer(options)))).toBe(true);
});

test('keeps the key as PEM, and the id as the browser sent it', async () => {
  const shop = await aShop('u2fkey', AT_DOMAIN);
  const tfaToken = await shop.tfaToken();
  const key = aSecurityKey();
  await activate(shop, tfaToken, key.register(await registrationOptions(shop, tfaToken)));
  const { body } = await shop.control('get', '/admins/ada');
  expect(body['two_factor']).toEqual({
    u2fkey: { active: true, public_keys: [{ id: key.id, key: key.pem, aaguid: 'AAAAAAAAAAAAAAAAAAAAAA==' }] },
  });
});

test("does not look at what the key's maker attests", async () => {
  const shop = await aShop('u2fkey', AT_DOMAIN);
  const tfaToken = await shop.tfaToken();
  const key = aSecurityKey();
  const options = await registrationOptions(shop, tfaToken);
  const authData = Buffer.from(key.register(options).response.attestationObject, 'base64').subarray(
    -(37 + 18 + 32 + 77),
  );
  const attestation = attestationOf(authData, 'packed', Buffer.from([0xa1, 0x63, 0x61, 0x6c, 0x67, 0x26]));
  expect(await activate(shop, tfaToken, key.register(options, { attestation }))).toMatchObject({ status: 200 });
});

test('gives the domain of the base URL where none is configured, with its port', async () => {
  const shop = await aShop('u2fkey', { config: { 'web/unsecure/base_url': 'https://shop.example:8443/' } });
  expect(await registrationOptions(shop, await shop.tfaToken())).toMatchObject({ rpId: 'shop.example:8443' });
});

test('refuses to start where the base URL has no domain', async () => {
  const shop = await aShop('u2fkey', { config: { 'web/unsecure/base_url': '{{base_url}}' } });
  const answer = await shop.provider('u2fkey/configure', { tfaToken: await shop.tfaToken() });
  expect([answer.status, said(answer)]).toEqual([400, 'Could not determine domain name.']);
});

test.each<[string, Twist, string]>([
  ['another challenge', { challenge: [1, 2, 3] }, 'Invalid U2F key.'],
  ['another host', { origin: 'https://evil.example' }, 'Invalid U2F key.'],
  ['no origin at all', { origin: 'nowhere' }, 'Invalid U2F key.'],
  ['the type of a sign-in', { type: 'webauthn.get' }, 'Invalid U2F key.'],
  ['another relying party', { rpId: 'evil.example' }, 'Invalid U2F key data'],
  ['a key of another algorithm', { alg: -8 }, 'Invalid U2F key data'],
  ['an attestation that is no CBOR', { attestation: Buffer.from('nonsense') }, 'Invalid U2F key data'],
  ['nothing attested', { attestation: Buffer.alloc(0) }, 'Invalid U2F key data'],
])('refuses to register a key with %s', async (_, twist, message) => {
  const shop = await aShop('u2fkey', AT_DOMAIN);
  const tfaToken = await shop.tfaToken();
  const key = aSecurityKey();
  const options = await registrationOptions(shop, tfaToken);

  const answer = await activate(shop, tfaToken, key.register(options, twist));
  expect([answer.status, said(answer)]).toEqual([400, message]);
  expect(await activate(shop, tfaToken, key.register(options))).toMatchObject({ status: 200 });
});

test('refuses to register a key under the id of another', async () => {
  const shop = await aShop('u2fkey', AT_DOMAIN);
  const tfaToken = await shop.tfaToken();
  const options = await registrationOptions(shop, tfaToken);
  const credential = { ...aSecurityKey().register(options), id: aSecurityKey().id };
  expect(said(await activate(shop, tfaToken, credential))).toBe('Invalid U2F key data');
});

test.each<[string, Twist]>([
  ['another challenge', { challenge: [1, 2, 3] }],
  ['another host', { origin: 'https://evil.example' }],
  ['the type of a registration', { type: 'webauthn.create' }],
  ['another relying party', { rpId: 'evil.example' }],
  ['nobody present', { flags: 0 }],
  ['a wrong signature', { signature: Buffer.from('3006020101020101', 'hex') }],
  ['no signature', { signature: Buffer.alloc(0) }],
])('refuses a sign-in with %s, and takes the right one to the same challenge', async (_, twist) => {
  const { shop, key } = await withKey();
  const options = await signInOptions(shop);
  const answer = await verify(shop, key.answer(options, twist));
  expect([answer.status, said(answer)]).toEqual([400, 'Invalid U2F key.']);
  expect(isToken(await verify(shop, key.answer(options)))).toBe(true);
});

test('refuses what was signed when the page says something else of it', async () => {
  const { shop, key } = await withKey();
  const options = await signInOptions(shop);
  const { response, ...credential } = key.answer(options, { challenge: [1, 2, 3] });
  const { clientData } = key.answer(options).response;
  expect(said(await verify(shop, { ...credential, response: { ...response, clientData } }))).toBe('Invalid U2F key.');
});

test('refuses the key of somebody else', async () => {
  const { shop, key } = await withKey();
  const options = await signInOptions(shop);
  expect(said(await verify(shop, aSecurityKey().answer(options)))).toBe('Invalid U2F key.');
  expect(said(await verify(shop, { ...aSecurityKey().answer(options), id: key.id }))).toBe('Invalid U2F key.');
});

test('refuses every sign-in with a key that the fixture spells wrong', async () => {
  const key = aSecurityKey();
  const broken = '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQ==\n-----END PUBLIC KEY-----\n';
  const two_factor = { u2fkey: { public_keys: [{ id: key.id, key: broken }] } };
  const shop = await aShop('u2fkey', { ...AT_DOMAIN, account: { two_factor } });
  expect(said(await verify(shop, key.answer(await signInOptions(shop))))).toBe('Invalid U2F key.');
});

test('uses a challenge up with a right answer: of two at once, one gets a token', async () => {
  const { shop, key } = await withKey();
  const credential = key.answer(await signInOptions(shop));
  const answers = await Promise.all([verify(shop, credential), verify(shop, credential)]);
  expect(answers.filter(isToken)).toHaveLength(1);
  expect(said(await verify(shop, credential))).toBe('U2f authentication prompt not sent.');
});

test('takes the answer to the newest challenge alone', async () => {
  const { shop, key } = await withKey();
  const older = await signInOptions(shop);
  const newer = await signInOptions(shop);
  expect(said(await verify(shop, key.answer(older)))).toBe('Invalid U2F key.');
  expect(isToken(await verify(shop, key.answer(newer)))).toBe(true);
});

test.each([
  ['a number', '5'],
  ['null', 'null'],
  ['an empty map', '{}'],
  ['a credential as WebAuthn itself writes it', '{"id":"AQID","rawId":"AQID","response":{"clientDataJSON":"e30"}}'],
])('refuses %s as a credential, and the journal tells why', async (_, publicKeyCredentialJson) => {
  const { shop } = await withKey();
  await signInOptions(shop);
  const answer = await shop.provider('u2fkey/verify', { ...admin, publicKeyCredentialJson });
  expect([answer.status, said(answer)]).toEqual([400, 'Invalid U2F key.']);
  const [entry] = (await shop.magento.requests.list({}, { limit: 1 })).items;
  expect(entry?.refusal).toMatchObject({ phrase: 'u2fKeyInvalid', why: expect.stringContaining("as Magento's page") });
});
