import { expect, test } from 'vitest';
import { malformedInput } from '../../../src/domain/two-factor/malformed-input.ts';
import { createRealm } from '../create-realm.ts';

test.each([
  ['2.4.8', 'internalError'],
  ['2.4.9', 'malformedInput'],
])('Magento %s answers malformed input with %s', (magento, key) => {
  expect(malformedInput(createRealm({ magento }), 'not a key')).toMatchObject({ key, why: 'not a key' });
});
