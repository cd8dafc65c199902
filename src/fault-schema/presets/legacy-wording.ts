import type { Phrase } from '../../magento/phrases/phrase.ts';
import { phrases } from '../../magento/phrases/phrases.ts';

/** Messages of releases before 2.3, by those of 2.3. */
const BEFORE_2_3 = {
  'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.':
    'You did not sign in correctly or your account is temporarily disabled.',
  "The consumer isn't authorized to access %resources.": 'Consumer is not authorized to access %resources',
} as const;

/**
 * Every message that a release changed, with its oldest wording. Placeholders are replaced as they are, since REST sends the
 * templates of its messages.
 */
export const legacyWording: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.values(phrases).flatMap(toOldest)),
  ...BEFORE_2_3,
};

function toOldest({ text, earlierTexts = [] }: Phrase): [newer: string, oldest: string][] {
  const [oldest, ...newer] = [...earlierTexts.map((each) => each.text), text];
  if (oldest === undefined) return [];
  return newer.filter((each) => each !== oldest).map((each) => [each, oldest]);
}
