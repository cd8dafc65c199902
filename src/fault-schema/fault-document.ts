import type { FaultFixture } from './fault-schema.ts';

/**
 * A fault with its options as a fault document: a fault, or the id of a preset. What is neither is returned as it is, for
 * validation to refuse it.
 */
export function toFaultDocument(fault: string | FaultFixture, options: Partial<FaultFixture> = {}): unknown {
  if (typeof fault === 'string') return { preset: fault, ...options };
  return fault === null || typeof fault !== 'object' || Array.isArray(fault) ? fault : { ...fault, ...options };
}
