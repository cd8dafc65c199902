import { linkFragments } from './link-fragments.ts';
import type { ParsedDocuments } from './parse-documents.ts';
import type { ProjectDocument } from './project-document.ts';
import { haveSameRules, type SchemaTarget } from './schema-target.ts';
import { type SchemaProblem, validateLinked } from './validate-documents.ts';

/** A problem, and the schemas where it is one. */
export interface ProjectProblem extends SchemaProblem {
  /** Names of releases, or of the store's schema; all of them for a problem that depends on no schema. */
  readonly releases: readonly string[];
}

/** The result of one document with one schema. */
export interface DocumentResult {
  /** Its file and line, and its name. */
  readonly name: string;
  readonly errors: readonly SchemaProblem[];
}

/** The results of all documents with one schema. */
export interface TargetResult {
  readonly release: string;
  readonly documents: readonly DocumentResult[];
  /** Number of deprecated parts. */
  readonly warnings: number;
}

/** The result of the validation of a project. */
export interface ProjectResult {
  readonly targets: readonly TargetResult[];
  readonly problems: readonly ProjectProblem[];
}

/** Validates all documents of a project against schemas. A problem of a fragment is reported once, where it is. */
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
    const known = all.get(key)?.releases ?? [];
    all.set(key, { ...problem, ...all.get(key), releases: [...new Set([...known, ...releases])] });
  };
  const names = targets.map(({ name }) => name);
  for (const problem of problems) add(problem, names);
  const unparsed = problems.filter(({ severity }) => severity === 'error');
  const validated: { readonly target: SchemaTarget; readonly found: readonly FoundProblems[] }[] = [];
  const validateWith = (target: SchemaTarget): readonly FoundProblems[] => {
    const known = validated.find((each) => haveSameRules(each.target, target));
    if (known !== undefined) return known.found;
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
      documents: [
        ...unparsed.map((error) => ({ name: `${error.file}:${error.line} ${error.document}`, errors: [error] })),
        ...found.map(({ project: { source, name }, problems: each }) => ({
          name: `${source.file}:${source.line} ${name}`,
          errors: each.filter(({ severity }) => severity === 'error'),
        })),
      ],
      warnings: inTarget.filter(({ severity }) => severity === 'warning').length,
    };
  });
  return { targets: results, problems: [...all.values()].sort(byPosition) };
}

interface FoundProblems {
  readonly project: ProjectDocument;
  readonly problems: readonly SchemaProblem[];
}

const byPosition = (one: ProjectProblem, other: ProjectProblem): number =>
  compareTexts(one.file, other.file) || one.line - other.line || one.column - other.column;

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
