import { linkFragments } from './link-fragments.ts';
import type { GraphqlProblem, ParsedDocuments } from './parse-documents.ts';
import type { ProjectDocument } from './project-document.ts';
import { haveSameRules, type SchemaTarget } from './schema-target.ts';
import { type SchemaProblem, validateLinked } from './validate-documents.ts';

/** A problem, with the schemas in which it occurs. */
export interface ProjectProblem extends SchemaProblem {
  /** Names of the releases or of the store's schema. A problem that does not depend on the schema has all of them. */
  readonly releases: readonly string[];
}

/** The result of one document with one schema. */
export interface DocumentResult {
  /** The file, the line and the name of the document. */
  readonly name: string;
  readonly errors: readonly SchemaProblem[];
}

/** The results of all documents with one schema. */
export interface TargetResult {
  readonly release: string;
  readonly documents: readonly DocumentResult[];
  /** Number of warnings. */
  readonly warnings: number;
}

/** The result of the validation of a project. */
export interface ProjectResult {
  readonly targets: readonly TargetResult[];
  readonly problems: readonly ProjectProblem[];
}

/**
 * Validates all documents of a project against schemas. A problem in a fragment is reported once, at its position in the
 * fragment.
 */
export function validateProject(
  { documents, problems }: ParsedDocuments,
  targets: readonly SchemaTarget[],
): ProjectResult {
  const linked = linkFragments(documents);
  const bySource = new Map(documents.map((each) => [each.document.loc?.source, each]));
  const all = new Map<string, ProjectProblem>();
  const add = (problem: SchemaProblem, releases: readonly string[]) => {
    const { file, line, column, severity, part, message } = problem;
    const key = [file, line, column, severity, part ?? message].join('\n');
    const earlier = all.get(key)?.releases ?? [];
    all.set(key, { ...problem, ...all.get(key), releases: [...new Set([...earlier, ...releases])] });
  };
  const names = targets.map(({ name }) => name);
  for (const problem of problems) add(problem, names);
  const unparsed = problems.filter(({ severity }) => severity === 'error');
  const validated: { readonly target: SchemaTarget; readonly found: readonly FoundProblems[] }[] = [];
  const validateWith = (target: SchemaTarget): readonly FoundProblems[] => {
    const cached = validated.find((each) => haveSameRules(each.target, target));
    if (cached !== undefined) return cached.found;
    const found = linked.map((each) => ({ project: each.project, problems: validateLinked(each, target, bySource) }));
    validated.push({ target, found });
    return found;
  };
  const results = targets.map((target): TargetResult => {
    const found = validateWith(target);
    for (const problem of found.flatMap((each) => each.problems)) add(problem, [target.name]);
    const inTarget = [...all.values()].filter(({ releases }) => releases.includes(target.name));
    return {
      release: target.name,
      documents: [...unparsed.map(unparsedResult), ...found.map(documentResult)],
      warnings: inTarget.filter(({ severity }) => severity === 'warning').length,
    };
  });
  return { targets: results, problems: [...all.values()].sort(byPosition) };
}

interface FoundProblems {
  readonly project: ProjectDocument;
  readonly problems: readonly SchemaProblem[];
}

const unparsedResult = (error: GraphqlProblem): DocumentResult => ({
  name: `${error.file}:${error.line} ${error.document}`,
  errors: [error],
});

const documentResult = ({ project: { source, name }, problems }: FoundProblems): DocumentResult => ({
  name: `${source.file}:${source.line} ${name}`,
  errors: problems.filter(({ severity }) => severity === 'error'),
});

const byPosition = (one: ProjectProblem, other: ProjectProblem): number =>
  compareTexts(one.file, other.file) || one.line - other.line || one.column - other.column;

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
