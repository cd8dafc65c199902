import {
  type DocumentNode,
  GraphQLError,
  Kind,
  NoDeprecatedCustomRule,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  type OperationDefinitionNode,
  type Source,
  specifiedRules,
  validate,
} from 'graphql';
import { phrases } from '../../magento/phrases/phrases.ts';
import { interpolate } from '../../magento/phrases/refusal.ts';
import { behaviourOf } from '../../magento/releases/release-behaviour.ts';
import { castLiterals } from '../execution/cast-scalars.ts';
import { measureDocument } from '../execution/document-measures.ts';
import { describeDeprecation, describePart, type PartDescription, type PartLifetime } from './describe-part.ts';
import type { LinkedDocument } from './link-fragments.ts';
import type { GraphqlProblem } from './parse-documents.ts';
import { type ProjectDocument, positionIn } from './project-document.ts';
import { type UsedPart, usedParts } from './schema-parts.ts';
import type { SchemaTarget } from './schema-target.ts';

/** A problem of a document with one schema. */
export interface SchemaProblem extends GraphqlProblem {
  /** The name of the missing or deprecated part of the schema. */
  readonly part?: string;
  readonly lifetime?: PartLifetime;
}

/** The documents by their GraphQL source, used to find the file of an error. */
export type DocumentsBySource = ReadonlyMap<Source | undefined, ProjectDocument>;

/** Validates a document against a schema with Magento's rules. Uses of deprecated parts are warnings. */
export function validateLinked(
  { project, document }: LinkedDocument,
  target: SchemaTarget,
  documents: DocumentsBySource,
): readonly SchemaProblem[] {
  const rules = specifiedRules.filter(
    (rule) => rule !== NoUnusedFragmentsRule && !(project.hasClientParts && rule === NoUnusedVariablesRule),
  );
  const { schema, release } = target;
  const casts = behaviourOf(release).graphql_scalars === 'cast';
  const sent = casts ? castLiterals(schema, document) : document;
  const errors = validate(schema, sent, rules, UNLIMITED).filter(({ message }) => !message.endsWith(ABORTED));
  const deprecations = validate(schema, sent, [NoDeprecatedCustomRule], UNLIMITED);
  const tooLarge = errors.length > 0 ? [] : sizeErrors(sent, target);
  const parts = errors.length + deprecations.length > 0 ? usedParts(schema, sent) : new Map();
  const problemOf = (error: GraphQLError, severity: 'error' | 'warning'): SchemaProblem => {
    const owner = documents.get(error.nodes?.[0]?.loc?.source) ?? project;
    const part = error.nodes?.map((node) => parts.get(node)).find((each) => each !== undefined);
    const isNamed = part !== undefined && (severity === 'warning' || part.isMissing);
    const { lifetime, sentence } = describeProblemPart(part, severity, target);
    return {
      ...positionIn(owner.source, error.locations?.[0]),
      severity,
      message: join(error.message, UNKNOWN_FRAGMENT.test(error.message) ? NOT_READ : sentence),
      document: project.name,
      ...(isNamed && { part: part.name }),
      ...(lifetime && { lifetime }),
    };
  };
  return [
    ...[...errors, ...tooLarge].map((error) => problemOf(error, 'error')),
    ...deprecations.map((error) => problemOf(error, 'warning')),
  ];
}

function describeProblemPart(
  part: UsedPart | undefined,
  severity: GraphqlProblem['severity'],
  target: SchemaTarget,
): PartDescription {
  if (part === undefined) return { sentence: '' };
  return severity === 'warning' ? describeDeprecation(part.name, target) : describePart(part, target);
}

const UNKNOWN_FRAGMENT = /^Unknown fragment/;
const NOT_READ = 'No file that was read defines it.';

const UNLIMITED = { maxErrors: Number.POSITIVE_INFINITY };

/** The end of the message with which graphql-js stops the comparison of too many fields. */
const ABORTED = 'Validation aborted.';

/** Appends a sentence to a message. It replaces the suggestion of a similar name, which is a guess. */
const join = (message: string, sentence: string): string =>
  sentence === '' ? message : `${message.replace(/ Did you mean .*\?$/, '')} ${sentence}`;

/** The maximum depth of a query in Magento. [module-graph-ql/etc/di.xml queryDepth] */
const MAX_DEPTH_OF_QUERY = 20;

/** Errors for operations that exceed the limits of Magento's default and production mode. [module-graph-ql/etc/di.xml] */
function sizeErrors(document: DocumentNode, { release }: SchemaTarget): GraphQLError[] {
  const nodes = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const maxComplexity = behaviourOf(release).query_complexity === '1000' ? 1000 : 300;
  return measureDocument(document).operations.flatMap(({ depth, complexity }, index) => {
    // There is one measure for each operation of the document, in the same order.
    const at = { nodes: nodes[index] as OperationDefinitionNode };
    if (depth > MAX_DEPTH_OF_QUERY)
      return [new GraphQLError(interpolate(phrases.queryTooDeep.text, [MAX_DEPTH_OF_QUERY, depth]), at)];
    return complexity > maxComplexity
      ? [new GraphQLError(interpolate(phrases.queryTooComplex.text, [maxComplexity, complexity]), at)]
      : [];
  });
}
