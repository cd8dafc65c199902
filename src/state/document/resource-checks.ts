import { closest, distance } from 'fastest-levenshtein';
import { ALL_RESOURCES, ANONYMOUS, SELF } from '../../magento/acl/acl-resources.ts';
import { aclResources } from '../../magento/acl/resource-titles.ts';
import type { DocumentProblem } from './document-problems.ts';
import { quoteValue } from './value-schemas.ts';

/** Resources that nobody can be given, or that are nearly known ones. Others are kept, since extensions bring their own. */
export function resourceProblems(resources: readonly string[], path: readonly (string | number)[]): DocumentProblem[] {
  return resources.flatMap((resource, index) => {
    const message = faultOf(resource);
    return message === undefined ? [] : [{ path: [...path, index], message }];
  });
}

function faultOf(resource: string): string | undefined {
  if (Object.hasOwn(aclResources, resource)) return undefined;
  if (resource === SELF || resource === ANONYMOUS)
    return `${quoteValue(resource)} is what routes ask for, and nobody is given`;
  if (resource.toLowerCase() === 'all') return `unknown resource; did you mean '${ALL_RESOURCES}'?`;
  const near = closest(resource, Object.keys(aclResources));
  return distance(resource, near) <= 2
    ? `unknown resource; did you mean '${near}' (${aclResources[near]})?`
    : undefined;
}
