/** Keys and array indexes that lead to a value of a document. */
export type DocumentPath = readonly (string | number)[];

export interface DocumentProblem {
  readonly path: DocumentPath;
  readonly message: string;
}

/** A path as in messages: `customers[3].email`. */
export const formatPath = (path: DocumentPath): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');

/** `customers[3].email: is missing`; only the message for a problem of the whole document. */
const formatProblem = ({ path, message }: DocumentProblem): string =>
  path.length === 0 ? message : `${formatPath(path)}: ${message}`;

/** Maximum number of problems that are reported at once. */
export const MAX_PROBLEMS = 100;

/** A document, or a part of one, is invalid. It reports all problems at once. */
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
