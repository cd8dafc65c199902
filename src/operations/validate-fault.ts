import type { Effect } from '../fault-schema/effects/effect-schema.ts';
import { type FaultFixture, faultSchema } from '../fault-schema/fault-schema.ts';
import { findFaultProblems } from '../faults/parsing/find-fault-problems.ts';
import { limitSuggestions } from '../matching/closest-name.ts';
import { configProblems } from '../state/document/document-checks.ts';
import { type DocumentProblem, InvalidDocument } from '../state/document/document-problems.ts';
import { validatePart } from '../state/document/validate-document.ts';

/**
 * Validates a fault.
 *
 * @param hasOwnSchema whether the server has fields of a store's own schema
 * @throws InvalidDocument with all problems
 */
export const validateFault = (value: unknown, hasOwnSchema = false): FaultFixture =>
  limitSuggestions(() => validateWholeFault(value, hasOwnSchema));

function validateWholeFault(value: unknown, hasOwnSchema: boolean): FaultFixture {
  const fixture = validatePart(faultSchema, value);
  const problems = problemsOfFault(fixture, hasOwnSchema);
  if (problems.length > 0) throw new InvalidDocument(problems);
  return fixture;
}

/** Problems of a fault that its schema does not find: in its keys, operations and configuration paths. */
export function problemsOfFault(fixture: FaultFixture, hasOwnSchema: boolean): DocumentProblem[] {
  const { then } = fixture;
  const effects: readonly Effect[] = typeof then === 'object' ? [then].flat() : [];
  return [
    ...findFaultProblems(fixture, hasOwnSchema),
    ...effects.flatMap(({ config }, index) =>
      configProblems(config ?? {}, Array.isArray(then) ? ['then', index, 'config'] : ['then', 'config']),
    ),
  ];
}
