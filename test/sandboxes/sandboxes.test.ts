import { beforeEach, expect, test, vi } from 'vitest';
import { issueToken } from '../../src/domain/tokens/token-lifecycle.ts';
import { parseInitialState } from '../../src/operations/world-document.ts';
import { Conflict, NotFound, Unavailable } from '../../src/platform/errors.ts';
import { createNodeDigest } from '../../src/platform/node-digest.ts';
import type { Sandbox } from '../../src/sandboxes/sandbox.ts';
import { DEFAULT_SANDBOX_LIMITS, Sandboxes } from '../../src/sandboxes/sandboxes.ts';
import { fakeRealTime } from '../platform/fake-real-time.ts';

const initialState = parseInitialState({
  customers: [{ email: 'mara@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' }],
});
const createSandboxes = (limits = DEFAULT_SANDBOX_LIMITS) =>
  new Sandboxes(initialState, createNodeDigest(), undefined, limits);
const tokenOf = ({ realm }: Sandbox): string => issueToken(realm, { type: 'customer', id: 1 }).token;
const markOf = ({ realm }: Sandbox): string => realm.world.tokens.mark;

beforeEach(() => {
  fakeRealTime(['Date']);
});

test('finds a sandbox by its id until it is deleted', () => {
  const sandboxes = createSandboxes();
  const sandbox = sandboxes.create({ id: 'a' });
  expect(sandboxes.find('a')).toBe(sandbox);
  expect(sandboxes.list()).toEqual([sandbox]);
  sandboxes.delete('a');
  expect(sandboxes.find('a')).toBeUndefined();
  expect(() => sandboxes.delete('a')).toThrow(new NotFound("there is no sandbox 'a'"));
});

test('refuses an id that is taken', () => {
  const sandboxes = createSandboxes();
  sandboxes.create({ id: 'a' });
  expect(() => sandboxes.create({ id: 'a' })).toThrow(new Conflict("there is already a sandbox 'a'"));
});

test('chooses a different id for each sandbox without one, the same for the same seed', () => {
  const idsOf = (sandboxes: Sandboxes) => [sandboxes.create(), sandboxes.create()].map(({ id }) => id);
  const [first, second] = idsOf(createSandboxes());
  expect(first).toMatch(/^[a-z\d]{12}$/);
  expect(second).not.toBe(first);
  expect(idsOf(createSandboxes())).toEqual([first, second]);
});

test('a sandbox ends with its time to live', () => {
  const sandboxes = createSandboxes();
  sandboxes.create({ id: 'a', ttlSeconds: 60 });
  vi.advanceTimersByTime(59_999);
  expect(sandboxes.find('a')).toBeDefined();
  vi.advanceTimersByTime(1);
  expect(sandboxes.find('a')).toBeUndefined();
});

test('an expired sandbox frees its id and its place in the list', () => {
  const sandboxes = createSandboxes();
  sandboxes.create({ id: 'a', ttlSeconds: 60 });
  vi.advanceTimersByTime(60_000);
  expect(sandboxes.list()).toEqual([]);
  expect(() => sandboxes.create({ id: 'a' })).not.toThrow();
});

test('counts the requests of closed sandboxes as well', () => {
  const sandboxes = createSandboxes();
  const before = JSON.stringify(sandboxes.totals());
  sandboxes.create({ id: 'a' });
  sandboxes.delete('a');
  expect(JSON.stringify(sandboxes.totals())).toBe(before);
});

test('a token identifies the sandbox that issued it', () => {
  const sandboxes = createSandboxes();
  const [one, two] = [sandboxes.create({ id: 'one' }), sandboxes.create({ id: 'two' })];
  const [first, second] = [tokenOf(one), tokenOf(two)];
  expect(sandboxes.findIssuer(first)).toBe(one);
  expect(sandboxes.findIssuer(second)).toBe(two);
  expect(sandboxes.findIssuer(tokenOf(sandboxes.main))).toBeUndefined();
  sandboxes.delete('one');
  expect(sandboxes.findIssuer(first)).toBeUndefined();
});

test('a further sandbox of an id does not accept the tokens of the one before', () => {
  const sandboxes = createSandboxes();
  const first = sandboxes.create({ id: 'a' });
  const marks = [markOf(first)];
  first.reset();
  marks.push(markOf(first));
  sandboxes.delete('a');
  expect(marks).not.toContain(markOf(sandboxes.create({ id: 'a' })));
});

test('refuses more sandboxes than the limit, until one expires', () => {
  const sandboxes = createSandboxes({ sandboxes: 2, ids: 2 });
  sandboxes.create({ ttlSeconds: 60 });
  sandboxes.create();
  expect(() => sandboxes.create()).toThrow(
    new Unavailable('there are 2 sandboxes; delete some, or create them with ttl_seconds'),
  );
  vi.advanceTimersByTime(60_000);
  expect(() => sandboxes.create()).not.toThrow();
});

test('drops the oldest chosen ids beyond the limit', () => {
  const sandboxes = createSandboxes({ sandboxes: 2, ids: 2 });
  const create = (id?: string) => {
    const sandbox = sandboxes.create({ id });
    sandboxes.delete(sandbox.id);
    return markOf(sandbox);
  };
  const first = create('first');
  create('second');
  create(); // an id that was not chosen is not remembered
  const again = create('first');
  expect(again).not.toBe(first);
  create('third');
  expect([first, again]).not.toContain(create('first'));
  create('fourth');
  create('fifth');
  expect(create('first')).toBe(first);
});

test('the limits are 10,000 sandboxes and 10,000 ids', () => {
  expect(DEFAULT_SANDBOX_LIMITS).toEqual({ sandboxes: 10_000, ids: 10_000 });
});

test('a world starts at the time of its reset, even if it is first used later', () => {
  const late = { email: 'late@example.com', firstname: 'L', lastname: 'L', locked_until: '+10m' };
  const { main } = new Sandboxes(parseInitialState({ customers: [late] }), createNodeDigest());
  main.reset();
  const resetAt = Date.now();
  vi.setSystemTime(resetAt + 300_000);
  const { moment } = main.takePendingFaults();
  const { world } = main.realm;
  expect([world.startedAt, moment.now, world.customers.get(1)?.locked_until]).toEqual([
    resetAt,
    resetAt,
    resetAt + 600_000,
  ]);
});

test.each([
  [{}],
  [{ frozen: true }],
  [{ now: '2030-01-01T00:00:00Z' }],
  [{ now: '+1h' }],
  [{ now: '-1h', frozen: true }],
])('the clock %j of a world that is first used later shows the same time as that of a world in use', (clock) => {
  const initialState = parseInitialState({ clock });
  const [used, unused] = [0, 1].map(() => new Sandboxes(initialState, createNodeDigest()).main);
  vi.setSystemTime(Date.now() + 60_000);
  used?.reset();
  unused?.reset();
  const times = [used?.realm.world.startedAt];
  vi.setSystemTime(Date.now() + 300_000);
  times.push(used?.realm.clock.now());
  expect([unused?.realm.world.startedAt, unused?.realm.clock.now()]).toEqual(times);
});
