/** A schema cannot be used: one line for each problem. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}
