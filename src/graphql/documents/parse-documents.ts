import { type DefinitionNode, GraphQLError, isExecutableDefinitionNode, Kind, parse } from 'graphql';
import { withoutClientParts } from './client-directives.ts';
import {
  type DocumentSource,
  describeDefinition,
  type FilePosition,
  type ProjectDocument,
  positionIn,
  toGraphqlSource,
} from './project-document.ts';

/** A problem in a document, with its position. */
export interface GraphqlProblem extends FilePosition {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Name of the document. */
  readonly document: string;
}

/** Documents that can be validated, and the problems of the others. */
export interface ParsedDocuments {
  readonly documents: readonly ProjectDocument[];
  readonly problems: readonly GraphqlProblem[];
  /** Number of sources that only define types. */
  readonly schemas: number;
}

/** Parses documents. Definitions of types are skipped. A name that several documents have is a warning. */
export function parseDocuments(sources: readonly DocumentSource[]): ParsedDocuments {
  const documents: ProjectDocument[] = [];
  const problems: GraphqlProblem[] = [];
  let schemas = 0;
  for (const source of sources) {
    if (source.body.replaceAll(/#.*|[\s,]/g, '') === '') continue;
    try {
      const document = parse(toGraphqlSource(source));
      const definitions = document.definitions.filter(isExecutableDefinitionNode);
      if (definitions.length === 0) {
        schemas += 1;
        continue;
      }
      const executable = { ...document, definitions };
      const sent = withoutClientParts(executable);
      documents.push({ source, document: sent, name: nameOf(definitions), hasClientParts: sent !== executable });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      problems.push({
        ...positionIn(source, error.locations?.[0]),
        severity: 'error',
        message: error.message,
        document: 'document',
      });
    }
  }
  return { documents, problems: [...problems, ...duplicatesIn(documents)], schemas };
}

const nameOf = (definitions: readonly DefinitionNode[]): string =>
  describeDefinition(definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) ?? definitions[0]);

/** Tools that read all documents of a project refuse two operations, or two fragments, with one name. */
function duplicatesIn(documents: readonly ProjectDocument[]): GraphqlProblem[] {
  const first = new Map<string, FilePosition>();
  const problems: GraphqlProblem[] = [];
  for (const { source, document, name } of documents) {
    for (const definition of document.definitions) {
      if (!('name' in definition) || definition.name === undefined) continue;
      const kind = definition.kind === Kind.FRAGMENT_DEFINITION ? 'fragment' : 'operation';
      const key = `${kind} ${definition.name.value}`;
      const { startToken } = definition.loc ?? {};
      const position = positionIn(source, startToken);
      const known = first.get(key);
      if (known === undefined) first.set(key, position);
      else {
        const message = `The name of this ${kind}, ${definition.name.value}, is also used in ${known.file}:${known.line}:${known.column}.`;
        problems.push({ ...position, severity: 'warning', message, document: name });
      }
    }
  }
  return problems;
}
