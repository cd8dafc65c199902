import type { Faker } from '@faker-js/faker';
import { createMockStore, type IMockStore, type IMocks, type Ref } from '@graphql-tools/mock';
import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { hashString } from '../../platform/hash.ts';
import { templateProblem } from '../../state/document/template-checks.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { type GeneratedField, generateScalar } from './field-values.ts';
import { COUNT_FIELDS, isPage, keyOfPage, keysOnPage, pageFor, pageInfo, pageOfKey } from './paging.ts';

/** Options of a mock engine. */
export interface MockEngineOptions {
  readonly schema: GraphQLSchema;
  readonly faker: Faker;
  readonly seed: string;
  readonly store: Store;
  readonly baseUrl: string;
  /** Base URL of pictures, with a slash at its end. */
  readonly mediaUrl: string;
}

/** A field of an entity whose value is generated. */
export interface MockedField {
  readonly type: string;
  readonly key: string;
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Maximum number of stored values. At the limit all are discarded; each is generated again with the same result. */
const MAX_STORED_VALUES = 50_000;

/**
 * Generates values. The seed of a value consists of its entity's type and key and of its field, so the value is the same in
 * every query and in every run; the store of `@graphql-tools/mock` keeps generated values and connects entities.
 */
export class MockEngine {
  readonly #options: MockEngineOptions;
  readonly #store: IMockStore;
  #current: MockedField = { type: 'Query', key: 'ROOT', field: '', args: {} };
  #storedValues = 0;

  constructor(options: MockEngineOptions) {
    this.#options = options;
    const types = Object.values(options.schema.getTypeMap()).filter(isObjectType);
    this.#store = createMockStore({
      schema: options.schema,
      // `IMocks` does not declare that a type can have its fields in a proxy.
      mocks: Object.fromEntries(types.map((type) => [type.name, this.#generatorsOf(type)])) as IMocks,
      // This engine computes the keys of entities. The field `id` is therefore generated like any other field.
      typePolicies: Object.fromEntries(types.map(({ name }) => [name, { keyFieldName: false as const }])),
    });
  }

  /** The value of a field: a leaf, a reference to an entity, or lists of them. */
  value(field: MockedField): unknown {
    if (this.#storedValues > MAX_STORED_VALUES) {
      this.#store.reset();
      this.#storedValues = 0;
    }
    this.#storedValues += 1;
    this.#current = field;
    return this.#store.get({
      typeName: field.type,
      key: field.key,
      fieldName: field.field,
      fieldArgs: { ...field.args },
    });
  }

  /** Replaces methods of Faker such as `{{commerce.productName}}`; returns the template unchanged if one does not exist. */
  fillTemplate(template: string, field: MockedField): string {
    // Templates in code, such as those of extensions, were not validated.
    if (templateProblem(template) !== undefined) return template;
    try {
      return this.#seededFaker(field).helpers.fake(template);
    } catch {
      return template;
    }
  }

  /** One of several values, always the same for a field of an entity. */
  pick<Value>(values: readonly Value[], field: MockedField): Value | undefined {
    return values[hashString(this.#seedOf(field)) % values.length];
  }

  /** The generators of a type by field, created when they are used: a query needs few of ten thousand. */
  #generatorsOf(type: GraphQLObjectType) {
    const generators = new Map<string | symbol, (() => unknown) | undefined>();
    return new Proxy<Record<string, unknown>>(
      {},
      {
        get: (_, name) => {
          if (!generators.has(name)) {
            const field = type.getFields()[String(name)];
            generators.set(name, field && (() => this.#generate(type, field)));
          }
          return generators.get(name);
        },
      },
    );
  }

  #generate(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): unknown {
    const { key } = this.#current;
    // What is generated is the result of a successful operation.
    if (ERROR_FIELDS.test(field.name)) {
      if (isListType(getNullableType(field.type))) return [];
      if (!isNonNullType(field.type)) return null;
    }
    const page = isPage(type) ? pageOfKey(key) : undefined;
    if (page) {
      if (COUNT_FIELDS.includes(field.name)) return page.total;
      if (field.name === 'items') return keysOnPage(page).map((each) => this.#single(itemType(field.type), each));
      if (field.name === 'page_info')
        return { ...pageInfo(page), $ref: { typeName: 'SearchResultPageInfo', key: `${key}.page_info` } };
    }
    return this.#valueOf(field.type, `${type.name}:${key}.${field.name}`);
  }

  #valueOf(type: GraphQLOutputType, key: string): unknown {
    const nullable = getNullableType(type);
    if (!isListType(nullable)) return this.#single(nullable, key);
    const keys = keysOnPage(pageFor(key, this.#current.args));
    // Lists of lists have one entry each: their size would grow exponentially.
    const isListOfLists = isListType(getNullableType(nullable.ofType));
    return (isListOfLists ? keys.slice(0, 1) : keys)
      .map((each) => this.#valueOf(nullable.ofType, each))
      .filter((value) => value !== null);
  }

  #single(type: GraphQLOutputType, key: string): unknown {
    const nullable = getNullableType(type);
    if (isListType(nullable)) return this.#valueOf(nullable, key);
    if (isAbstractType(nullable)) {
      const possible = this.#options.schema.getPossibleTypes(nullable);
      const picked = possible[hashString(key) % possible.length];
      return picked ? this.#single(picked, key) : null;
    }
    return isObjectType(nullable) ? this.#reference(nullable, key) : this.#leaf(nullable, key);
  }

  #leaf(type: GraphQLNamedType, key: string): unknown {
    const { store, baseUrl, mediaUrl } = this.#options;
    const { type: typeName, field } = this.#current;
    const generated: GeneratedField = {
      faker: this.#seededFaker({ ...this.#current, key }),
      store,
      baseUrl,
      mediaUrl,
      type: typeName,
      field,
    };
    return isEnumType(type) ? enumValue(type, generated) : generateScalar(type.name, generated);
  }

  #reference(type: GraphQLObjectType, key: string): Ref {
    if (!isPage(type)) return { $ref: { typeName: type.name, key } };
    const { args } = this.#current;
    return { $ref: { typeName: type.name, key: keyOfPage(pageFor(key, args), args) } };
  }

  #seededFaker(field: MockedField): Faker {
    const { faker } = this.#options;
    faker.seed(hashString(this.#seedOf(field)));
    return faker;
  }

  #seedOf({ type, key, field }: MockedField): string {
    return `${this.#options.seed}/${type}/${key}/${field}`;
  }
}

function itemType(type: GraphQLOutputType): GraphQLOutputType {
  const list = getNullableType(type);
  return isListType(list) ? list.ofType : type;
}

/** Fields that report why an operation failed. */
const ERROR_FIELDS = /^(?:user_?|userInput)?errors?(?:V2)?$/i;

/** Values that an enum shows if it has them, most preferred first. */
const PREFERRED_VALUES: readonly ((store: Store) => string)[] = [
  ({ currency }) => currency,
  ({ locale }) => locale.split('_')[1] ?? 'US',
  () => 'IN_STOCK',
  () => 'ACTIVE',
];

function enumValue(type: GraphQLEnumType, { faker, store }: GeneratedField): unknown {
  const values = type.getValues().map(({ value }) => value);
  return (
    PREFERRED_VALUES.map((preferred) => preferred(store)).find((value) => values.includes(value)) ??
    faker.helpers.arrayElement(values)
  );
}
