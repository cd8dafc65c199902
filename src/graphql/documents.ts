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
import { type Measures, measure, nestsTooDeep } from './limits.ts';
import { type Plan, planOf } from './plan.ts';

/** A document held against a schema. */
export interface CheckedDocument {
  readonly errors: readonly GraphQLError[];
  readonly plan: Plan | undefined;
}

/** A query text, read once. What is known of it never depends on a world. */
export interface ReadDocument {
  /** Nothing when the text does not parse. */
  readonly document?: DocumentNode;
  readonly syntaxError?: GraphQLError;
  /** More brackets in brackets than newer releases take, or than can be parsed at all. */
  readonly tooDeep: boolean;
  /** Root fields of its operations, by name not alias. */
  readonly rootFields: readonly string[];
  /** Kind of the last operation: it decides whether a document may come by GET. */
  readonly lastOperation?: OperationTypeNode;
  readonly measures: Measures;
  /** What a schema makes of it: one schema a release. */
  readonly checked: Map<GraphQLSchema, CheckedDocument>;
}

const KEPT_DOCUMENTS = 1_000;
/** Characters of all kept texts together; a longer text is read anew each time. */
const KEPT_CHARACTERS = 4_000_000;
const NOTHING_MEASURED: Measures = { aliases: 0, fields: 0, depth: 0, introspection: [] };

const kept = new Map<string, ReadDocument>();
let keptCharacters = 0;

/** Reads a query text, or finds it as it was read before. */
export function readDocument(query: string): ReadDocument {
  const known = kept.get(query);
  if (known) return known;
  const read = parseDocument(query);
  if (query.length <= KEPT_CHARACTERS / 100) keep(query, read);
  return read;
}

function keep(query: string, read: ReadDocument): void {
  kept.set(query, read);
  keptCharacters += query.length;
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_DOCUMENTS && keptCharacters <= KEPT_CHARACTERS) return;
    kept.delete(oldest);
    keptCharacters -= oldest.length;
  }
}

function parseDocument(query: string): ReadDocument {
  const checked = new Map<GraphQLSchema, CheckedDocument>();
  const tooDeep = nestsTooDeep(query);
  try {
    const document = parse(query);
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const last = operations.at(-1);
    return {
      document,
      tooDeep,
      rootFields: operations.flatMap((operation) =>
        operation.selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? field.name.value : [])),
      ),
      ...(last && { lastOperation: last.operation }),
      measures: measure(document),
      checked,
    };
  } catch (error) {
    // Nesting beyond the stack: no release could take such a text either.
    if (error instanceof RangeError) return { tooDeep: true, rootFields: [], measures: NOTHING_MEASURED, checked };
    if (!(error instanceof GraphQLError)) throw error;
    return { syntaxError: error, tooDeep, rootFields: [], measures: NOTHING_MEASURED, checked };
  }
}

/** A document held against a schema, once. */
export function checkDocument(schema: GraphQLSchema, { document, checked }: ReadDocument): CheckedDocument {
  const known = checked.get(schema);
  if (known) return known;
  const errors = document === undefined ? [] : validated(schema, document);
  const plan = document === undefined || errors.length > 0 ? undefined : planOf(schema, document);
  const found = { errors, plan };
  checked.set(schema, found);
  return found;
}

const withoutMerging = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

/** graphql-js gives up on documents that are dear to compare, and after a hundred errors; Magento's library does neither. */
function validated(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const errors = validate(schema, document);
  const gaveUp = errors.filter(({ message }) => message.endsWith('Validation aborted.'));
  if (gaveUp.length === 0) return errors;
  const told = errors.filter((error) => !gaveUp.includes(error));
  return told.length > 0 ? told : validate(schema, document, withoutMerging);
}
