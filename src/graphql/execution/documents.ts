import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationTypeNode,
  OverlappingFieldsCanBeMergedRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { nestingOf } from '../../http/nesting-depth.ts';
import { BoundedCache } from './bounded-cache.ts';
import { type Measures, MOST_LEVELS, measure } from './document-limits.ts';
import { type Plan, planOf } from './execution-plan.ts';

/** A document held against a schema. */
export interface CheckedDocument {
  readonly errors: readonly ToldError[];
  readonly plan: Plan | undefined;
}

/** What of an error is told. The error itself would hold on, by its stack, to the parser or to the request that came first. */
export type ToldError = Pick<GraphQLError, 'message' | 'locations' | 'nodes'>;

/** A query text, read once. What is known of it never depends on a world. */
export interface ReadDocument {
  readonly query: string;
  /** Nothing when the text does not parse. */
  readonly document?: DocumentNode;
  readonly syntaxError?: ToldError;
  /** Brackets in brackets. */
  readonly nesting: number;
  /** Root fields of its operations, by name not alias. */
  readonly rootFields: readonly string[];
  /** Kind of the last operation: it decides whether a document may come by GET. */
  readonly lastOperation?: OperationTypeNode;
  readonly measures: Measures;
  /** What a schema makes of it: one schema a release. */
  readonly checked: WeakMap<GraphQLSchema, CheckedDocument>;
  /** How much of that there is: a schema that is gone takes what was made of it along, but cannot be counted. */
  readonly held: { schemas: number; errors: number };
}

/** No text within Magento's limits has as many tokens; more would fill the memory before any limit is looked at. */
const MOST_TOKENS = 600_000;
/** Names of root fields that are told, in a document of more than any release takes. */
const TOLD_FIELDS = 1_000;
const NOTHING_MEASURED: Measures = {
  aliases: 0,
  fields: 0,
  operations: [],
  introspection: [],
  inFragments: 0,
  signIn: undefined,
};

const kept = new BoundedCache<ReadDocument>({ entries: 1_000, bytes: 50_000_000 });

/** Reads a query text, or finds it as it was read before. */
export function readDocument(query: string): ReadDocument {
  const known = kept.get(query);
  if (known) return known;
  const read = parseDocument(query);
  kept.keep(query, read, bytesOf(read));
  return read;
}

/** Memory that one of each takes in V8, measured: a token with its node, the same in a plan, an error. */
const TOKEN_BYTES = 500;
const PLANNED_TOKEN_BYTES = 100;
const ERROR_BYTES = 3_000;

/** About what a text and all that is known of it take in memory. A short text of many names takes 250 times its length. */
function bytesOf({ query, document, held }: ReadDocument): number {
  let tokens = 0;
  for (let token = document?.loc?.startToken ?? null; token !== null; token = token.next) tokens += 1;
  const planned = held.schemas * tokens * PLANNED_TOKEN_BYTES;
  return query.length * 2 + tokens * TOKEN_BYTES + planned + held.errors * ERROR_BYTES;
}

function parseDocument(query: string): ReadDocument {
  const read = {
    query,
    nesting: nestingOf(query),
    rootFields: [],
    measures: NOTHING_MEASURED,
    checked: new WeakMap<GraphQLSchema, CheckedDocument>(),
    held: { schemas: 0, errors: 0 },
  };
  if (read.nesting > MOST_LEVELS) return read;
  try {
    const document = parse(query, { maxTokens: MOST_TOKENS });
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const last = operations.at(-1);
    return {
      ...read,
      document,
      rootFields: operations
        .flatMap(({ selectionSet }) =>
          selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? field.name.value : [])),
        )
        .slice(0, TOLD_FIELDS),
      ...(last && { lastOperation: last.operation }),
      measures: measure(document),
    };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { message, locations } = error;
    return { ...read, syntaxError: { message, locations, nodes: undefined } };
  }
}

/** A document held against a schema, once. */
export function checkDocument(schema: GraphQLSchema, read: ReadDocument): CheckedDocument {
  const { query, document, checked, held } = read;
  const known = checked.get(schema);
  if (known) return known;
  const errors = document === undefined ? [] : validated(schema, document);
  const plan = document === undefined || errors.length > 0 ? undefined : planOf(schema, document);
  const found = { errors: errors.map(({ message, locations, nodes }) => ({ message, locations, nodes })), plan };
  checked.set(schema, found);
  held.schemas += 1;
  held.errors += errors.length;
  kept.keep(query, read, bytesOf(read));
  return found;
}

const withoutMerging = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

/**
 * graphql-js gives up on documents that are dear to compare, and after a hundred errors. Magento's library does neither: so
 * what graphql-js found is told without a word of giving up, and what is dear to compare is not compared.
 */
function validated(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const errors = validate(schema, document);
  const gaveUp = errors.filter(({ message }) => message.endsWith('Validation aborted.'));
  if (gaveUp.length === 0) return errors;
  const told = errors.filter((error) => !gaveUp.includes(error));
  return told.length > 0 ? told : validate(schema, document, withoutMerging);
}
