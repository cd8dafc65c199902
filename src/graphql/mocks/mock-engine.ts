import type { Faker } from '@faker-js/faker';
import { createMockStore, type IMockStore, type IMocks, type Ref } from '@graphql-tools/mock';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isObjectType,
} from 'graphql';
import { stableNumber } from '../../platform/hash.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { idFor, integerFor, numberFor, textFor, type Wanted } from './field-values.ts';
import { COUNTS, isPage, keyOfPage, keysOn, pageFor, pageInfo, pageOfKey } from './paging.ts';

export interface EngineOptions {
  readonly schema: GraphQLSchema;
  readonly faker: Faker;
  readonly seed: string;
  readonly store: Store;
  readonly baseUrl: string;
}

/** What is asked for: a field of an entity. */
export interface Asked {
  readonly type: string;
  readonly key: string;
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Values that are kept before all are dropped: dropping changes nothing, since each comes out the same again. */
const KEPT = 50_000;

/**
 * Makes up values. Each is seeded by its entity's type and key and by its field, so it is the same in every query and in
 * every run; the store of `@graphql-tools/mock` keeps what was made and knits it together.
 */
export class MockEngine {
  readonly #options: EngineOptions;
  readonly #store: IMockStore;
  #asked: Asked = { type: 'Query', key: 'ROOT', field: '', args: {} };
  #made = 0;

  constructor(options: EngineOptions) {
    this.#options = options;
    const types = Object.values(options.schema.getTypeMap()).filter(isObjectType);
    this.#store = createMockStore({
      schema: options.schema,
      mocks: Object.fromEntries(types.map((type) => [type.name, this.#mocksOf(type)])) as IMocks,
      // Keys are ours: what an entity shows as its id is a value like any other.
      typePolicies: Object.fromEntries(types.map(({ name }) => [name, { keyFieldName: false as const }])),
    });
  }

  /** The value of a field: a leaf, a reference to an entity, or lists of them. */
  value(asked: Asked): unknown {
    if (this.#made > KEPT) {
      this.#store.reset();
      this.#made = 0;
    }
    this.#made += 1;
    this.#asked = asked;
    return this.#store.get({
      typeName: asked.type,
      key: asked.key,
      fieldName: asked.field,
      fieldArgs: { ...asked.args },
    });
  }

  /** A text with the methods of Faker in it, such as `{{commerce.productName}}`; as it stands where Faker has none of that name. */
  filled(template: string, asked: Asked): string {
    try {
      return this.#seeded(asked).helpers.fake(template);
    } catch {
      return template;
    }
  }

  /** One of several values, always the same for an entity's field. */
  chosen<Value>(values: readonly Value[], asked: Asked): Value | undefined {
    return values[stableNumber(this.#seedOf(asked)) % values.length];
  }

  #mocksOf(type: GraphQLObjectType) {
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, () => this.#make(type, field)]),
    );
  }

  #make(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): unknown {
    const page = isPage(type) ? pageOfKey(this.#asked.key) : undefined;
    if (page) {
      if (COUNTS.includes(field.name)) return page.total;
      if (field.name === 'items') return keysOn(page).map((key) => this.#one(itemType(field.type), key));
      if (field.name === 'page_info')
        return { ...pageInfo(page), $ref: { typeName: 'SearchResultPageInfo', key: `${this.#asked.key}.page_info` } };
    }
    return this.#of(field.type, `${type.name}:${this.#asked.key}.${field.name}`);
  }

  #of(type: GraphQLOutputType, key: string): unknown {
    const nullable = getNullableType(type);
    if (!isListType(nullable)) return this.#one(nullable, key);
    const keys = keysOn(pageFor(key, this.#asked.args));
    // Lists in lists have one each: they would grow beyond all bounds.
    const isOfLists = isListType(getNullableType(nullable.ofType));
    return (isOfLists ? keys.slice(0, 1) : keys)
      .map((each) => this.#of(nullable.ofType, each))
      .filter((value) => value !== null);
  }

  #one(type: GraphQLOutputType, key: string): unknown {
    const nullable = getNullableType(type);
    if (isListType(nullable)) return this.#of(nullable, key);
    if (isAbstractType(nullable)) {
      const possible = this.#options.schema.getPossibleTypes(nullable);
      const chosen = possible[stableNumber(key) % possible.length];
      return chosen ? this.#one(chosen, key) : null;
    }
    if (isObjectType(nullable)) return this.#entity(nullable, key);
    const faker = this.#seeded({ ...this.#asked, key });
    const { store, baseUrl } = this.#options;
    const wanted: Wanted = { faker, store, baseUrl, type: this.#asked.type, field: this.#asked.field };
    if (isEnumType(nullable)) {
      const names = nullable.getValues().map(({ value }) => value);
      return (
        PREFERRED.map((prefer) => prefer(store)).find((name) => names.includes(name)) ??
        faker.helpers.arrayElement(names)
      );
    }
    return leafOf(nullable.name, wanted);
  }

  #entity(type: GraphQLObjectType, key: string): Ref {
    if (!isPage(type)) return { $ref: { typeName: type.name, key } };
    const { args } = this.#asked;
    return { $ref: { typeName: type.name, key: keyOfPage(pageFor(key, args), args) } };
  }

  #seeded(asked: Asked): Faker {
    const { faker } = this.#options;
    faker.seed(stableNumber(this.#seedOf(asked)));
    return faker;
  }

  #seedOf({ type, key, field }: Asked): string {
    return `${this.#options.seed}/${type}/${key}/${field}`;
  }
}

const itemType = (type: GraphQLOutputType): GraphQLOutputType => {
  const list = getNullableType(type);
  return isListType(list) ? list.ofType : type;
};

/** Of an enumeration that has it, the value that a shop in order shows. */
const PREFERRED: readonly ((store: Store) => string)[] = [
  ({ currency }) => currency,
  ({ locale }) => locale.split('_')[1] ?? 'US',
  () => 'IN_STOCK',
  () => 'ACTIVE',
];

function leafOf(scalar: string, wanted: Wanted): unknown {
  switch (scalar) {
    case 'Int':
      return integerFor(wanted);
    case 'Float':
      return numberFor(wanted);
    case 'Boolean':
      return wanted.faker.datatype.boolean();
    case 'ID':
      return idFor(wanted);
    default:
      return textFor(wanted);
  }
}
