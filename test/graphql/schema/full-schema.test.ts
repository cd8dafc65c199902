import { isObjectType, validateSchema } from 'graphql';
import { expect, test } from 'vitest';
import { StoreSchemas } from '../../../src/graphql/schema/store-schemas.ts';
import { storeConfigFields } from '../../../src/magento/config/config-paths.ts';
import { parseRelease } from '../../../src/magento/releases/release.ts';
import { createTestShop } from '../test-shop.ts';

const fullSchemaOf = async (release: string) => (await new StoreSchemas().full(parseRelease(release))).schema;

test.each(['2.3.1', '2.4.0', '2.4.3', '2.4.6', '2.4.7', '2.4.8', '2.4.9'])(
  'the full schema of %s is valid, and all its types and root fields have a description',
  async (release) => {
    const schema = await fullSchemaOf(release);
    expect(validateSchema(schema)).toEqual([]);
    const undescribed = Object.values(schema.getTypeMap()).filter(
      ({ name, description }) => !description && !name.startsWith('__') && !['Query', 'Mutation'].includes(name),
    );
    expect(undescribed.map(({ name }) => name)).toEqual([]);
    const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => isObjectType(type));
    const fields = roots.flatMap((type) => Object.values(type.getFields()));
    expect(fields.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  },
);

test.each([
  ['2.4.6', '2.4.7', 'Cart', 'itemsV2'],
  ['2.4.6', '2.4.7', 'Mutation', 'createGuestCart'],
  ['2.4.6', '2.4.7', 'Query', 'attributesForm'],
  ['2.4.6', '2.4.7', 'StoreConfig', 'share_customer_accounts_scope'],
  ['2.4.7', '2.4.8', 'UpdateCartItemsOutput', 'errors'],
  ['2.4.8', '2.4.9', 'StoreConfig', 'cart_merge_preference'],
])('%s lacks and %s has %s.%s', async (before, since, type, field) => {
  const has = async (release: string) => {
    const found = (await fullSchemaOf(release)).getType(type);
    return isObjectType(found) && found.getFields()[field] !== undefined;
  };
  expect([await has(before), await has(since)]).toEqual([false, true]);
});

test('StoreConfig has every field with a configuration path, and no generated value', async () => {
  const type = (await fullSchemaOf('2.4.9')).getType('StoreConfig');
  if (!isObjectType(type)) throw new Error('no StoreConfig');
  const fields = Object.values(type.getFields());
  expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining([...storeConfigFields.keys()]));
  const { send } = await createTestShop();
  const leaves = fields.filter(
    ({ name }) => !['order_cancellation_reasons', 'printed_card_priceV2', 'send_friend'].includes(name),
  );
  const query = `{ storeConfig { ${leaves.map(({ name }) => name).join(' ')} } }`;
  const { body } = await send(query);
  expect(body.errors).toBeUndefined();
  const again = await (await createTestShop({ seed: 'another' })).send(query);
  expect(again.body.data).toEqual(body.data);
});
