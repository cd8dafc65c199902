import { type PhraseKey, phrases } from './phrases.ts';

export type PhraseValue = string | number | boolean | null | readonly PhraseValue[];
/** Values of a phrase's placeholders: a map for named ones, a list for `%1`, `%2`. */
export type PhraseParameters = Readonly<Record<string, PhraseValue>> | readonly PhraseValue[];

/** What Magento refuses. Anything else that is thrown is a fault of this program. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly key: PhraseKey;
  readonly parameters: PhraseParameters;
  /** The single refusals of an aggregated one. */
  readonly several: readonly Refusal[];
  /** What the phrase does not tell, since one text has many causes: for the journal, never for the wire. */
  readonly why: string | undefined;

  constructor(
    key: PhraseKey,
    parameters: PhraseParameters = {},
    { several = [], why }: { several?: readonly Refusal[]; why?: string } = {},
  ) {
    super(phrases[key].text);
    this.key = key;
    this.parameters = parameters;
    this.several = several;
    this.why = why;
  }

  /** The sentence with its values in it. */
  get told(): string {
    return interpolate(this.message, this.parameters);
  }
}

/** One refusal for what is wrong: the only one itself, several under Magento's common text. */
export function refusalOf(found: readonly [Refusal, ...Refusal[]]): Refusal {
  return found.length === 1 ? found[0] : new Refusal('severalInputErrors', {}, { several: found });
}

/** One text for a wrong name, a wrong password and a lock; only the journal is told which. */
export const signInIncorrect = (why: string): Refusal => new Refusal('signInIncorrect', {}, { why });

/** `"%fieldName" is required. Enter and try again.` */
export const required = (fieldName: string): Refusal => new Refusal('required', { fieldName });

/** `No such entity with %fieldName = %fieldValue`; the value keeps its type. */
export const noSuchEntity = (fieldName: string, fieldValue: PhraseValue): Refusal =>
  new Refusal('noSuchEntity', { fieldName, fieldValue });

/** The same for an entity that two fields name. */
export const noSuchEntityOfTwo = (
  fieldName: string,
  fieldValue: PhraseValue,
  field2Name: string,
  field2Value: PhraseValue,
): Refusal => new Refusal('noSuchEntityOfTwo', { fieldName, fieldValue, field2Name, field2Value });

/** A phrase with its placeholders filled: named ones (`%fieldName`) by key, `%1` by position. */
export function interpolate(text: string, parameters: PhraseParameters): string {
  const values: Readonly<Record<string, PhraseValue>> = Array.isArray(parameters)
    ? Object.fromEntries(parameters.map((value, index) => [String(index + 1), value]))
    : (parameters as Readonly<Record<string, PhraseValue>>);
  return text.replace(/%(\w+)/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? placeholder : String(value);
  });
}
