/** What is wrong with a document, and where. */
export interface DocumentProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A path as people write it: `customers[3].email`. */
export const formatPath = (path: readonly (string | number)[]): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');

/** A document, or a part of one, that does not hold. Every fault is told at once. */
export class InvalidDocument extends Error {
  override readonly name = 'InvalidDocument';
  readonly problems: readonly DocumentProblem[];

  constructor(problems: readonly DocumentProblem[]) {
    super(
      problems.map(({ path, message }) => (path.length === 0 ? message : `${formatPath(path)}: ${message}`)).join('\n'),
    );
    this.problems = problems;
  }
}
