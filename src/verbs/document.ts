import type { FixtureDocument } from '../state/document/document.ts';
import { InvalidDocument, type Problem } from '../state/document/problems.ts';
import { validateDocument } from '../state/document/validate.ts';
import type { FaultFixture } from '../wire/fault-schema.ts';
import { problemsOf } from './faults.ts';

/**
 * A fixture document that holds, its faults too.
 *
 * @throws InvalidDocument with every fault at once
 */
export function readDocument(value: unknown): FixtureDocument {
  const document = validateDocument(value);
  const problems = faultProblemsIn(document);
  if (problems.length > 0) throw new InvalidDocument(problems);
  return document;
}

function faultProblemsIn({ faults = [], customers = [], admins = [] }: FixtureDocument): Problem[] {
  return [
    ...problemsAt(faults, ['faults']),
    ...customers.flatMap((customer, index) => problemsAt(customer.faults, ['customers', index, 'faults'])),
    ...admins.flatMap((admin, index) => problemsAt(admin.faults, ['admins', index, 'faults'])),
  ];
}

/** An account may name a preset by its id alone. */
export const problemsAt = (faults: readonly (string | FaultFixture)[] = [], at: Problem['path'] = []): Problem[] =>
  faults.flatMap((given, index) =>
    problemsOf(typeof given === 'string' ? { preset: given } : given).map(({ path, message }) => ({
      path: [...at, index, ...(typeof given === 'string' ? [] : path)],
      message,
    })),
  );
