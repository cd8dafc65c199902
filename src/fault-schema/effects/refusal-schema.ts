import * as v from 'valibot';
import { type PhraseKey, phrases } from '../../magento/phrases/phrases.ts';
import type { PhraseValue } from '../../magento/phrases/refusal.ts';
import { suggestName } from '../../matching/closest-name.ts';
import { describedProperty } from '../../matching/described-property.ts';
import { notEmpty } from './effect-values.ts';

/** Keys of all Magento messages. */
export const PHRASE_KEYS = Object.keys(phrases) as readonly PhraseKey[];

/** Longer than any key. The rest of a longer string is neither compared nor repeated in messages. */
const MAX_KEY_LENGTH = 64;

function phraseMessage(input: unknown, otherwise: string): string {
  if (typeof input !== 'string') return otherwise;
  const key = input.slice(0, MAX_KEY_LENGTH);
  const match = suggestName(key, PHRASE_KEYS, ({ length }) => length / 2);
  return match !== undefined
    ? `unknown phrase '${key}'; did you mean '${match}'?`
    : `unknown phrase '${key}'; the JSON Schema of fixtures lists all phrases`;
}

/** Key of a Magento message, as listed in `magento/phrases`. */
export const phraseKeySchema: v.GenericSchema<PhraseKey> = v.picklist(PHRASE_KEYS, ({ input }) =>
  phraseMessage(input, 'expected the key of a phrase'),
);

/** Value of a placeholder: a string, a number, true, false, null, or an array of them. */
export const phraseValueSchema: v.GenericSchema<PhraseValue> = v.union(
  [v.string(), v.number(), v.boolean(), v.null(), v.array(v.lazy(() => phraseValueSchema))],
  'expected a string, a number, true, false, null or an array of them',
);

/** A Magento message with values for its placeholders. The types are named, so that declarations do not repeat all keys. */
export interface PhraseWithParameters {
  phrase: PhraseKey;
  parameters?: Record<string, PhraseValue> | PhraseValue[] | undefined;
}

/** The phrase of a refusal, with or without parameters. */
export type PhraseReference = PhraseKey | PhraseWithParameters;

/** One phrase for each protocol. */
export interface PhrasePerProtocol {
  graphql?: PhraseReference | undefined;
  rest?: PhraseReference | undefined;
}

/** A phrase with values for its placeholders. */
export const phraseWithParametersSchema: v.GenericSchema<PhraseWithParameters> = v.strictObject({
  /** Key of the phrase. */
  phrase: v.pipe(phraseKeySchema, v.description('Key of the phrase.')),
  /** Values of its placeholders, by name or by position. */
  parameters: describedProperty(
    v.union(
      [v.record(v.string(), phraseValueSchema), v.array(phraseValueSchema)],
      'expected values by name or by position: strings, numbers, true, false, null or arrays of them',
    ),
    'Values of its placeholders, by name or by position.',
  ),
});

/** A Magento message: the key of a phrase, or the key with values for its placeholders. */
const phraseSchema: v.GenericSchema<PhraseReference> = v.union(
  [phraseKeySchema, phraseWithParametersSchema],
  ({ input }) => phraseMessage(input, 'expected the key of a phrase, or {phrase, parameters}'),
);

const phrasePerProtocol: v.GenericSchema<PhrasePerProtocol> = v.pipe(
  v.strictObject({
    /** The phrase in GraphQL. */
    graphql: describedProperty(phraseSchema, 'The phrase in GraphQL.'),
    /** The phrase in REST. */
    rest: describedProperty(phraseSchema, 'The phrase in REST.'),
  }),
  notEmpty('graphql and rest'),
);

/** Schema of the effect `refuse`: a phrase for both protocols, or one for each. */
export const refusalSchema: v.GenericSchema<PhraseReference | PhrasePerProtocol> = v.union(
  [phraseKeySchema, phraseWithParametersSchema, phrasePerProtocol],
  ({ input }) => phraseMessage(input, 'expected the key of a phrase, {phrase, parameters} or {graphql, rest}'),
);
