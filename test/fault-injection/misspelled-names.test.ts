import { expect, test } from 'vitest';
import { startTestStore } from './test-store.ts';

const CASES = [
  [
    { resource: 'Magento_Customer::custmer' },
    "unknown ACL resource 'Magento_Customer::custmer'; did you mean 'Magento_Customer::customer'?",
  ],
  [
    { category: 'graphql-authorisation' },
    "unknown category 'graphql-authorisation'; did you mean 'graphql-authorization'?",
  ],
  [{ token: 'dead' }, "unknown token state 'dead'; valid: live, expired"],
] as const;

test.each(CASES)('a fault with the condition %j is refused', async (when, message) => {
  const { magento } = await startTestStore('2.4.9');
  await expect(magento.faults.add({ when, then: { reply: { status: 500 } } } as never)).rejects.toThrow(message);
});

test.each(CASES)('a verification with the pattern %j is refused', async (where, message) => {
  const { magento } = await startTestStore('2.4.9');
  await expect(magento.requests.verify(where as never)).rejects.toThrow(message);
});

test('resources and categories of modules are accepted', async () => {
  const { magento } = await startTestStore('2.4.9');
  const { state } = await magento.faults.add({
    when: { resource: 'Vendor_Loyalty::points', category: 'vendor-loyalty' },
    then: { reply: { status: 500 } },
  });
  expect(state).toBe('active');
});

test('an unknown phrase without a similar one is refused without a suggestion', async () => {
  const { magento } = await startTestStore('2.4.9');
  const added = magento.faults.add({ then: { refuse: 'nope' } } as never);
  await expect(added).rejects.toThrow("unknown phrase 'nope'; the JSON Schema of fixtures lists all phrases");
});
