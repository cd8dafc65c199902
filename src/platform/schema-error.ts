/** A schema that cannot be used: every fault in a line of its own. */
export class SchemaError extends Error {
  override readonly name = 'BadSchema';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}
