import { phraseText, type Wording } from './phrase.ts';
import { type PhraseKey, phrases } from './phrases.ts';

/** The value of one placeholder. */
export type PhraseValue = string | number | boolean | null | readonly PhraseValue[];
/** Values of a phrase's placeholders: an object for named ones, an array for `%1`, `%2`. */
export type PhraseParameters = Readonly<Record<string, PhraseValue>> | readonly PhraseValue[];

/** An error that Magento sends to the client. Any other error that the core throws is an internal error. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** Empty, since graphql-js would format the stack trace of each refusal, which is never shown. */
  override readonly stack = '';
  readonly key: PhraseKey;
  readonly parameters: PhraseParameters;
  /** The single refusals of an aggregated one; empty for others. */
  readonly errors: readonly Refusal[];
  #why: string | (() => string) | undefined;
  #wording: Wording | undefined;

  constructor(
    key: PhraseKey,
    parameters: PhraseParameters = {},
    { errors = [], why }: { errors?: readonly Refusal[]; why?: string | (() => string) | undefined } = {},
  ) {
    // Collecting a stack trace would take longer than the rest of the response.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(phrases[key].text);
    Error.stackTraceLimit = stackTraceLimit;
    this.key = key;
    this.parameters = parameters;
    this.errors = errors;
    this.#why = why;
  }

  /**
   * The reason as a sentence, if the message does not state it: for the journal, never in a response. One that is costly is
   * computed when it is first read.
   */
  get why(): string | undefined {
    if (typeof this.#why === 'function') this.#why = this.#why();
    return this.#why;
  }

  /**
   * How the message and those of its single refusals are worded, set where the response is made; default: as in the newest
   * release.
   */
  set wording(wording: Wording) {
    this.#wording = wording;
    for (const each of this.errors) each.wording = wording;
  }

  /** The template of the message in its wording. */
  get template(): string {
    return phraseText(this.#wording, phrases[this.key]);
  }

  /** The message with its placeholders replaced. */
  get renderedMessage(): string {
    return interpolate(this.template, this.parameters);
  }
}

/** Combines refusals: a single one is returned unchanged, several are aggregated under Magento's common message. */
export function combineRefusals(refusals: readonly [Refusal, ...Refusal[]]): Refusal {
  return refusals.length === 1 ? refusals[0] : new Refusal('severalInputErrors', {}, { errors: refusals });
}

/** The same refusal for a wrong name, a wrong password and a locked account; only the journal records the reason. */
export const signInIncorrect = (why: string): Refusal => new Refusal('signInIncorrect', {}, { why });

/** `"%fieldName" is required. Enter and try again.` */
export const missingField = (fieldName: string): Refusal => new Refusal('required', { fieldName });

/** `No such entity with %fieldName = %fieldValue`; the value keeps its type. */
export const noSuchEntity = (fieldName: string, fieldValue: PhraseValue): Refusal =>
  new Refusal('noSuchEntity', { fieldName, fieldValue });

/** `No such entity with %fieldName = %fieldValue, %field2Name = %field2Value` */
export const noSuchEntityOfTwo = (
  fieldName: string,
  fieldValue: PhraseValue,
  field2Name: string,
  field2Value: PhraseValue,
): Refusal => new Refusal('noSuchEntityOfTwo', { fieldName, fieldValue, field2Name, field2Value });

/** Replaces the placeholders of a template: named ones (`%fieldName`) by key, `%1` by position. */
export function interpolate(template: string, parameters: PhraseParameters): string {
  const values: Readonly<Record<string, PhraseValue>> = Array.isArray(parameters)
    ? Object.fromEntries(parameters.map((value, index) => [String(index + 1), value]))
    : (parameters as Readonly<Record<string, PhraseValue>>);
  return template.replace(/%(\w+)/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? placeholder : String(value);
  });
}
