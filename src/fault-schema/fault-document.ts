import type { FaultFixture } from './fault-schema.ts';

/**
 * Combines a fault, or the id of a preset, with options to a fault document. Any other value is returned unchanged, so that
 * validation rejects it.
 */
export function toFaultDocument(fault: string | FaultFixture, options: Partial<FaultFixture> = {}): unknown {
  if (typeof fault === 'string') return { preset: fault, ...options };
  return fault === null || typeof fault !== 'object' || Array.isArray(fault) ? fault : { ...fault, ...options };
}
