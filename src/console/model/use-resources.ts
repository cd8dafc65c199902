import { useEffect } from 'preact/hooks';
import { viewResources } from './connect.ts';
import type { Resource } from './resource.ts';

/** Reads resources while a view is open, and again after each change. */
export function useResources(...resources: readonly Resource<unknown>[]): void {
  useEffect(() => {
    viewResources.value = resources;
    return () => {
      viewResources.value = [];
    };
  }, []);
}
