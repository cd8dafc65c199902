import type {
  DocumentResult,
  ProjectProblem,
  ProjectResult,
  TargetResult,
} from '../graphql/documents/validate-project.ts';
import { alignColumns, indent } from '../journal/view/request-table.ts';
import { describeReleases } from '../magento/releases/describe-releases.ts';
import { type JunitSuite, renderJunitReport } from './junit-report.ts';
import { renderAnnotation } from './workflow-command.ts';

/** The result of `validate`. */
export interface ValidationReport extends ProjectResult {
  /** Number of files that were read. */
  readonly files: number;
  /** Number of documents that only define types, and are not validated. */
  readonly schemas: number;
}

/** Renders the problems by file, then a table of the releases. Successive releases with the same result share a row. */
export function renderValidationText({ problems, targets, files, schemas }: ValidationReport): string {
  const all = targets.map(({ release }) => release);
  const names = [...new Set(problems.map(({ file }) => file))];
  const documents = targets[0]?.documents.length ?? 0;
  return [
    ...names.flatMap((name) => [
      name,
      ...indent(alignColumns(problems.filter(({ file }) => file === name).map((each) => problemRow(each, all)))),
      '',
    ]),
    ...alignColumns([['release', 'documents', 'breaking', 'errors', 'deprecated'], ...resultRows(targets)]),
    '',
    summarize(targets, `${count(documents, 'document')} in ${count(files, 'file')}`),
    ...(schemas > 0
      ? [`${count(schemas, 'document')} with definitions of types skipped; --extension adds them to the schemas`]
      : []),
  ].join('\n');
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const problemRow = (
  { line, column, severity, message, releases }: ProjectProblem,
  all: readonly string[],
): string[] => [`${line}:${column}`, severity, describeReleases(releases, all), message];

function summarize(targets: readonly TargetResult[], documents: string): string {
  const broken = new Set(
    targets.flatMap(({ documents: results }) => results.filter(hasErrors).map(({ name }) => name)),
  );
  const where = targets.length === 1 ? targets[0]?.release : 'at least one release';
  return broken.size === 0 ? `${documents}: all valid` : `${documents}: ${broken.size} not valid in ${where}`;
}

const hasErrors = ({ errors }: DocumentResult): boolean => errors.length > 0;

function resultRows(targets: readonly TargetResult[]): string[][] {
  const runs: { releases: string[]; cells: string[] }[] = [];
  for (const { release, documents, warnings } of targets) {
    const broken = documents.filter(hasErrors);
    const errors = broken.reduce((sum, document) => sum + document.errors.length, 0);
    const cells = [documents.length, broken.length, errors, warnings].map(String);
    const run = runs.at(-1);
    if (run?.cells.join() === cells.join()) run.releases.push(release);
    else runs.push({ releases: [release], cells });
  }
  return runs.map(({ releases, cells }) => [
    releases.length === 1 ? (releases[0] ?? '') : `${releases[0]} to ${releases.at(-1)}`,
    ...cells,
  ]);
}

/** Renders the result as JSON. */
export const renderValidationJson = ({ problems, targets, files, schemas }: ValidationReport): string =>
  JSON.stringify(
    {
      valid: problems.every(({ severity }) => severity !== 'error'),
      files,
      skippedSchemas: schemas,
      releases: targets.map(({ release, documents, warnings }) => ({
        release,
        documents: documents.length,
        breaking: documents.filter(hasErrors).map(({ name }) => name),
        deprecated: warnings,
      })),
      problems,
    },
    undefined,
    2,
  );

/** Renders the result as JUnit XML: a test suite for each release, a test case for each document. */
export const renderValidationJunit = ({ targets }: ValidationReport): string =>
  renderJunitReport(
    targets.map(
      ({ release, documents }): JunitSuite => ({
        name: `GraphQL documents with ${release}`,
        cases: documents.map(({ name, errors }) => {
          const lines = errors.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
          return { name, ...(lines.length > 0 && { failure: { message: lines[0] ?? '', text: lines.join('\n') } }) };
        }),
      }),
    ),
  );

/** Renders each problem as an annotation of GitHub Actions with its file, line and column. */
export const annotateProblems = ({ problems, targets }: ValidationReport): string[] =>
  problems.map(({ file, line, column, severity, message, releases }) =>
    renderAnnotation(
      severity,
      {
        title: describeReleases(
          releases,
          targets.map(({ release }) => release),
        ),
        file,
        line,
        col: column,
      },
      message,
    ),
  );
