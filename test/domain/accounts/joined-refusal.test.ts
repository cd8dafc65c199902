import { expect, test } from 'vitest';
import { throwJoined } from '../../../src/domain/accounts/joined-refusal.ts';
import { Refusal } from '../../../src/magento/phrases/refusal.ts';
import { catchRefusal } from '../create-realm.ts';

const [first, second] = [new Refusal('firstnameNotValid'), new Refusal('lastnameNotValid')];

test.each([
  ['none', [], undefined],
  ['one unchanged', [first], first.renderedMessage],
  ['several as lines', [first, second], `${first.renderedMessage}\n${second.renderedMessage}`],
])('joins refusals: %s', (_, refusals, message) => {
  expect(catchRefusal(() => throwJoined(refusals))?.renderedMessage).toBe(message);
});
