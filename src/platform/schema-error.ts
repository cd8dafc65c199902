/** A schema cannot be used: one line for each problem. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
  readonly lines: readonly string[];
  /** Index of the extension with the problem; `undefined` if it is in the schema of the store, or in several extensions. */
  readonly extension: number | undefined;

  constructor(lines: readonly string[], extension?: number) {
    super(lines.join('\n'));
    this.lines = lines;
    this.extension = extension;
  }
}
