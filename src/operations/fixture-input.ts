import type { FaultFixture } from '../fault-schema/fault-schema.ts';
import { InvalidDocument, type Problem, pathText } from '../state/document/document-problems.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { validateDocument } from '../state/document/validate-document.ts';
import { problemsOf } from './manage-faults.ts';

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
  const lists: readonly Listed[] = [
    { faults, at: ['faults'] },
    ...customers.map((customer, index) => ({ faults: customer.faults, at: ['customers', index, 'faults'] })),
    ...admins.map((admin, index) => ({ faults: admin.faults, at: ['admins', index, 'faults'] })),
  ];
  return [...lists.flatMap((list) => problemsAt(list.faults, list.at)), ...sameIds(lists)];
}

interface Listed {
  readonly faults: readonly (string | FaultFixture)[] | undefined;
  readonly at: Problem['path'];
}

/** An id belongs to one fault. */
function sameIds(lists: readonly Listed[]): Problem[] {
  const first = new Map<string, string>();
  const found: Problem[] = [];
  for (const { faults = [], at } of lists) {
    for (const [index, fault] of faults.entries()) {
      const id = typeof fault === 'string' ? undefined : fault.id;
      if (id === undefined) continue;
      const other = first.get(id);
      if (other === undefined) first.set(id, pathText([...at, index]));
      else found.push({ path: [...at, index, 'id'], message: `'${id}' is the id of ${other} already` });
    }
  }
  return found;
}

/** An account may name a preset by its id alone. */
export const problemsAt = (faults: readonly (string | FaultFixture)[] = [], at: Problem['path'] = []): Problem[] =>
  faults.flatMap((given, index) =>
    problemsOf(typeof given === 'string' ? { preset: given } : given).map(({ path, message }) => ({
      path: [...at, index, ...(typeof given === 'string' ? [] : path)],
      message,
    })),
  );
