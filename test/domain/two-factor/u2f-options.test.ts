import { expect, test } from 'vitest';
import { buildCreationOptions, buildRequestOptions } from '../../../src/domain/two-factor/u2f-options.ts';
import { createRealm } from '../create-realm.ts';

const realm = createRealm({
  admins: [
    {
      username: 'roni',
      password: 'Secret-Roni1',
      two_factor: { u2fkey: { public_keys: [{ id: 'AQID', key: 'a' }] } },
    },
  ],
});
const [admin] = realm.world.admins.values();

test('a browser registers a key for the domain and the hashed id of the admin', () => {
  if (admin === undefined) expect.unreachable();
  const { publicKey } = buildCreationOptions(realm, admin, 'shop.test', [1, 2]);
  expect(publicKey).toMatchObject({
    challenge: [1, 2],
    rp: { name: 'shop.test', id: 'shop.test' },
    user: { name: 'roni', displayName: 'roni' },
    pubKeyCredParams: [{ alg: -7, type: 'public-key' }],
    timeout: 60_000,
  });
  expect(String.fromCharCode(...publicKey.user.id)).toBe(realm.digest.sha1(String(admin.id)));
});

test('a browser signs with a registered key', () => {
  if (admin === undefined) expect.unreachable();
  expect(buildRequestOptions(realm, admin, 'shop.test', [3]).credentialRequestOptions).toMatchObject({
    challenge: [3],
    allowCredentials: [{ type: 'public-key', id: [1, 2, 3] }],
    rpId: 'shop.test',
  });
});
