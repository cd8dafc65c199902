import { useEffect } from 'preact/hooks';
import { viewResources } from './connect.ts';
import type { Resource } from './resource.ts';

/**
 * Reads resources when a view is opened, and again after each change until it is closed.
 *
 * @returns whether all of them are loaded
 */
export function useResources(...resources: readonly Resource<unknown>[]): boolean {
  useEffect(() => {
    viewResources.value = resources;
    return () => {
      viewResources.value = [];
    };
  }, []);
  return resources.every(({ loaded }) => loaded.value);
}
