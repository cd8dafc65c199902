/** The path of a value in a document: keys and indexes of arrays. */
export type DocumentPath = readonly (string | number)[];

/** A problem of a document. */
export interface DocumentProblem {
  readonly path: DocumentPath;
  readonly message: string;
}

/** Formats a path for messages: `customers[3].email`. */
export const formatPath = (path: DocumentPath): string => path.map(formatKey).join('');

function formatKey(key: string | number, index: number): string {
  if (typeof key === 'number') return `[${key}]`;
  return index === 0 ? key : `.${key}`;
}

/** Formats a problem: `customers[3].email: is missing`, or the message only for a problem of the whole document. */
const formatProblem = ({ path, message }: DocumentProblem): string =>
  path.length === 0 ? message : `${formatPath(path)}: ${message}`;

/** Maximum number of problems that are reported at once. */
export const MAX_PROBLEMS = 100;

/** A document, or a part of a document, is invalid. The error has all problems. */
export class InvalidDocument extends Error {
  override readonly name = 'InvalidDocument';
  readonly problems: readonly DocumentProblem[];

  constructor(problems: readonly DocumentProblem[]) {
    const reported = truncate(problems);
    super(reported.map(formatProblem).join('\n'));
    this.problems = reported;
  }
}

function truncate(problems: readonly DocumentProblem[]): readonly DocumentProblem[] {
  const others = problems.length - MAX_PROBLEMS;
  if (others <= 0) return problems;
  return [...problems.slice(0, MAX_PROBLEMS), { path: [], message: `${others} more problems` }];
}
