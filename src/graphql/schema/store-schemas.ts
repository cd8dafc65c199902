import type { GraphQLSchema } from 'graphql';
import type { Release } from '../../magento/releases/release.ts';
import type { MaybePromise } from '../../platform/lazy.ts';
import type { ReadDocument } from '../execution/documents.ts';
import type { resolveField, resolveType } from '../mocks/resolve-field.ts';
import type { MockValues, SchemaOptions } from '../resolvers/schema-options.ts';
import { accountSchemaOf } from './account-schema.ts';
import type { WholeSchema } from './full-schema.ts';

/** What answers documents about more than accounts. */
export interface Storefront {
  readonly schema: GraphQLSchema;
  readonly fieldResolver: typeof resolveField;
  readonly typeResolver: typeof resolveType;
}

/** The schemas that a server answers by. What only a part of all requests needs is loaded and built when one needs it. */
export class StoreSchemas {
  /** What extensions say of fields that are made up. */
  readonly mocks: readonly MockValues[];
  readonly #options: SchemaOptions;
  readonly #isMagentos: boolean;
  readonly #wholes = new Map<string, WholeSchema>();
  readonly #storefronts = new Map<string, Storefront>();

  constructor(options: SchemaOptions = {}) {
    const { own, extensions = [] } = options;
    this.#options = options;
    this.#isMagentos = own === undefined && extensions.length === 0;
    this.mocks = extensions.flatMap(({ mocks }) => (mocks === undefined ? [] : [mocks]));
  }

  /** What answers a document about accounts alone; nothing where the store's schema has them in another form. */
  account(release: Release, { rootFields, measures, checked }: ReadDocument): GraphQLSchema | undefined {
    const schema = this.#isMagentos ? accountSchemaOf(release) : this.#wholes.get(release.name)?.account;
    if (schema === undefined || checked.has(schema)) return schema;
    if (measures.introspection.length > 0) return undefined;
    const roots = [schema.getQueryType()?.getFields(), schema.getMutationType()?.getFields()];
    return rootFields.every((name) => roots.some((fields) => fields?.[name])) ? schema : undefined;
  }

  /** What answers every document. */
  whole(release: Release): MaybePromise<Storefront> {
    return this.#storefronts.get(release.name) ?? this.#load(release);
  }

  /**
   * Reads what the store's own schema and extensions say, so that what is wrong is told at the start.
   *
   * @returns where the store's own schema differs from Magento's too much, in words
   * @throws BadSchema when a text is no schema, or names a type that there is not
   */
  async prepare(release: Release): Promise<readonly string[]> {
    return (await this.#read(release)).conflicts;
  }

  async #read(release: Release): Promise<WholeSchema> {
    const { wholeSchemaOf } = await import('./full-schema.ts');
    const whole = this.#wholes.get(release.name) ?? wholeSchemaOf(release, this.#options);
    this.#wholes.set(release.name, whole);
    return whole;
  }

  async #load(release: Release): Promise<Storefront> {
    const [whole, { resolveField, resolveType }] = await Promise.all([
      this.#read(release),
      import('../mocks/resolve-field.ts'),
    ]);
    const known = this.#storefronts.get(release.name);
    if (known) return known;
    const loaded = { schema: whole.build(), fieldResolver: resolveField, typeResolver: resolveType };
    this.#storefronts.set(release.name, loaded);
    return loaded;
  }
}
