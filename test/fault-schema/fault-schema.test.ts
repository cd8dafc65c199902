import { expect, test } from 'vitest';
import type { Effect } from '../../src/fault-schema/effects/effect-schema.ts';
import { accountFaultsSchema, type FaultFixture, faultSchema } from '../../src/fault-schema/fault-schema.ts';
import { validatePart } from '../../src/state/document/validate-document.ts';

test.each<FaultFixture>([
  {},
  { id: 'a-1.b@c', preset: 'rate-limited', variant: 'edge', enabled: false, priority: -1 },
  { preset: 'network-faults;variant=timeout' },
  { then: 'customer-deleted', times: 1, after: 0, every: 2, probability: 0.5, for: '10m' },
  { when: { operation: 'customer', headers: { store: null } }, then: { hang: true }, for: 60 },
  { then: [{ refuse: 'internalError' }, { refuse: { phrase: 'required', parameters: { fieldName: 'a' } } }] },
  { then: { refuse: { graphql: 'tokenExpired', rest: { phrase: 'oauthMethod', parameters: ['a', ['b', 1]] } } } },
  { then: { delay: { ms: 1, one_at_a_time: 'cookie' } } },
  { then: { delay: { min: 1, max: 600_000 } } },
  { then: { delay: { median: 1, sigma: 0 } } },
  { then: { token: 'expire', issued: { expires_in: 1 }, account: 'lock', config: { 'a/b/c': null } } },
  { then: { behaviour: { token_shape: 'jwt' }, clock: { skew_seconds: -300 }, request: { headers: { store: null } } } },
  { then: { http: { status: 599, headers: { 'X-A': 'é' }, body: [1] }, drip: { chunks: 1, ms: 0 } } },
  { then: { reply: { replace: { a: 'b' }, remove: ['/errors/*/path'] }, hold: 'gate', wire: 'MALFORMED_JSON' } },
])('accepts %j', (fault) => {
  expect(validatePart(faultSchema, fault)).toEqual(fault);
});

const wrongEffect = (then: object) => ({ then });

test.each<[object, string, string]>([
  [{ id: '' }, 'id', 'expected up to 128 letters, digits, -, _, . and @'],
  [{ preset: 'rate-limitd' }, 'preset', "unknown preset 'rate-limitd'; did you mean 'rate-limited'?"],
  [{ preset: 'rate-limited;variant=no' }, 'preset', "unknown variant 'no'; 'rate-limited' has edge"],
  [{ preset: 7 }, 'preset', 'expected the id of a preset'],
  [{ then: 'rate-limitd' }, 'then', "unknown preset 'rate-limitd'; did you mean 'rate-limited'?"],
  [{ then: 7 }, 'then', 'expected an effect, an array of effects or the id of a preset'],
  [{ then: [] }, 'then', 'must name at least one effect'],
  [{ then: {} }, 'then', 'must name at least one of the effects, such as refuse, http or delay'],
  [{ times: 0 }, 'times', 'expected 1 or more'],
  [{ every: 1.5 }, 'every', 'expected a whole number'],
  [{ probability: 2 }, 'probability', 'expected a number from 0 to 1'],
  [{ for: true }, 'for', 'expected seconds, or a duration such as 10m'],
  [{ time: 1 }, 'time', "unknown key; did you mean 'times'?"],
  [wrongEffect({ refus: 'internalError' }), 'then.refus', "unknown key; did you mean 'refuse'?"],
  [
    wrongEffect({ refuse: 'acountLocked' }),
    'then.refuse',
    "unknown phrase 'acountLocked'; did you mean 'accountLocked'?",
  ],
  [wrongEffect({ refuse: 7 }), 'then.refuse', 'expected the key of a phrase, {phrase, parameters} or {graphql, rest}'],
  [wrongEffect({ refuse: {} }), 'then.refuse', 'must name at least one of graphql and rest'],
  [wrongEffect({ refuse: { phrase: 5 } }), 'then.refuse.phrase', 'expected the key of a phrase'],
  [wrongEffect({ refuse: { rest: 'x' } }), 'then.refuse.rest', "unknown phrase 'x'"],
  [
    wrongEffect({ refuse: { phrase: 'required', parameters: { a: {} } } }),
    'then.refuse.parameters',
    'expected values by name or by position: strings, numbers, true, false, null or arrays of them',
  ],
  [wrongEffect({ token: 'kill' }), 'then.token', 'expected one of expire, revoke, garble'],
  [wrongEffect({ issued: 'late' }), 'then.issued', 'expected expired, truncated, bad_signature, no_expiry or'],
  [wrongEffect({ config: { a: [] } }), 'then.config.a', 'expected a string, a number, true, false or null'],
  [wrongEffect({ behaviour: { token_shap: 'jwt' } }), 'then.behaviour.token_shap', "did you mean 'token_shape'?"],
  [wrongEffect({ behaviour: { token_shape: 'x' } }), 'then.behaviour.token_shape', 'expected one of opaque, jwt'],
  [wrongEffect({ clock: {} }), 'then.clock', 'must name at least one of skew_seconds and advance'],
  [wrongEffect({ clock: { advance: undefined } }), 'then.clock', 'must name at least one of skew_seconds and advance'],
  [wrongEffect({ clock: { skew_seconds: 1e300 } }), 'then.clock.skew_seconds', 'expected at most a century'],
  [wrongEffect({ http: { status: 99 } }), 'then.http.status', 'expected 200 or more'],
  [wrongEffect({ http: { status: 600 } }), 'then.http.status', 'expected at most 599'],
  [
    wrongEffect({ http: { status: 500, headers: { 'a b': 'c' } } }),
    'then.http.headers.a b',
    'is not a valid header name',
  ],
  [
    wrongEffect({ reply: { headers: { a: 'b\r\nc: d' } } }),
    'then.reply.headers.a',
    'expected one line of ASCII or Latin-1',
  ],
  [wrongEffect({ reply: {} }), 'then.reply', 'must name at least one of status, headers, replace and remove'],
  [wrongEffect({ reply: { remove: ['a'] } }), 'then.reply.remove.0', 'expected a JSON pointer, such as /errors/*/path'],
  [wrongEffect({ delay: 5 }), 'then.delay', 'expected {ms}, {min, max} or {median, sigma}'],
  [wrongEffect({ delay: { ms: 600_001 } }), 'then.delay.ms', 'expected at most 600000'],
  [wrongEffect({ hang: false }), 'then.hang', 'expected true'],
  [wrongEffect({ wire: 'RESET' }), 'then.wire', 'expected one of CONNECTION_RESET_BY_PEER, EMPTY_RESPONSE'],
])('refuses %j', (fault, path, message) => {
  expect(() => validatePart(faultSchema, fault)).toThrow(
    expect.objectContaining({
      problems: [
        {
          path: path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
          message: expect.stringContaining(message),
        },
      ],
    }),
  );
});

test.each(['rate-limited', 'rate-limited;variant=edge', { then: { hang: true } }])(
  'an account can have %j',
  (fault) => {
    expect(validatePart(accountFaultsSchema.item, fault)).toEqual(fault);
  },
);

test.each([
  ['rate-limitd', "unknown preset 'rate-limitd'; did you mean 'rate-limited'?"],
  [7, 'expected a fault, or the id of a preset'],
])('an account cannot have %j', (fault, message) => {
  expect(() => validatePart(accountFaultsSchema.item, fault)).toThrow(
    expect.objectContaining({ problems: [{ path: [], message }] }),
  );
});

test('the compiler knows presets, phrases, traits, identities, token states and socket faults', () => {
  const effects: readonly Effect[] = [
    // @ts-expect-error: not a phrase
    { refuse: 'acountLocked' },
    // @ts-expect-error: not a value of the trait
    { behaviour: { token_shape: 'text' } },
    // @ts-expect-error: not a socket fault
    { wire: 'RESET' },
  ];
  const faults: readonly FaultFixture[] = [
    // @ts-expect-error: not a preset
    { preset: 'rate-limitd' },
    // @ts-expect-error: not a preset
    { then: 'rate-limitd' },
    // @ts-expect-error: not an identity
    { when: { identity: 'visitor' } },
    // @ts-expect-error: not a token state
    { when: { token: ['live', 'dead'] } },
    { when: { identity: ['guest', null], token: { match: 'expired|revoked' } }, preset: 'rate-limited;variant=edge' },
  ];
  expect([effects.length, faults.length]).toEqual([3, 5]);
});
