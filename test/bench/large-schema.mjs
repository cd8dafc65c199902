import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { startServer } from './servers.mjs';

/** Number of types of Adobe Commerce with its extensions. */
const TYPES = 900;
/** Average number of fields of an Adobe type. */
const FIELDS = 6;

/** An SDL file as large as that of a real store: the schema of the server plus vendor types, 900 types in total. */
export async function writeLargeSchema(contestant) {
  const server = await startServer(contestant);
  try {
    const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: getIntrospectionQuery() }),
    });
    const { data } = await response.json();
    const schema = buildClientSchema(data);
    const missing = TYPES - Object.keys(schema.getTypeMap()).length;
    const folder = mkdtempSync(join(tmpdir(), 'large-schema-'));
    const file = join(folder, 'store.graphql');
    writeFileSync(file, [printSchema(schema), ...Array.from({ length: missing }, vendorType)].join('\n\n'));
    return { file, remove: () => rmSync(folder, { recursive: true }) };
  } finally {
    await server.end();
  }
}

function vendorType(_, index) {
  const next = index === 0 ? 'String' : `VendorType${index - 1}`;
  const fields = Array.from(
    { length: FIELDS },
    (__, field) => `  "Purpose of field ${field} of this type."\n  field_${field}: String`,
  );
  return `"A type added by a vendor."\ntype VendorType${index} {\n  next: ${next}\n${fields.join('\n')}\n}`;
}
