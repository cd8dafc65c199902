import { expect, test } from 'vitest';
import { type Behaviour, type Trait, traits } from '../../../src/magento/releases/behaviour.ts';
import { compareReleases, findRelease, parseRelease } from '../../../src/magento/releases/release.ts';
import { behaviourOf } from '../../../src/magento/releases/release-behaviour.ts';
import { oldestBehaviour, versions } from '../../../src/magento/releases/versions.ts';

const isTrait = (name: string): name is Trait => Object.hasOwn(traits, name);
const traitNames = Object.keys(traits).filter(isTrait);
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
  ['2.4.9', 'unconfirmed_sign_in', 'disclosed'],
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

test('versions are known releases in ascending order', () => {
  const releases = versions.map(({ since }) => since);
  expect(releases.filter((name) => findRelease(name)?.name !== name)).toEqual([]);
  expect(
    releases
      .map(parseRelease)
      .sort(compareReleases)
      .map(({ name }) => name),
  ).toEqual(releases);
});

test('every row changes each of its traits', () => {
  const unchanged = versions.flatMap(({ since, traits: changes }, index) => {
    const before = Object.assign({}, oldestBehaviour, ...versions.slice(0, index).map((version) => version.traits));
    return Object.entries(changes).flatMap(([trait, value]) => (before[trait] === value ? [`${since} ${trait}`] : []));
  });
  expect(unchanged).toEqual([]);
});

test('every value of a trait has a description, as has the trait', () => {
  const descriptions = traitNames.flatMap((name) => [traits[name].description, ...Object.values(traits[name].values)]);
  expect(descriptions.filter((description) => description.trim() === '')).toEqual([]);
});
