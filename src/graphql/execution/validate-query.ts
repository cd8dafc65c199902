import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  OverlappingFieldsCanBeMergedRule,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import { type DocumentMeasures, isIntrospection, type OperationSize } from './document-measures.ts';

/** A document may exceed a limit, which depends on the realm, or query the schema. */
export interface LimitMark {
  /** An operation, with its size, or a field that queries the schema. */
  readonly at: OperationSize | FieldNode;
  /** Number of errors that were found before the visit of the operation or field ended. */
  readonly errorsBefore: number;
}

/** No release has lower limits. */
const MIN_LIMITS: OperationSize = { complexity: 300, depth: 20, isCyclic: false };

const rulesWithoutMerging = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

/**
 * Errors of the standard rules, and the places where Magento's own rules may report an error: they visit the document
 * together, and only the first error is shown.
 *
 * graphql-js aborts after a hundred errors, and when fields are too expensive to compare; graphql-php does neither. So the
 * error that reports the abort is removed, and fields that are too expensive to compare are not compared.
 */
export function validateQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  measures: DocumentMeasures,
): { errors: readonly GraphQLError[]; limits: readonly LimitMark[] } {
  const limitRule = limitRuleFor(measures);
  const all = validate(schema, document, [...specifiedRules, limitRule]);
  const errors = all.filter(({ message }) => !message.endsWith('Validation aborted.'));
  const isAborted = errors.length < all.length && errors.every(isMark);
  return separate(isAborted ? validate(schema, document, [...rulesWithoutMerging, limitRule]) : errors);
}

/** The message of an error that is not an error. */
const MARK = '';

const isMark = ({ message }: GraphQLError): boolean => message === MARK;

/** Marks operations that may be too large, and fields that query the schema. [Framework/GraphQl/Query/QueryComplexityLimiter.php] */
function limitRuleFor({ operations, introspection }: DocumentMeasures): ValidationRule {
  return (context): ASTVisitor => {
    let operation = 0;
    const mark = (at: LimitMark['at']) => context.reportError(new GraphQLError(MARK, { extensions: { at } }));
    const operationVisitor: ASTVisitor = {
      OperationDefinition: {
        leave() {
          const size = operations[operation];
          operation += 1;
          if (size && mayExceedLimits(size)) mark(size);
        },
      },
    };
    if (introspection.length === 0) return operationVisitor;
    return {
      ...operationVisitor,
      Field(field) {
        if (isIntrospection(field)) mark(field);
      },
    };
  };
}

const mayExceedLimits = ({ complexity, depth, isCyclic }: OperationSize): boolean =>
  complexity > MIN_LIMITS.complexity || depth > MIN_LIMITS.depth || isCyclic;

function separate(found: readonly GraphQLError[]) {
  const errors: GraphQLError[] = [];
  const limits: LimitMark[] = [];
  for (const each of found) {
    if (isMark(each)) limits.push({ at: each.extensions['at'] as LimitMark['at'], errorsBefore: errors.length });
    else errors.push(each);
  }
  return { errors, limits };
}
