import { type ASTNode, type DocumentNode, visit } from 'graphql';

/**
 * Directives that clients evaluate themselves, and remove before they send a document. A field with `client` is removed
 * with its directive. [Apollo Client; GraphCommerce packages/graphql-codegen-relay-optimizer-plugin]
 */
const CLIENT_DIRECTIVES: ReadonlySet<string> = new Set([
  'client',
  'connection',
  'export',
  'nonreactive',
  'unmask',
  'inject',
  'injectable',
]);

/** Removes the parts that a client evaluates itself. Returns the same object if the document has none. */
export const withoutClientParts = (document: DocumentNode): DocumentNode =>
  visit(document, {
    enter: (node: ASTNode) =>
      'directives' in node && node.directives?.some(({ name }) => name.value === 'client') ? null : undefined,
    Directive: { leave: ({ name }) => (CLIENT_DIRECTIVES.has(name.value) ? null : undefined) },
  });
