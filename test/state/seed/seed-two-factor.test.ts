import { expect, test } from 'vitest';
import { seedTwoFactor } from '../../../src/state/seed/seed-two-factor.ts';

const phone = { country_code: '1', phone_number: '2' };

test.each([undefined, null, {}])('an admin with the second factors %j has none', (fixture) => {
  expect(seedTwoFactor(fixture, Date.parse)).toEqual({});
});

test.each([
  [{ authy: phone }, { authy: { ...phone, active: true, onetouch: 'approved' } }],
  [
    { authy: { ...phone, active: false, onetouch: 'denied' as const } },
    { authy: { ...phone, active: false, onetouch: 'denied' } },
  ],
  [{ duo_security: {} }, { duo_security: { active: true } }],
  [{ duo_security: { active: false } }, { duo_security: { active: false } }],
  [{ u2fkey: {} }, { u2fkey: { active: true, public_keys: [] } }],
  [
    { u2fkey: { active: false, public_keys: [{ id: 'a', key: 'b' }] } },
    { u2fkey: { active: false, public_keys: [{ id: 'a', key: 'b' }] } },
  ],
])('the second factors %j are stored as %j', (fixture, stored) => {
  expect(seedTwoFactor(fixture, Date.parse)).toEqual(stored);
});
