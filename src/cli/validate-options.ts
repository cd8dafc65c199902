import { closestRelease } from '../magento/releases/describe-releases.ts';
import { EDITIONS, type Edition } from '../magento/releases/edition.ts';
import { findRelease, RELEASE_NAMES, validReleaseNames } from '../magento/releases/release.ts';
import { choiceOption, InvalidValue, splitAtCommas, stringListOption, stringOption } from './option-definition.ts';
import { type ReportOptions, readReportOptions, reportDefinitions } from './report-options.ts';
import type { ReadOption } from './serve-options.ts';
import { suggestion } from './usage-error.ts';

/** Options of `validate`. */
export interface ValidateOptions extends ReportOptions {
  /** Glob patterns, files and folders. */
  readonly patterns: readonly string[];
  /** Names of releases, oldest first. */
  readonly magento: readonly string[];
  readonly schema: string | undefined;
  readonly extensions: readonly string[];
  readonly edition: Edition | undefined;
}

/** Definitions of the options of `validate`. */
export const validateDefinitions = {
  magento: {
    ...stringListOption(
      {
        flags: '--magento <versions>',
        description: 'Magento releases to validate against, separated by commas; all for every known release',
        defaultText: 'the newest, unless --schema is set',
      },
      readReleases,
    ),
  },
  schema: stringOption({
    flags: '--schema <file|url>',
    description:
      'GraphQL schema of your store to validate against: SDL, introspection JSON, or the URL of a GraphQL endpoint',
  }),
  extensions: stringListOption({
    flags: '--extension <file>',
    description: 'file with additional schema fields, which every schema gets; repeatable',
  }),
  edition: choiceOption(
    { flags: '--edition <edition>', description: "edition of the releases' schemas", defaultText: 'commerce' },
    EDITIONS,
  ),
  ...reportDefinitions,
};

/** The options of `validate`, from options, environment variables and defaults. */
export const readValidateOptions = (read: ReadOption, patterns: readonly string[]): ValidateOptions => ({
  patterns,
  magento: read(validateDefinitions.magento),
  schema: read(validateDefinitions.schema),
  extensions: read(validateDefinitions.extensions),
  edition: read(validateDefinitions.edition),
  ...readReportOptions(read),
});

const ALL = 'all';

function readReleases(values: readonly string[]): readonly string[] {
  const names = splitAtCommas(values);
  if (names.includes(ALL)) return RELEASE_NAMES;
  const found = new Set(names.map(requireRelease));
  return RELEASE_NAMES.filter((name) => found.has(name));
}

function requireRelease(name: string): string {
  const release = findRelease(name);
  if (release !== undefined) return release.name;
  const closest = closestRelease(name);
  const advice = closest === undefined ? suggestion(name, [...RELEASE_NAMES, ALL]) : `; the closest is '${closest}'`;
  throw new InvalidValue(name, `a known release (${validReleaseNames}, or ${ALL})${advice}`);
}
