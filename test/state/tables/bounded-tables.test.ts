import { expect, test } from 'vitest';
import { createCarts } from '../../../src/state/tables/carts.ts';
import { createLoginFailures, type ThrottleRow } from '../../../src/state/tables/login-failures.ts';
import { createMailbox } from '../../../src/state/tables/mailbox.ts';
import { createNonces } from '../../../src/state/tables/nonces.ts';
import { createSessions } from '../../../src/state/tables/sessions.ts';

const mail = { at: 0, to: 'ana@example.com', template: 'welcome', variables: {} };

test('the mailbox numbers mails after those of the document', () => {
  const mailbox = createMailbox([mail, { ...mail, to: 'bo@example.com' }]);
  expect(mailbox.send(mail).id).toBe(3);
  expect(mailbox.list().map(({ id, to }) => [id, to])).toEqual([
    [1, 'ana@example.com'],
    [2, 'bo@example.com'],
    [3, 'ana@example.com'],
  ]);
});

test('the mailbox contains the newest 1000 mails', () => {
  const mailbox = createMailbox();
  for (let index = 0; index < 1001; index += 1) mailbox.send(mail);
  expect([mailbox.list().length, mailbox.list().at(0)?.id, mailbox.list().at(-1)?.id]).toEqual([1000, 2, 1001]);
});

test('ids continue after the mailbox is cleared', () => {
  const mailbox = createMailbox([mail]);
  mailbox.clear();
  expect([mailbox.list(), mailbox.send(mail).id]).toEqual([[], 2]);
});

test('a nonce belongs to one consumer', () => {
  const nonces = createNonces();
  expect([nonces.use(1, 'abc', 10), nonces.use(1, 'def', 20)]).toEqual([1, 2]);
  expect([nonces.has(1, 'abc'), nonces.has(2, 'abc'), nonces.has(1, 'ghi')]).toEqual([true, false, false]);
  expect([nonces.ofConsumer(1), nonces.ofConsumer(2)]).toEqual([{ abc: 10, def: 20 }, {}]);
});

test('nonces up to a second are deleted', () => {
  const nonces = createNonces();
  nonces.restore(1, { abc: 10, def: 11, ghi: 12 });
  nonces.deleteUntil(11);
  expect(nonces.ofConsumer(1)).toEqual({ ghi: 12 });
});

test('the nonces of a deleted consumer are deleted', () => {
  const nonces = createNonces();
  nonces.use(1, 'abc', 10);
  nonces.use(2, 'abc', 10);
  nonces.deleteConsumer(1);
  expect([nonces.ofConsumer(1), nonces.ofConsumer(2)]).toEqual([{}, { abc: 10 }]);
});

test('the newest 10,000 nonces are stored', () => {
  const nonces = createNonces();
  for (let index = 1; index <= 10_000; index += 1) nonces.use(1, String(index), index);
  expect(nonces.has(1, '1')).toBe(true);
  nonces.use(1, '10001', 10_001);
  expect([nonces.has(1, '1'), nonces.has(1, '2'), nonces.has(1, '10001')]).toEqual([false, true, true]);
});

test('a new session of a customer replaces the earlier one', () => {
  const sessions = createSessions();
  sessions.start(1, 'first', 100);
  sessions.start(1, 'second', 100);
  sessions.start(2, 'other', 100);
  expect([sessions.use('first', 0, 100), sessions.use('second', 0, 100), sessions.use('other', 0, 100)]).toEqual([
    undefined,
    1,
    2,
  ]);
  expect([sessions.idOf(1, 0), sessions.idOf(3, 0)]).toEqual(['second', undefined]);
});

test('a session that was not used since a time has expired; each use extends it', () => {
  const sessions = createSessions();
  sessions.start(1, 'session', 100);
  expect([sessions.idOf(1, 99), sessions.idOf(1, 100)]).toEqual(['session', undefined]);
  expect([sessions.use('session', 99, 200), sessions.idOf(1, 199), sessions.use('session', 200, 300)]).toEqual([
    1,
    'session',
    undefined,
  ]);
  sessions.end(1);
  expect(sessions.idOf(1, 0)).toBeUndefined();
});

const row = (name: string, lockedUntil = 100): ThrottleRow => ({ name, type: 'customer', failures: 1, lockedUntil });

test('login failures are counted by type and name until their lock ends', () => {
  const failures = createLoginFailures();
  failures.put(row('ana'), 0);
  expect([failures.find('customer', 'ana', 99), failures.find('customer', 'ana', 100)]).toEqual([
    row('ana'),
    undefined,
  ]);
  expect([failures.find('admin', 'ana', 0), failures.find('customer', 'Ana', 0)]).toEqual([undefined, undefined]);
  expect([failures.values(99), failures.values(100)]).toEqual([[row('ana')], []]);
  failures.delete('customer', 'ana');
  expect(failures.find('customer', 'ana', 0)).toBeUndefined();
});

test('expired login failures are deleted when there are 10,000', () => {
  const failures = createLoginFailures();
  for (let index = 1; index < 10_000; index += 1) failures.put(row(String(index), 100), 0);
  failures.put(row('last', 300), 200);
  expect(failures.values(0)).toEqual([row('last', 300)]);
});

const cart = (id: string, customerId: number | null, is_active = true) => ({
  id,
  customerId,
  store: 'default',
  is_active,
  email: null,
  items: [],
});

test('the active carts of a customer follow their changes', () => {
  const carts = createCarts([cart('a', 1), cart('b', 1), cart('guest', null)]);
  expect(carts.ofCustomer(1).map(({ id }) => id)).toEqual(['a', 'b']);
  carts.put(cart('a', 1, false));
  carts.put(cart('guest', 1));
  expect(carts.ofCustomer(1).map(({ id }) => id)).toEqual(['b', 'guest']);
  carts.delete('b');
  carts.put(cart('guest', 2));
  expect([carts.ofCustomer(1), carts.ofCustomer(2).map(({ id }) => id), carts.find('b')]).toEqual([
    [],
    ['guest'],
    undefined,
  ]);
});

test('item ids continue after those of the carts', () => {
  const carts = createCarts([{ ...cart('a', null), items: [{ id: 7, sku: 'TOP', quantity: 1 }] }]);
  expect([carts.nextItemId(), carts.nextItemId()]).toEqual([8, 9]);
});

test('the oldest cart is deleted beyond 10,000, except the active ones of customers', () => {
  const carts = createCarts([cart('customer', 1), cart('ordered', 1, false)]);
  for (let index = 2; index < 10_000; index += 1) carts.put(cart(`guest-${index}`, null));
  expect(carts.values()).toHaveLength(10_000);
  carts.put(cart('latest', null));
  carts.put(cart('newest', null));
  expect(carts.values()).toHaveLength(10_000);
  expect(['customer', 'ordered', 'guest-2', 'guest-3', 'newest'].map((id) => carts.find(id)?.id)).toEqual([
    'customer',
    undefined,
    undefined,
    'guest-3',
    'newest',
  ]);
});
