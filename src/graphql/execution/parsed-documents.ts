import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, type OperationTypeNode, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { nestingDepth } from '../../http/nesting-depth.ts';
import { castLiterals } from './cast-scalars.ts';
import { type DocumentMeasures, EMPTY_MEASURES, MAX_DEPTH, measureDocument } from './document-measures.ts';
import { createExecutionPlan, type ExecutionPlan } from './execution-plan.ts';
import { phpSyntaxError } from './php-syntax-error.ts';
import { rootFieldsIn } from './selected-fields.ts';
import { type LimitMark, validateQuery } from './validate-query.ts';

/** The result of validating a document against one schema. */
export interface ValidatedDocument {
  /** The document to execute: its literals are cast if the release casts them. */
  readonly document: DocumentNode;
  readonly errors: readonly PlainError[];
  readonly limits: readonly LimitMark[];
  readonly plan: ExecutionPlan | undefined;
}

/** The parts of an error that a response shows. A cached `GraphQLError` would keep its stack, and so the first request, alive. */
export type PlainError = Pick<GraphQLError, 'message' | 'locations' | 'nodes'>;

/** A query string, parsed once. It depends on no world, so that all worlds share it. */
export interface ParsedDocument {
  readonly query: string;
  /** `undefined` after a syntax error. */
  readonly document?: DocumentNode;
  readonly syntaxError?: PlainError;
  /** Depth of nested brackets. */
  readonly nesting: number;
  /** Root fields of its operations, through fragments, by name and not by alias. */
  readonly rootFields: readonly string[];
  /** Type of the last operation: it decides whether a document may be sent by GET. */
  readonly lastOperation?: OperationTypeNode;
  readonly measures: DocumentMeasures;
  /** Results of validation, by schema: each release has its own. */
  readonly validated: ValidationResults;
  /** Results of validation without a cast of literals. */
  readonly validatedStrictly: ValidationResults;
  /** Number of entries of `validated` and of their errors; entries of discarded schemas are still counted. */
  readonly cached: { schemas: number; errors: number };
}

type ValidationResults = WeakMap<GraphQLSchema, ValidatedDocument>;

/** Maximum number of tokens. Queries within Magento's limits have fewer; more tokens would take seconds to parse. */
const MAX_TOKENS = 50_000;
/** Maximum number of root fields that are listed; no release accepts as many. */
export const MAX_ROOT_FIELDS = 1_000;

/** Maximum number of cached documents. */
const MAX_DOCUMENTS = 1_000;
/** Maximum estimated memory of all cached documents, in bytes. */
const MAX_BYTES = 50_000_000;

/** Maximum length of the latest document, in characters: the limits of the cache do not apply to it. */
const MAX_LATEST_LENGTH = 20_000;

/** Documents by query string, bounded by their number and by their estimated memory. */
const documents = new LRUCache<string, ParsedDocument>({
  max: MAX_DOCUMENTS,
  maxSize: MAX_BYTES,
  // A larger document would evict too many others.
  maxEntrySize: MAX_BYTES / 16,
  sizeCalculation: bytesOf,
});

/** The latest document that was parsed: a recorded request is read in several parts. */
let latest: ParsedDocument | undefined;

/**
 * Parses a query string, or returns the cached document. A document is cached when it is validated, so that exports of the journal
 * do not fill the cache.
 */
export function parseGraphqlDocument(query: string): ParsedDocument {
  const cached = documents.get(query);
  if (cached) return cached;
  if (latest?.query === query) return latest;
  const parsed = parseDocument(query);
  if (query.length <= MAX_LATEST_LENGTH) latest = parsed;
  return parsed;
}

/** Memory in V8, as measured: of a cache entry, of a token with its node, of a token in a plan, of an error. */
const ENTRY_BYTES = 500;
const TOKEN_BYTES = 500;
const PLANNED_TOKEN_BYTES = 100;
const ERROR_BYTES = 3_000;

/** Estimated memory of a document and its validation results. Many short names take 250 times the length of the query. */
function bytesOf({ query, document, cached }: ParsedDocument): number {
  let tokens = 0;
  for (let token = document?.loc?.startToken ?? null; token !== null; token = token.next) tokens += 1;
  const planned = cached.schemas * tokens * PLANNED_TOKEN_BYTES;
  return ENTRY_BYTES + query.length * 2 + tokens * TOKEN_BYTES + planned + cached.errors * ERROR_BYTES;
}

function parseDocument(query: string): ParsedDocument {
  const unparsed = {
    query,
    nesting: nestingDepth(query),
    rootFields: [],
    measures: EMPTY_MEASURES,
    validated: new WeakMap(),
    validatedStrictly: new WeakMap(),
    cached: { schemas: 0, errors: 0 },
  };
  if (unparsed.nesting > MAX_DEPTH) return unparsed;
  try {
    const document = parse(query, { maxTokens: MAX_TOKENS });
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const last = operations.at(-1);
    return {
      ...unparsed,
      document,
      rootFields: rootFieldsIn(document)
        .slice(0, MAX_ROOT_FIELDS)
        .map(({ name }) => name.value),
      ...(last && { lastOperation: last.operation }),
      measures: measureDocument(document),
    };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { ...unparsed, syntaxError: { ...phpSyntaxError(error, query), nodes: undefined } };
  }
}

/**
 * Validates a document against a schema, or returns the cached result.
 *
 * @param document of `parsed`
 * @param castsLiterals whether literals of another scalar type are cast
 */
export function validateGraphqlDocument(
  schema: GraphQLSchema,
  parsed: ParsedDocument,
  document: DocumentNode,
  castsLiterals: boolean,
): ValidatedDocument {
  const { query, measures, validated, validatedStrictly, cached } = parsed;
  const results = castsLiterals ? validated : validatedStrictly;
  const earlier = results.get(schema);
  if (earlier) return earlier;
  const result = validateParsed(schema, document, measures, castsLiterals);
  results.set(schema, result);
  cached.schemas += 1;
  cached.errors += result.errors.length;
  // lru-cache computes the size of an entry only when its value is set for the first time.
  documents.delete(query);
  documents.set(query, parsed);
  return result;
}

const INVALID_LITERAL = /cannot represent|^Expected value of type/;

function validateParsed(
  schema: GraphQLSchema,
  document: DocumentNode,
  measures: DocumentMeasures,
  castsLiterals: boolean,
): ValidatedDocument {
  const { errors, limits } = validateQuery(schema, document, measures);
  if (castsLiterals && errors.some(({ message }) => INVALID_LITERAL.test(message))) {
    const cast = castLiterals(schema, document);
    if (cast !== document) return validateParsed(schema, cast, measures, false);
  }
  return {
    document,
    errors: errors.map(({ message, locations, nodes }) => ({ message, locations, nodes })),
    limits,
    plan: errors.length > 0 ? undefined : createExecutionPlan(schema, document),
  };
}
