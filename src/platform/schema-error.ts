/** A schema cannot be used: one line for each problem. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
  readonly lines: readonly string[];
  /** Index of the extension in which the problem is; undefined if it is in the schema of the store or in several. */
  readonly extension: number | undefined;

  constructor(lines: readonly string[], extension?: number) {
    super(lines.join('\n'));
    this.lines = lines;
    this.extension = extension;
  }
}
