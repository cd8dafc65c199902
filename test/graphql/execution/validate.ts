import type { GraphQLSchema } from 'graphql';
import {
  type ParsedDocument,
  type ValidatedDocument,
  validateGraphqlDocument,
} from '../../../src/graphql/execution/parsed-documents.ts';

/** Validates a document that has no syntax error; literals are cast. */
export function validate(schema: GraphQLSchema, parsed: ParsedDocument): ValidatedDocument {
  if (parsed.document === undefined) throw new Error(`not a document: ${parsed.query}`);
  return validateGraphqlDocument(schema, parsed, parsed.document, true);
}
