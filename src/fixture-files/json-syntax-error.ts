/** What the grammar of JSON allows next. */
export type ExpectedToken = 'key' | 'colon' | 'value' | 'comma' | 'end';

/** A syntax error in JSON. Thrown and caught by the reader of JSON files. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError';
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}
