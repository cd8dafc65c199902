import { expect, test } from 'vitest';
import { type Behaviour, TRAITS, type Trait, traits } from '../../../src/magento/releases/behaviour.ts';
import { findRelease, parseRelease } from '../../../src/magento/releases/release.ts';
import { behaviourOf } from '../../../src/magento/releases/release-behaviour.ts';
import type { TraitDefinition } from '../../../src/magento/releases/trait.ts';

const behaviourIn = (release: string): Behaviour => behaviourOf(parseRelease(release));

test.each<[string, Trait, string]>([
  ['2.3.1', 'wrong_password_text', 'does_not_match'],
  ['2.3.2', 'wrong_password_text', 'invalid_login'],
  ['2.3.7-p4', 'token_shape', 'opaque'],
  ['2.4.3-p3', 'token_shape', 'opaque'],
  ['2.4.4', 'token_shape', 'jwt'],
  ['2.4.7-p9', 'request_limits', 'absent'],
  ['2.4.6-p15', 'request_limits', 'present'],
  ['2.4.7', 'request_limits', 'absent'],
  ['2.4.7-p10', 'request_limits', 'present'],
  ['2.4.7', 'invalid_bearer_in_graphql', 'guest'],
  ['2.4.8', 'invalid_bearer_in_graphql', 'refused'],
  ['2.4.8', 'graphql_outside_execution', '400'],
  ['2.4.9', 'graphql_outside_execution', 'by_kind'],
  ['2.4.7-p6', 'unconfirmed_sign_in', 'hidden'],
  ['2.4.8', 'unconfirmed_sign_in', 'disclosed'],
  ['2.4.5', 'category_of_validation_errors', 'graphql'],
  ['2.4.6', 'category_of_validation_errors', 'none'],
  ['2.4.5-p2', 'is_email_available', 'looks_up'],
  ['2.4.5-p3', 'is_email_available', 'true_unless_switched'],
  ['2.4.8-p1', 'alias_limit', 'absent'],
  ['2.4.6-p12', 'alias_limit', 'configured'],
  ['2.4.5-p10', 'group_of_new_account', 'dropped'],
  ['2.4.5-p11', 'group_of_new_account', 'refused'],
  ['2.3.5-p1', 'own_account_update', 'clears_group'],
  ['2.4.1', 'own_account_update', 'keeps_id'],
])('in %s, %s is %s', (release, trait, value) => {
  expect(behaviourIn(release)[trait]).toBe(value);
});

test('overrides single traits', () => {
  const release = parseRelease('2.4.9');
  expect(behaviourOf(release, { token_shape: 'opaque', duo: undefined })).toEqual({
    ...behaviourIn('2.4.9'),
    token_shape: 'opaque',
  });
});

const rows = TRAITS.flatMap((trait) => {
  const { releases }: TraitDefinition = traits[trait];
  return releases.map((row, index) => ({ trait, index, ...row }));
});

test('rows name known releases, at most one of each release line', () => {
  const problems = rows.filter(({ since }) => {
    const names = typeof since === 'string' ? [since] : since;
    const lines = names.map((name) => name.replace(/-p\d+$/, ''));
    return names.some((name) => findRelease(name)?.name !== name) || new Set(lines).size < lines.length;
  });
  expect(problems).toEqual([]);
});

test('the first row of a trait begins with 2.3.1', () => {
  expect(rows.filter(({ index, since }) => index === 0 && [since].flat()[0] !== '2.3.1')).toEqual([]);
});

test('every row has a value of its trait and states how it is known', () => {
  const problems = rows.filter(({ trait, value, evidence }) => {
    const { values }: TraitDefinition = traits[trait];
    return !Object.hasOwn(values, value) || evidence.length === 0;
  });
  expect(problems).toEqual([]);
});

test('every row changes its trait', () => {
  const unchanged = rows.filter(({ trait, index, value }) => {
    const { releases }: TraitDefinition = traits[trait];
    return index > 0 && releases[index - 1]?.value === value;
  });
  expect(unchanged).toEqual([]);
});

test('every value of a trait has a description, as has the trait', () => {
  const descriptions = TRAITS.flatMap((name) => [
    traits[name].description,
    traits[name].source,
    ...Object.values(traits[name].values),
  ]);
  expect(descriptions.filter((description) => description.trim() === '')).toEqual([]);
});

test('the behaviour of a release is resolved once', () => {
  expect(behaviourIn('2.4.7')).toBe(behaviourIn('2.4.7'));
});
