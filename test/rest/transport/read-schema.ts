import { boss, createRestClient } from '../rest-client.ts';

/** A schema in a document in Swagger 2.0. */
export interface Schema {
  readonly type?: string;
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}
/** An operation of a path. */
export interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly responses: Readonly<Record<string, { readonly schema?: Schema }>>;
}
/** What GET /rest/schema answers. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly definitions: Readonly<Record<string, Schema>>;
}

/** The schema that an admin gets. */
export async function readSchema(magento: string, query = '') {
  const { call, bearerHeader } = await createRestClient({ magento });
  const admin = await bearerHeader({ admin: boss.username });
  return (await call('GET', `/rest/all/schema${query}`, undefined, admin)).body as Document;
}
