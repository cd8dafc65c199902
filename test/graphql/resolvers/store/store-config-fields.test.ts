import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { storeConfigOf, storeConfigResolvers } from '../../../../src/graphql/resolvers/store/store-config-fields.ts';
import { accountSchemaOf } from '../../../../src/graphql/schema/account-schema.ts';
import { parseRelease } from '../../../../src/magento/releases/release.ts';
import { createRealm, storeOf } from '../../../domain/create-realm.ts';

test.each(['2.3.1', '2.4.8', '2.4.9'])(
  'every field of StoreConfig in the account schema of %s has a resolver',
  (name) => {
    const type = accountSchemaOf(parseRelease(name)).getType('StoreConfig');
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(fields).toContain('locale');
    expect(fields.filter((field) => storeConfigResolvers[field] === undefined)).toEqual([]);
  },
);

test('a query of the store configuration computes no field before it is selected', () => {
  const realm = createRealm();
  const { id, code } = storeOf(realm);
  expect(storeConfigOf(storeOf(realm))).toEqual({ id, code, store_code: code });
});
