import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { StoreSchemas } from '../../../../src/graphql/schema/store-schemas.ts';
import { NEWEST_RELEASE, parseRelease } from '../../../../src/magento/releases/release.ts';

/** Queries and mutations of 2.4.8 that 2.4.9 has not. */
const RELEASES = ['2.4.8', NEWEST_RELEASE];

test.each(RELEASES)('every root field of %s has a resolver or a row of checks', async (release) => {
  const { schema } = await new StoreSchemas().full(parseRelease(release));
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => isObjectType(type));
  const unresolved = roots.flatMap((type) =>
    Object.values(type.getFields()).flatMap(({ name, resolve }) =>
      resolve === undefined ? [`${type.name}.${name}`] : [],
    ),
  );
  expect(unresolved).toEqual([]);
});
