import { expect, test } from 'vitest';
import {
  authenticate,
  authenticateRest,
  authenticateWithSession,
  hasSession,
  readBearerToken,
  requireIdentity,
} from '../../src/auth/authenticate.ts';
import { GUEST_CALLER } from '../../src/auth/caller.ts';
import { GUEST, getAccountName } from '../../src/auth/identity.ts';
import { overrideTokenState } from '../../src/auth/override-token-state.ts';
import { getOrStartSession } from '../../src/domain/tokens/customer-session.ts';
import { issueToken } from '../../src/domain/tokens/token-lifecycle.ts';
import { Refusal } from '../../src/magento/phrases/refusal.ts';
import type { Realm } from '../../src/state/realm.ts';
import { createRealm, HOUR, NOW, refusalOf } from '../domain/create-realm.ts';
import { keysOf, requestWith, sign } from './signed-request.ts';

const ERP = { name: 'erp', ...keysOf('erp') };
const SHOP = {
  customers: [{ email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind' }],
  admins: [{ username: 'anna' }],
  integrations: [ERP],
};
const MARA = { type: 'customer', id: 1, name: 'mara@example.com' };
const tokenOf = (realm: Realm) => issueToken(realm, { type: 'customer', id: 1 }).token;

test.each([
  ['Bearer token', 'token'],
  ['bearer token', 'token'],
  ['BEARER a.b.c', 'a.b.c'],
  ['Bearer ', ''],
  ['Bearer', undefined],
  ['Bearer  token', undefined],
  [' Bearer token', undefined],
  ['Bearer token ', undefined],
  ['Bearer token more', undefined],
  ['Bearer:token', undefined],
  ['Basic token', undefined],
  ['OAuth token', undefined],
  ['token', undefined],
  ['', undefined],
])('the header %o has the token %o', (authorization, token) => {
  expect(readBearerToken(authorization)).toBe(token);
});

test('a request without a header is of a guest', () => {
  expect(authenticate(createRealm(SHOP), undefined)).toEqual({
    identity: GUEST,
    guestReason: 'no Authorization header was sent',
  });
});

test.each([
  ['', 'the Authorization header is empty'],
  ['  ', 'the Authorization header is empty'],
  ['Bearer', 'the Authorization header has no token'],
  ['bearer  two words', 'the Authorization header is malformed: expected Bearer, one space and the token'],
  [' Bearer token', 'the Authorization header is malformed: expected Bearer, one space and the token'],
  ['OAuth realm="a"', 'the Authorization header has an OAuth signature, not a bearer token'],
  ['Basic bWFyYQ==', 'the Authorization header has the scheme Basic, not Bearer'],
  ['DIGEST a', 'the Authorization header has the scheme DIGEST, not Bearer'],
  ['oauth', 'the Authorization header does not begin with Bearer'],
  ['a-secret', 'the Authorization header does not begin with Bearer'],
  ['a-secret of two words', 'the Authorization header does not begin with Bearer'],
  ['Basics a', 'the Authorization header does not begin with Bearer'],
  ['xBasic a', 'the Authorization header does not begin with Bearer'],
])('the header %o makes a guest, with a reason', (authorization, guestReason) => {
  expect(authenticate(createRealm(SHOP), authorization)).toEqual({ identity: GUEST, guestReason });
});

test('a live token identifies its owner', () => {
  const realm = createRealm({ ...SHOP, config: { 'oauth/consumer/enable_integration_as_bearer': 1 } });
  const admin = issueToken(realm, { type: 'admin', id: 1 }).token;
  const identities = [tokenOf(realm), admin, ERP.access_token].map(
    (token) => authenticate(realm, `Bearer ${token}`).identity,
  );
  expect(identities).toEqual([
    { ...MARA, by: 'bearer' },
    { type: 'admin', id: 1, name: 'anna', by: 'bearer' },
    { type: 'integration', id: 1, name: 'erp', by: 'bearer' },
  ]);
});

test('with a token that is not live, the caller is a guest with the state of the token', () => {
  const realm = createRealm(SHOP);
  const token = tokenOf(realm);
  realm.clock.advance(HOUR);
  expect(authenticate(realm, `Bearer ${token}`)).toMatchObject({ identity: GUEST, token: { state: 'expired' } });
  expect(authenticate(realm, 'Bearer unknown')).toEqual({
    identity: GUEST,
    token: { state: 'unreadable', why: 'not issued by this world' },
  });
});

test.each([
  ['customer', 'mara@example.com', 'customer 9'],
  ['admin', 'anna', 'admin 9'],
  ['integration', 'erp', 'integration 9'],
] as const)('the name of %s 1 is %s, that of a deleted one %s', (type, name, unknown) => {
  const realm = createRealm(SHOP);
  expect([getAccountName(realm, { type, id: 1 }), getAccountName(realm, { type, id: 9 })]).toEqual([name, unknown]);
});

test.each([
  ['PHPSESSID=ID', true],
  ['a=1; PHPSESSID=ID; b=2', true],
  ['a=1;PHPSESSID=ID', true],
  ['PHPSESSID=ID;', true],
  ['XPHPSESSID=ID', false],
  ['a=PHPSESSID=ID', false],
  ['phpsessid=ID', false],
  ['PHPSESSID=', false],
  ['PHPSESSID=unknown', false],
  ['', false],
  [undefined, false],
])('the cookies %o have a session: %s', (cookies, has) => {
  const realm = createRealm(SHOP);
  const withId = cookies?.replace('=ID', `=${getOrStartSession(realm, 1)}`);
  expect(hasSession(realm, withId)).toBe(has);
  expect(authenticateWithSession(realm, GUEST_CALLER, withId).identity).toEqual(
    has ? { ...MARA, by: 'cookie' } : GUEST,
  );
});

test('a session identifies a caller without a live token only', () => {
  const realm = createRealm(SHOP);
  const cookie = `PHPSESSID=${getOrStartSession(realm, 1)}`;
  const admin = authenticate(realm, `Bearer ${issueToken(realm, { type: 'admin', id: 1 }).token}`);
  expect(authenticateWithSession(realm, admin, cookie)).toBe(admin);
  const invalid = authenticate(realm, 'Bearer unknown');
  expect(authenticateWithSession(realm, invalid, cookie)).toEqual({ ...invalid, identity: { ...MARA, by: 'cookie' } });
  realm.clock.advance(HOUR);
  expect(hasSession(realm, cookie)).toBe(false);
});

test.each([
  ['a bearer token', {}, 'bearer'],
  ['a bearer token and a session in AJAX', { 'x-requested-with': 'XMLHttpRequest' }, 'bearer'],
])('REST identifies a caller with %s', (_, headers, by) => {
  const realm = createRealm(SHOP);
  const cookie = `PHPSESSID=${getOrStartSession(realm, 1)}`;
  const authorization = `Bearer ${tokenOf(realm)}`;
  const request = requestWith({ headers: { ...headers, authorization, cookie } });
  expect(authenticateRest(realm, request, () => true).identity).toEqual({ ...MARA, by });
});

test.each([
  ['XMLHttpRequest', { ...MARA, by: 'cookie' }],
  ['xmlhttprequest', GUEST],
  [undefined, GUEST],
])('REST reads a session with X-Requested-With %o', (header, identity) => {
  const realm = createRealm(SHOP);
  const cookie = `PHPSESSID=${getOrStartSession(realm, 1)}`;
  const request = requestWith({ headers: { cookie, 'x-requested-with': header } });
  expect(authenticateRest(realm, request, () => true).identity).toEqual(identity);
});

const signed = (realm: Realm) =>
  sign(
    realm,
    { oauth_consumer_key: ERP.consumer_key, oauth_token: ERP.access_token },
    { consumerSecret: ERP.consumer_secret, tokenSecret: ERP.access_token_secret },
  );

test('REST checks a signature if the request needs the caller', () => {
  const realm = createRealm(SHOP);
  expect(authenticateRest(realm, signed(realm), () => true).identity).toEqual({
    type: 'integration',
    id: 1,
    name: 'erp',
    by: 'signature',
  });
  expect(authenticateRest(realm, signed(realm), () => false)).toEqual({
    identity: GUEST,
    guestReason: 'the Authorization header has an OAuth signature, not a bearer token',
  });
});

test('REST prefers a session in AJAX to a signature', () => {
  const realm = createRealm(SHOP);
  const request = signed(realm);
  const cookie = `PHPSESSID=${getOrStartSession(realm, 1)}`;
  const headers = { ...request.headers, cookie, 'x-requested-with': 'XMLHttpRequest' };
  expect(authenticateRest(realm, { ...request, headers }, () => true).identity).toEqual({ ...MARA, by: 'cookie' });
});

test('REST does not look for a signature without the scheme', () => {
  const realm = createRealm(SHOP);
  const isNeeded = () => {
    throw new Error('asked for the caller');
  };
  expect(authenticateRest(realm, requestWith({}), isNeeded)).toBe(GUEST_CALLER);
  const headers = { authorization: 'Basic a' };
  expect(authenticateRest(realm, requestWith({ headers }), isNeeded).identity).toBe(GUEST);
});

test('acting for a caller records the nonce, then refuses an invalid signature', () => {
  const realm = createRealm(SHOP);
  expect(refusalOf(() => requireIdentity(realm, GUEST_CALLER))).toBeUndefined();
  const nonce = { consumer: 1, nonce: 'one', timestamp: NOW / 1000 };
  const refusal = new Refusal('oauthSignature');
  expect(refusalOf(() => requireIdentity(realm, { identity: GUEST, nonce, refusal }))).toEqual(['oauthSignature', {}]);
  expect(realm.world.nonces.has(1, 'one')).toBe(true);
});

test.each([
  ['expire', { state: 'expired', since: 5 }],
  ['revoke', { state: 'revoked', since: 5 }],
  ['garble', { state: 'unreadable', why: 'garbled by an injected fault' }],
] as const)('a live token that a fault makes %s is not live for one request', (state, token) => {
  const realm = createRealm(SHOP);
  const caller = authenticate(realm, `Bearer ${tokenOf(realm)}`);
  expect(overrideTokenState(caller, state, 5)).toMatchObject({ identity: GUEST, token });
  const invalid = authenticate(realm, 'Bearer unknown');
  expect([overrideTokenState(GUEST_CALLER, state, 5), overrideTokenState(invalid, state, 5)]).toEqual([
    GUEST_CALLER,
    invalid,
  ]);
});

test.each(['expire', 'revoke'] as const)('a token that a fault makes %s stays known', (state) => {
  const realm = createRealm(SHOP);
  const caller = authenticate(realm, `Bearer ${tokenOf(realm)}`);
  const token = caller.token?.state === 'live' ? caller.token.token : undefined;
  expect(overrideTokenState(caller, state, 5).token).toMatchObject({ token });
});
