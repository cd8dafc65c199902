import { expect, test } from 'vitest';
import { asInputRefusal } from '../../../src/domain/accounts/input-refusal.ts';
import { noSuchEntity, Refusal } from '../../../src/magento/phrases/refusal.ts';
import { createRealm, reasonOf, refusalOf } from '../create-realm.ts';

test.each<[Refusal, readonly unknown[]]>([
  [noSuchEntity('customerId', 0), ['severalMessages', ['No such entity with customerId = 0']]],
  [new Refusal('customerEmailMissing'), ['severalMessages', ['The customer email is missing. Enter and try again.']]],
  [new Refusal('emailTaken'), ['emailTaken', {}]],
  [new Refusal('emailTakenByOther'), ['emailTakenByOther', {}]],
  [new Refusal('internalError'), ['internalError', {}]],
])('GraphQL reports %s as %j', (refusal, reported) => {
  const fail = () => {
    throw refusal;
  };
  expect(refusalOf(() => asInputRefusal(createRealm(), fail))).toEqual(reported);
});

test('the reason of a refusal is kept', () => {
  const fail = () => {
    throw new Refusal('customerEmailMissing', {}, { why: 'the data has no e-mail address' });
  };
  expect(reasonOf(() => asInputRefusal(createRealm(), fail))).toBe('the data has no e-mail address');
});

test('a result and an internal error pass unchanged', () => {
  expect(asInputRefusal(createRealm(), () => 1)).toBe(1);
  const fail = () => {
    throw new Error('internal');
  };
  expect(() => asInputRefusal(createRealm(), fail)).toThrow('internal');
});
