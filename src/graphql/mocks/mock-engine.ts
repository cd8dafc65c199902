import type { Faker } from '@faker-js/faker';
import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
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
import type { EntityRef } from './entity-ref.ts';
import { type GeneratedField, generateScalar } from './field-values.ts';
import { COUNT_FIELDS, isPage, keyOfPage, keysOnPage, pageFor, pageInfoKey, pageInfoOf, pageOfKey } from './paging.ts';

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
 * every query and in every run. Values are stored, since the same products are queried again.
 */
export class MockEngine {
  readonly #options: MockEngineOptions;
  readonly #values = new Map<string, unknown>();

  constructor(options: MockEngineOptions) {
    this.#options = options;
  }

  /** The value of a field: a leaf, a reference to an entity, or lists of them. */
  value(target: MockedField): unknown {
    const { type, key, field, args } = target;
    const name = `${type} ${field} ${JSON.stringify(args)} ${key}`;
    const stored = this.#values.get(name);
    if (stored !== undefined) return stored;
    if (this.#values.size >= MAX_STORED_VALUES) this.#values.clear();
    const value = this.#generate(target);
    this.#values.set(name, value);
    return value;
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

  #generate(target: MockedField): unknown {
    const type = this.#options.schema.getType(target.type);
    const field = isObjectType(type) ? type.getFields()[target.field] : undefined;
    if (!isObjectType(type) || field === undefined) return undefined;
    // What is generated is the result of a successful operation.
    if (ERROR_FIELDS.test(field.name)) {
      if (isListType(getNullableType(field.type))) return [];
      if (!isNonNullType(field.type)) return null;
    }
    return (
      pageInfoOf(target) ?? this.#pageField(type, field, target) ?? this.#valueOf(field.type, target, keyOf(target))
    );
  }

  /** A field of a page that depends on its entries; `undefined` for other fields. */
  #pageField(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, target: MockedField): unknown {
    const isOfPage = field.name === 'items' || field.name === 'page_info' || COUNT_FIELDS.includes(field.name);
    if (!isOfPage || !isPage(type)) return undefined;
    const page = pageOfKey(target.key);
    if (field.name === 'items') return keysOnPage(page).map((each) => this.#single(itemType(field.type), target, each));
    if (field.name !== 'page_info') return page.total;
    return { $ref: { typeName: getNamedType(field.type).name, key: pageInfoKey(target.key) } } satisfies EntityRef;
  }

  #valueOf(type: GraphQLOutputType, target: MockedField, key: string): unknown {
    const nullable = getNullableType(type);
    if (!isListType(nullable)) return this.#single(nullable, target, key);
    const keys = keysOnPage(pageFor(key, target.args));
    // Lists of lists have one entry each: their size would grow exponentially.
    const isListOfLists = isListType(getNullableType(nullable.ofType));
    return (isListOfLists ? keys.slice(0, 1) : keys)
      .map((each) => this.#valueOf(nullable.ofType, target, each))
      .filter((value) => value !== null);
  }

  #single(type: GraphQLOutputType, target: MockedField, key: string): unknown {
    const nullable = getNullableType(type);
    if (isListType(nullable)) return this.#valueOf(nullable, target, key);
    if (isAbstractType(nullable)) {
      const possible = this.#options.schema.getPossibleTypes(nullable);
      const picked = possible[hashString(key) % possible.length];
      return picked ? this.#single(picked, target, key) : null;
    }
    return isObjectType(nullable) ? reference(nullable, target, key) : this.#leaf(nullable, target, key);
  }

  #leaf(type: GraphQLNamedType, target: MockedField, key: string): unknown {
    const { store, baseUrl, mediaUrl } = this.#options;
    const faker = this.#seededFaker({ ...target, key });
    const generated: GeneratedField = { faker, store, baseUrl, mediaUrl, type: target.type, field: target.field };
    return isEnumType(type) ? enumValue(type, generated) : generateScalar(type.name, generated);
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

const keyOf = ({ type, key, field }: MockedField): string => `${type}:${key}.${field}`;

function reference(type: GraphQLObjectType, { args }: MockedField, key: string): EntityRef {
  return { $ref: { typeName: type.name, key: isPage(type) ? keyOfPage(pageFor(key, args), args) : key } };
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
