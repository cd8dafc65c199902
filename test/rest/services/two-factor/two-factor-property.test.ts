import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSecurityKey } from './security-key.ts';
import { admin, createTwoFactorClient, messageOf } from './two-factor-client.ts';

const REFUSED = [400, 401];

test('refuses a credential with any change, without an internal error', async () => {
  const key = createSecurityKey();
  const two_factor = { u2fkey: { public_keys: [{ id: key.id, key: key.pem }] } };
  const shop = await createTwoFactorClient('u2fkey', { account: { two_factor } });
  const { body } = await shop.provider('u2fkey/authentication-challenge', admin);
  const { credentialRequestOptions } = JSON.parse(String(body['credential_request_options_json']));
  const credential = key.assert(credentialRequestOptions);
  const { response } = credential;

  const places = fc.constantFrom('id', 'response', ...Object.keys(response), 'challenge', 'origin');
  await fc.assert(
    fc.asyncProperty(places, fc.jsonValue(), async (place, value) => {
      const changed = {
        ...credential,
        ...(place in credential && { [place]: value }),
        ...(!(place in credential) && {
          response: {
            ...response,
            ...(place in response ? { [place]: value } : { clientData: { ...response.clientData, [place]: value } }),
          },
        }),
      };
      const json = JSON.stringify(changed);
      fc.pre(json !== JSON.stringify(credential));
      const answer = await shop.provider('u2fkey/verify', { ...admin, publicKeyCredentialJson: json });
      expect([answer.status, messageOf(answer)]).toEqual([400, 'Invalid U2F key.']);
    }),
    { seed: 1, numRuns: 80 },
  );
});

test('refuses an attestation of any bytes, without an internal error', async () => {
  const shop = await createTwoFactorClient('u2fkey');
  const tfaToken = await shop.tfaToken();
  const { body } = await shop.provider('u2fkey/configure', { tfaToken });
  const { publicKey } = JSON.parse(String(body['credential_request_options_json']));
  const key = createSecurityKey();
  const options = { challenge: publicKey.challenge, rpId: publicKey.rp.id };
  const right = Buffer.from(key.register(options).response.attestationObject, 'base64');

  const hashStarts = right.length - (32 + 1 + 4 + 16 + 2 + 32 + 77);
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    // A valid attestation, truncated, or with one byte of the relying party's hash changed.
    fc.nat(right.length - 1).map((end) => right.subarray(0, end)),
    fc.nat(31).map((at) => right.map((byte, index) => (index === hashStarts + at ? byte ^ 0xff : byte))),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (attested) => {
      const credential = key.register(options, { attestation: Buffer.from(attested) });
      const sent = { tfaToken, publicKeyCredentialJson: JSON.stringify(credential) };
      expect(messageOf(await shop.provider('u2fkey/activate', sent))).toBe('Invalid U2F key data');
    }),
    { seed: 1, numRuns: 80 },
  );
});

test('refuses any string as a token, without an internal error', async () => {
  const shop = await createTwoFactorClient('google');
  const before = await shop.magento.world();
  const claims = fc.record({ user_id: fc.anything(), tfa_configuration: fc.boolean(), iss: fc.anything() });
  const strings = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.base64String(),
    claims.map((each) =>
      Buffer.from(`${JSON.stringify(each, (_, v) => (typeof v === 'bigint' ? 1 : v))}.x`).toString('base64'),
    ),
  );
  await fc.assert(
    fc.asyncProperty(strings, async (tfaToken) => {
      expect(REFUSED).toContain((await shop.provider('google/configure', { tfaToken })).status);
    }),
    { seed: 1, numRuns: 150 },
  );
  expect(await shop.magento.world()).toEqual(before);
});
