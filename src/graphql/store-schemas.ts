import type { GraphQLSchema } from 'graphql';
import type { Release } from '../magento/releases.ts';
import type { ReadDocument } from './documents.ts';
import type { MockValues } from './mocks/fixture-value.ts';
import type { resolveField, resolveType } from './mocks/resolve-field.ts';
import { accountSchemaOf } from './schema.ts';
import type { SchemaOptions } from './schema-options.ts';

type MaybePromise<Value> = Value | Promise<Value>;

/** The rest of the store, loaded when something beside accounts is first asked. */
export interface Storefront {
  readonly schema: GraphQLSchema;
  readonly conflicts: readonly string[];
  readonly fieldResolver: typeof resolveField;
  readonly typeResolver: typeof resolveType;
}

/** The schemas that a server answers by. */
export class StoreSchemas {
  /** What extensions say of fields that are made up. */
  readonly mocks: readonly MockValues[];
  readonly #options: SchemaOptions;
  readonly #storefronts = new Map<string, Storefront>();

  constructor(options: SchemaOptions = {}) {
    this.#options = options;
    this.mocks = (options.extensions ?? []).flatMap(({ mocks }) => (mocks === undefined ? [] : [mocks]));
  }

  /** What answers a document about accounts alone; nothing where the store's schema is not Magento's own. */
  account(release: Release, { rootFields, measures }: ReadDocument): GraphQLSchema | undefined {
    const { own, extensions = [] } = this.#options;
    if (own !== undefined || extensions.length > 0 || measures.introspection.length > 0) return undefined;
    const schema = accountSchemaOf(release);
    const roots = [schema.getQueryType()?.getFields(), schema.getMutationType()?.getFields()];
    return rootFields.every((name) => roots.some((fields) => fields?.[name])) ? schema : undefined;
  }

  /** What answers every document. */
  whole(release: Release): MaybePromise<Storefront> {
    return this.#storefronts.get(release.name) ?? this.#load(release);
  }

  /**
   * Builds the whole at once, so that what is wrong is told at the start.
   *
   * @returns where the store's own schema differs from Magento's too much, in words
   * @throws BadSchema when a text is no schema, or does not fit
   */
  async prepare(release: Release): Promise<readonly string[]> {
    return (await this.#load(release)).conflicts;
  }

  async #load(release: Release): Promise<Storefront> {
    const [{ wholeSchemaOf }, { resolveField, resolveType }] = await Promise.all([
      import('./storefront/whole-schema.ts'),
      import('./mocks/resolve-field.ts'),
    ]);
    const known = this.#storefronts.get(release.name);
    if (known) return known;
    const whole = wholeSchemaOf(release, this.#options);
    const loaded = { ...whole, fieldResolver: resolveField, typeResolver: resolveType };
    this.#storefronts.set(release.name, loaded);
    return loaded;
  }
}
