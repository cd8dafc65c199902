import type { ConfigValue } from '../../magento/config/config-path.ts';
import { configPaths, isKnownConfigPath } from '../../magento/config/config-paths.ts';
import { configValueProblem } from '../../magento/config/config-value.ts';
import { findRelease, validReleaseNames } from '../../magento/releases/release.ts';
import { findMisspelledName } from '../../matching/closest-name.ts';
import { campaignProblems } from './campaign-checks.ts';
import { catalogProblems } from './catalog-checks.ts';
import { customerRuleProblems } from './customer-rule-checks.ts';
import type { DocumentPath, DocumentProblem } from './document-problems.ts';
import { duplicateProblems } from './duplicate-checks.ts';
import type { FixtureDocument } from './fixture-document.ts';
import { optionProblems } from './option-checks.ts';
import { referenceProblems } from './reference-checks.ts';
import { resourceProblems } from './resource-checks.ts';
import { templateProblems } from './template-checks.ts';
import { quoteValue } from './value-schemas.ts';

/** Finds the problems of a document that its schema cannot express: unknown references, duplicate keys, invalid settings. */
export function findDocumentProblems(document: FixtureDocument): DocumentProblem[] {
  return [
    ...releaseProblems(document.magento),
    ...configProblems(document.config ?? {}, ['config']),
    ...(document.websites ?? []).flatMap(({ config }, i) => configProblems(config ?? {}, ['websites', i, 'config'])),
    ...(document.stores ?? []).flatMap(({ config }, i) => configProblems(config ?? {}, ['stores', i, 'config'])),
    ...duplicateProblems(document),
    ...customerRuleProblems(document),
    ...referenceProblems(document),
    ...catalogProblems(document),
    ...(document.roles ?? []).flatMap((role, i) => resourceProblems(role.resources, ['roles', i, 'resources'])),
    ...(document.integrations ?? []).flatMap(({ resources }, i) =>
      resourceProblems(resources ?? [], ['integrations', i, 'resources']),
    ),
    ...campaignProblems(document),
    ...optionProblems(document),
    ...templateProblems(document),
  ];
}

/** The problem of an unknown release; none without a name. */
export function releaseProblems(name: string | undefined): DocumentProblem[] {
  if (name === undefined || findRelease(name) !== undefined) return [];
  return [
    { path: ['magento'], message: `${quoteValue(name)} is not a known Magento release; expected ${validReleaseNames}` },
  ];
}

/**
 * Finds invalid values of known paths, and unknown paths that are similar to a known one. Other unknown paths are accepted,
 * because exports of real stores contain hundreds of them.
 */
export function configProblems(
  config: Readonly<Record<string, ConfigValue>>,
  parentPath: DocumentPath,
): DocumentProblem[] {
  return Object.entries(config).flatMap(([path, value]) => {
    const message = settingProblem(path, value);
    return message === undefined ? [] : [{ path: [...parentPath, path], message }];
  });
}

function settingProblem(path: string, value: ConfigValue): string | undefined {
  if (!isKnownConfigPath(path)) return findMisspelling(path);
  return value === null ? undefined : configValueProblem(path, value);
}

function findMisspelling(path: string): string | undefined {
  const knownPath = findMisspelledName(path, Object.keys(configPaths));
  return knownPath && `unknown path; did you mean '${knownPath}'?`;
}
