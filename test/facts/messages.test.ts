import { expect, test } from 'vitest';
import { type Phrase, textIn } from '../../src/magento/phrases/phrase.ts';
import { phrases } from '../../src/magento/phrases/phrases.ts';
import { factReleases, releasesIn } from './fact-releases.ts';
import facts from './messages.json' with { type: 'json' };

/** The names of placeholders differ between classes. */
const withoutNames = (text: string): string => text.replaceAll(/%\w+/g, '%');

/** The releases of each message of Magento. */
const releasesOf = new Map<string, Set<string>>();
for (const [text, ranges] of Object.entries(facts)) {
  const key = withoutNames(text);
  releasesOf.set(key, new Set([...(releasesOf.get(key) ?? []), ...releasesIn(ranges)]));
}

/** The releases of a message; of all messages that it stands for if Magento writes the value into the text. */
function releasesOfText(text: string): ReadonlySet<string> | undefined {
  const key = withoutNames(text);
  const exact = releasesOf.get(key);
  if (exact !== undefined || !key.includes('%') || key === '%') return exact;
  const parts = key.split('%').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.+')}$`);
  const found = [...releasesOf].filter(([each]) => pattern.test(each)).map(([, releases]) => releases);
  return found.length === 0 ? undefined : new Set(found.flatMap((releases) => [...releases]));
}

const entries = Object.entries<Phrase>(phrases);
/** Texts of the releases that are served; the sources of 2.2 are not among the facts. */
const textsOf = ({ text, earlierTexts = [] }: Phrase): string[] => [
  text,
  ...earlierTexts.filter(({ since }) => since !== '2.2.0').map((row) => row.text),
];

test('a message that no source shows states how it is known', () => {
  const unknown = entries.filter(
    ([, phrase]) => phrase.evidence === undefined && textsOf(phrase).some((text) => releasesOfText(text) === undefined),
  );
  expect(unknown.map(([key]) => key)).toEqual([]);
});

test.each(factReleases)('the messages of $name are those of its source', (release) => {
  const differences = entries.flatMap(([key, phrase]) => {
    const text = textIn(release, phrase);
    const releases = text === undefined ? undefined : releasesOfText(text);
    return releases === undefined || releases.has(release.name) ? [] : [`${key}: ${text}`];
  });
  expect(differences).toEqual([]);
});

test('a message is sent from the first release that has it', () => {
  const late = entries.flatMap(([key, phrase]) => {
    const releases = releasesOf.get(withoutNames(phrase.text));
    if (releases === undefined || phrase.earlierTexts !== undefined) return [];
    const missing = factReleases.filter(
      (release) => releases.has(release.name) && textIn(release, phrase) === undefined,
    );
    return missing.length === 0 ? [] : [`${key}: ${missing.map(({ name }) => name).join(', ')}`];
  });
  expect(late).toEqual([]);
});
