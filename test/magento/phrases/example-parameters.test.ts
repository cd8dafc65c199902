import { expect, test } from 'vitest';
import { exampleParameters } from '../../../src/magento/phrases/example-parameters.ts';
import { type PhraseKey, phrases } from '../../../src/magento/phrases/phrases.ts';
import { interpolate } from '../../../src/magento/phrases/refusal.ts';

const withPlaceholders = (Object.keys(phrases) as PhraseKey[]).filter((key) => phrases[key].text.includes('%'));

test.each(withPlaceholders)('%s has an example value for each placeholder', (key) => {
  expect(interpolate(phrases[key].text, exampleParameters[key] ?? {})).not.toMatch(/%\w/);
});
