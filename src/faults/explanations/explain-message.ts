import { type PhraseKey, phrases } from '../../magento/phrases/phrases.ts';
import { presets } from '../../fault-schema/presets/presets.ts';
import { accountCauses } from './account-causes.ts';
import type { Cause } from './cause.ts';
import { integrationCauses } from './integration-causes.ts';
import { requestCauses } from './request-causes.ts';
import { type Likeness, likenessOf, preparedOf, saidIn } from './text-similarity.ts';
import { tokenCauses } from './token-causes.ts';

/** A phrase that a message can be, and what can make Magento say it. */
export interface Explanation {
  readonly phrase: PhraseKey;
  readonly text: string;
  readonly causes: readonly Cause[];
}

const MOST = 5;
/** Of an answer that was pasted whole, so many of its messages are looked at. */
const MOST_TEXTS = 20;
/** One that is much less like the message than the best is no help. */
const OF_THE_BEST = 0.6;

/**
 * What can be meant by a Magento error text: whole, in part, with its values filled in, or in another release's words. The
 * likeliest comes first.
 *
 * @param message a text, or a whole answer in JSON
 */
export function explainMessage(message: string): Explanation[] {
  const texts = textsIn(message).slice(0, MOST_TEXTS).map(saidIn);
  const found = templates()
    .map(({ key, likeness }) => ({ key, score: Math.max(...texts.map((text) => likenessOf(likeness, text))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = found[0]?.score ?? 0;
  const keys = found.filter(({ score }) => score >= best * OF_THE_BEST).map(({ key }) => key);
  return [...new Set(keys)]
    .slice(0, MOST)
    .map((phrase) => ({ phrase, text: phrases[phrase].text, causes: causesOf(phrase) }));
}

/** What can make Magento say a phrase: what is written of it, then the presets that bring it about. */
export function causesOf(key: PhraseKey): Cause[] {
  const written = tokenCauses[key] ?? accountCauses[key] ?? requestCauses[key] ?? integrationCauses[key] ?? [];
  const byPreset = presets.flatMap(({ id, why, says, variants }) => [
    ...(says?.includes(key) ? [{ why, preset: id }] : []),
    ...Object.entries(variants ?? {}).flatMap(([variant, each]) =>
      each.says?.includes(key) ? [{ why: each.why, preset: `${id};variant=${variant}` }] : [],
    ),
  ]);
  if (written.length + byPreset.length > 0) return [...byPreset, ...written];
  return [{ why: `A check of the request failed: ${phrases[key].source} tells which.` }];
}

let prepared: readonly { key: PhraseKey; likeness: Likeness }[] | undefined;

function templates() {
  prepared ??= (Object.keys(phrases) as PhraseKey[]).flatMap((key) =>
    [phrases[key].text, ...(phrases[key].alternatives ?? [])].map((text) => ({ key, likeness: preparedOf(text) })),
  );
  return prepared;
}

/** The messages of an answer that was pasted whole; else the text itself. */
function textsIn(message: string): string[] {
  try {
    const found = messagesIn(JSON.parse(message));
    return found.length > 0 ? found : [message];
  } catch {
    return [message];
  }
}

function messagesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(messagesIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'message' && typeof each === 'string' ? [each] : typeof each === 'object' ? messagesIn(each) : [],
  );
}
