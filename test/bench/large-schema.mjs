import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { startServer } from './servers.mjs';

/** As many as Adobe Commerce has with its own extensions. */
const TYPES = 900;
/** On average, as many as a type of Adobe's has. */
const FIELDS = 6;

/** A file of SDL as large as a real store's: what the server serves itself, and a vendor's types up to 900. */
export async function writeLargeSchema(contestant) {
  const server = await startServer(contestant);
  try {
    const reply = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: getIntrospectionQuery() }),
    });
    const { data } = await reply.json();
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
    (__, field) => `  "What field ${field} of this type is good for."\n  field_${field}: String`,
  );
  return `"A type that a vendor added."\ntype VendorType${index} {\n  next: ${next}\n${fields.join('\n')}\n}`;
}
