import { expect, test } from 'vitest';
import { issueToken } from '../../src/domain/tokens/token-lifecycle.ts';
import { parseInitialState } from '../../src/operations/world-document.ts';
import { createNodeDigest } from '../../src/platform/node-digest.ts';
import { Sandbox } from '../../src/sandboxes/sandbox.ts';
import { TokenIssuers } from '../../src/sandboxes/token-issuers.ts';

const customer = { email: 'mara@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' };
const owner = { type: 'customer', id: 1 } as const;

/** A sandbox whose marks lead to it. */
function createIssuer(issuers: TokenIssuers, id: string, fixtures: object = {}): Sandbox {
  return new Sandbox({
    id,
    initialState: parseInitialState({ customers: [customer], ...fixtures }),
    digest: createNodeDigest(),
    onMark: (mark, sandbox) => issuers.add(mark, sandbox),
  });
}

const opaque = { magento: '2.4.3' };

test('finds the issuer of a JWT by its mark, without a search', () => {
  const issuers = new TokenIssuers();
  const [one, two] = [createIssuer(issuers, 'one'), createIssuer(issuers, 'two')];
  const { token } = issueToken(two.realm, owner);
  expect(issuers.find(token, () => expect.unreachable())).toBe(two);
  expect(issuers.find(issueToken(one.realm, owner).token, () => [])).toBe(one);
});

test.each([
  '',
  'x',
  'a.b.c',
  'a..c',
  `a.${btoa('{"jti":1}')}.c`,
  `a.${btoa('{"jti":"other.1"}')}.c`,
  `a.${btoa('[]')}.c`,
])('finds no issuer of %j', (token) => {
  const issuers = new TokenIssuers();
  const sandbox = createIssuer(issuers, 'one');
  expect(issuers.find(token, () => [sandbox])).toBeUndefined();
});

test('searches for an opaque token once', () => {
  const issuers = new TokenIssuers();
  const [one, two] = [createIssuer(issuers, 'one', opaque), createIssuer(issuers, 'two', opaque)];
  const { token } = issueToken(two.realm, owner);
  let searches = 0;
  const sandboxes = () => {
    searches += 1;
    return [one, two];
  };
  expect(issuers.find('unknown', sandboxes)).toBeUndefined();
  expect([issuers.find(token, sandboxes), issuers.find(token, sandboxes)]).toEqual([two, two]);
  expect(searches).toBe(2);
});

test('a removed sandbox is not found any more', () => {
  const issuers = new TokenIssuers();
  const sandbox = createIssuer(issuers, 'one', opaque);
  const { token } = issueToken(sandbox.realm, owner);
  const jwt = issueToken(sandbox.realm, owner, { shape: 'jwt' }).token;
  expect([issuers.find(token, () => [sandbox]), issuers.find(jwt, () => [])]).toEqual([sandbox, sandbox]);
  issuers.remove(sandbox);
  expect([issuers.find(token, () => []), issuers.find(jwt, () => [])]).toEqual([undefined, undefined]);
});

test('computes the marks of a world that is not used when a token is searched for', () => {
  const issuers = new TokenIssuers();
  const digest = createNodeDigest();
  const hashed: string[] = [];
  const sha256 = (text: string) => {
    hashed.push(text);
    return digest.sha256(text);
  };
  const initialState = parseInitialState({ customers: [customer], seed: 'a' });
  const onMark = (mark: () => string, sandbox: Sandbox) => issuers.add(mark, sandbox);
  const sandbox = new Sandbox({ id: 'one', initialState, digest: { ...digest, sha256 }, onMark });
  for (let count = 0; count < 3; count += 1) sandbox.reset();
  expect(hashed).toEqual([]);
  const replica = new Sandbox({ id: 'one', initialState, digest, resets: 3 });
  expect(issuers.find(issueToken(replica.realm, owner).token, () => expect.unreachable())).toBe(sandbox);
  expect(hashed).toEqual(['a/one/0', 'a/one/1', 'a/one/2', 'a/one/3']);
});

test.each([
  [99, true],
  [100, false],
])('whether a token from before %i resets identifies its sandbox: %s', (resets, expected) => {
  const issuers = new TokenIssuers();
  const sandbox = createIssuer(issuers, 'one');
  const { token } = issueToken(sandbox.realm, owner);
  for (let count = 0; count < resets; count += 1) sandbox.reset();
  const unseen = () => expect.unreachable();
  expect(issuers.find(token, unseen)).toBe(expected ? sandbox : undefined);
  expect(issuers.find(issueToken(sandbox.realm, owner).token, unseen)).toBe(sandbox);
});

test('caches a limited number of tokens, and drops the least recently used one', () => {
  const issuers = new TokenIssuers(3);
  const sandbox = createIssuer(issuers, 'one', opaque);
  const searched: string[] = [];
  const find = (token: string) =>
    issuers.find(token, () => {
      searched.push(token);
      return [sandbox];
    });
  const tokens = Array.from({ length: 4 }, () => issueToken(sandbox.realm, owner).token);
  const [first = '', second = ''] = tokens;
  for (const token of tokens.slice(0, -1)) find(token);
  find(first);
  find(tokens.at(-1) ?? '');
  searched.length = 0;
  expect([find(first), find(second)]).toEqual([sandbox, sandbox]);
  expect(searched).toEqual([second]);
});

test('remembers the sandboxes of 10,000 opaque tokens, and searches again for the least recently used', () => {
  const issuers = new TokenIssuers();
  const sandbox = createIssuer(issuers, 'one', opaque);
  const tokens = Array.from({ length: 10_001 }, () => issueToken(sandbox.realm, owner).token);
  const [first = '', second = ''] = tokens;
  for (const token of tokens.slice(0, -1)) issuers.find(token, () => [sandbox]);
  expect(issuers.find(first, () => [])).toBe(sandbox);
  issuers.find(tokens.at(-1) ?? '', () => [sandbox]);
  expect([issuers.find(first, () => []), issuers.find(second, () => [])]).toEqual([sandbox, undefined]);
});
