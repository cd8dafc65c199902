import { expect, test } from 'vitest';
import { aclResources, resourceTitle } from '../../src/magento/acl/resource-titles.ts';
import facts from './acl-resources.json' with { type: 'json' };
import { factReleases, rowOf } from './fact-releases.ts';

const titlesOf = new Map(
  Object.entries<Readonly<Record<string, string>>>(facts).map(([id, titles]) => [
    id,
    Object.entries(titles).map(([title, releases]) => ({ title, releases })),
  ]),
);

test('every resource is one of Magento Open Source', () => {
  expect(Object.keys(aclResources).filter((id) => !titlesOf.has(id))).toEqual([]);
});

test('every resource of Magento Open Source is known', () => {
  expect([...titlesOf.keys()].filter((id) => !Object.hasOwn(aclResources, id))).toEqual([]);
});

test.each(factReleases)('the resources of $name have the titles of the release', (release) => {
  const differences = Object.entries(aclResources).flatMap(([id, definition]) => {
    const fact = rowOf(titlesOf.get(id) ?? [], release)?.title;
    const title = resourceTitle(release, definition);
    return title === fact ? [] : [`${id}: ${title}, in Magento ${fact}`];
  });
  expect(differences).toEqual([]);
});
