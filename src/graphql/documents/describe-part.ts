import { describeReleases, firstReleases, joinNames } from '../../magento/releases/describe-releases.ts';
import { compareReleases, NEWEST_RELEASE, parseRelease, RELEASE_NAMES } from '../../magento/releases/release.ts';
import { isSince } from '../../magento/releases/since.ts';
import { isInEdition } from '../../magento/schema/schema-origins.ts';
import { historyOf } from '../schema/schema-history.ts';
import type { UsedPart } from './schema-parts.ts';
import type { SchemaTarget } from './schema-target.ts';

/** The releases that have a part of Magento's schema. */
export interface PartLifetime {
  /** The first release that has it; several if it was back-ported to older release lines. */
  readonly since: readonly string[];
  /** The last release that has it; absent if the newest one has it. */
  readonly until?: string;
}

/** The lifetime of a part of the schema, and a sentence about it. */
export interface PartDescription {
  readonly lifetime?: PartLifetime;
  /** A sentence to add to an error message; empty if there is nothing to add. */
  readonly sentence: string;
}

type DescribedSchema = Pick<SchemaTarget, 'release' | 'edition' | 'isMagento'>;

const UNKNOWN: PartDescription = { sentence: '' };

/** Describes which releases have a missing part, or the first release in which an existing part has its current type. */
export function describePart(
  { name, isMissing }: UsedPart,
  { release, edition, isMagento }: DescribedSchema,
): PartDescription {
  if (!isMagento) return UNKNOWN;
  const history = historyOf(name);
  if (!isMissing) return describeType(name, release.name, history);
  const names = [...history.keys()];
  const [oldest, newest] = [names[0], names.at(-1)];
  if (oldest === undefined || newest === undefined) return UNKNOWN;
  const since = firstReleases((each) => history.has(each));
  const lifetime: PartLifetime = { since, ...(newest !== NEWEST_RELEASE && { until: newest }) };
  const [typeName = '', part] = name.split(/[.(]/);
  const isOlder = (each: string) => isNewer(release.name, each);
  if (history.has(release.name)) {
    const sentence = isInEdition(edition, typeName, part) ? '' : `${name} is a part of Adobe Commerce only.`;
    return { lifetime, sentence };
  }
  const isContinuous = RELEASE_NAMES.every(
    (each) => history.has(each) || !isSince(parseRelease(each), since) || isNewer(each, newest),
  );
  if (!isOlder(oldest) && isContinuous) return { lifetime, sentence: `${name} was added in ${sinceInWords(since)}.` };
  if (isOlder(newest)) return { lifetime, sentence: `${name} was removed after ${newest}.` };
  return { lifetime, sentence: `${name} exists in ${describeReleases(names, RELEASE_NAMES)}.` };
}

const isNewer = (one: string, other: string): boolean => compareReleases(parseRelease(one), parseRelease(other)) > 0;

/** Names the first release in which a part is deprecated. */
export function describeDeprecation(name: string, { isMagento }: Pick<DescribedSchema, 'isMagento'>): PartDescription {
  const history = isMagento ? historyOf(name) : undefined;
  const since = firstReleases((each) => history?.get(each)?.isDeprecated === true);
  return { sentence: since.length === 0 ? '' : `It was deprecated in ${sinceInWords(since)}.` };
}

function describeType(name: string, release: string, history: ReturnType<typeof historyOf>): PartDescription {
  const type = history.get(release)?.type;
  const isConstant = [...history.values()].every((state) => state.type === type);
  if (type === undefined || isConstant) return UNKNOWN;
  const since = firstReleases((each) => history.get(each)?.type === type);
  return { sentence: `${name} has had the type ${type} since ${sinceInWords(since)}.` };
}

const sinceInWords = (since: readonly string[]): string =>
  since[0] === RELEASE_NAMES[0] ? `${since[0]} or earlier` : joinNames(since);
