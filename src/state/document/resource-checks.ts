import { ALL_RESOURCES, ANONYMOUS, SELF } from '../../magento/acl/acl-resources.ts';
import { aclResources } from '../../magento/acl/resource-titles.ts';
import { findMisspelledName } from '../../matching/closest-name.ts';
import type { DocumentPath, DocumentProblem } from './document-problems.ts';
import { quoteValue } from './value-schemas.ts';

/**
 * Finds ACL resources that cannot be granted, and unknown ones that are similar to a known one. Other unknown resources are
 * accepted, because extensions add their own.
 */
export function resourceProblems(resources: readonly string[], path: DocumentPath): DocumentProblem[] {
  return resources.flatMap((resource, index) => {
    const message = findResourceProblem(resource);
    return message === undefined ? [] : [{ path: [...path, index], message }];
  });
}

function findResourceProblem(resource: string): string | undefined {
  if (Object.hasOwn(aclResources, resource)) return undefined;
  if (resource === SELF || resource === ANONYMOUS)
    return `${quoteValue(resource)} cannot be granted; only routes require it`;
  if (resource.toLowerCase() === 'all') return `unknown resource; did you mean '${ALL_RESOURCES}'?`;
  const known = findMisspelledName(resource, Object.keys(aclResources));
  return known && `unknown resource; did you mean '${known}' (${aclResources[known]?.title})?`;
}
