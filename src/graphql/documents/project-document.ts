import { type DefinitionNode, type DocumentNode, type FragmentDefinitionNode, Kind, Source } from 'graphql';

/** A position in a file of a project. Lines and columns count from 1. */
export interface FilePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The source of one document: a `.graphql` file, or a template literal of a program. */
export interface DocumentSource {
  readonly file: string;
  readonly body: string;
  /** Position of the text in its file. */
  readonly line: number;
  readonly column: number;
}

/** A document of a project, with its operations and fragments. */
export interface ProjectDocument {
  readonly source: DocumentSource;
  readonly document: DocumentNode;
  /** Name of its first operation, or of its first fragment. */
  readonly name: string;
  /** Whether something that the client evaluates itself has been removed. */
  readonly hasClientParts: boolean;
}

/** Converts a position in a document to the position in its file. */
export const positionIn = (
  { file, line, column }: DocumentSource,
  at: { readonly line: number; readonly column: number } = { line: 1, column: 1 },
): FilePosition => ({
  file,
  line: line + at.line - 1,
  column: at.line === 1 ? column + at.column - 1 : at.column,
});

/** Converts a document of a project to a GraphQL source, whose locations are those of the file. */
export const toGraphqlSource = ({ file, body }: DocumentSource): Source => new Source(body, file);

/** The fragment definitions of a document. */
export const fragmentsOf = ({ document }: Pick<ProjectDocument, 'document'>): readonly FragmentDefinitionNode[] =>
  document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);

/** `query Cart`, `fragment CartFields`, or `query` for an operation without a name. */
export function describeDefinition(definition: DefinitionNode | undefined): string {
  switch (definition?.kind) {
    case Kind.OPERATION_DEFINITION:
      return [definition.operation, definition.name?.value].filter(Boolean).join(' ');
    case Kind.FRAGMENT_DEFINITION:
      return `fragment ${definition.name.value}`;
    default:
      return 'document';
  }
}
