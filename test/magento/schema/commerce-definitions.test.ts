import { expect, test } from 'vitest';
import { definitionsOf } from '../../../src/graphql/schema/schema-definitions.ts';
import { parseRelease } from '../../../src/magento/releases/release.ts';
import { commerceDefinitions } from '../../../src/magento/schema/commerce-definitions.ts';

/** Names of the parts of all types, whatever their kind. */
const partsOf = (types: ReturnType<typeof definitionsOf>) =>
  [...types.values()].flatMap((type) => [
    ...('fields' in type ? (type.fields ?? []) : []),
    ...('values' in type ? (type.values ?? []) : []),
    ...('types' in type ? (type.types ?? []) : []),
  ]);

test.each(['2.3.1', '2.3.7', '2.4.3', '2.4.6', '2.4.9'])(
  'no part of the modules of Adobe Commerce is in Magento Open Source %s',
  (name) => {
    const release = parseRelease(name);
    expect(partsOf(definitionsOf(release, commerceDefinitions, 'open-source'))).toEqual([]);
    expect(partsOf(definitionsOf(release, commerceDefinitions, 'commerce')).length).toBeGreaterThan(0);
  },
);
