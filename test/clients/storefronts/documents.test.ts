import { fileURLToPath } from 'node:url';
import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { createMagentoMock } from '../../../src/index.ts';
import invalidDocuments from './invalid-documents.json' with { type: 'json' };
import { extractDocuments } from './operations.mjs';

const SCANDIPWA = fileURLToPath(new URL('../../../fixtures/extensions/scandipwa.yaml', import.meta.url));

async function schemaWith(extensions: string[]): Promise<GraphQLSchema> {
  const magento = await createMagentoMock({ extensions });
  const response = await fetch(`${magento.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  const { data } = await response.json();
  await magento.close();
  return buildClientSchema(data);
}

test('every document of the storefronts is valid, but for those that no Magento supports', async () => {
  const plain = await schemaWith([]);
  const extended = await schemaWith([SCANDIPWA]);
  const documents: { client: string; name: string; text: string }[] = await extractDocuments();
  const invalid = documents.flatMap(({ client, name, text }) => {
    const [error] = validate(client === 'scandipwa' ? extended : plain, parse(text));
    return error === undefined ? [] : [[`${client} ${name}`, error.message] as const];
  });
  expect(Object.fromEntries(invalid)).toEqual(invalidDocuments);
  expect(documents.length - invalid.length).toBeGreaterThanOrEqual(405);
});
