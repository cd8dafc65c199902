import type { AccountFaults } from '../fault-schema/fault-schema.ts';
import { type DocumentProblem, formatPath, InvalidDocument } from '../state/document/document-problems.ts';
import { hasPlaceholders } from '../state/document/fill-parameters.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { patchDocument } from '../state/document/patch-document.ts';
import type { ProviderStatesFixture } from '../state/document/provider-state-fixtures.ts';
import { validateDocument } from '../state/document/validate-document.ts';
import { problemsOfFault } from './validate-fault.ts';
import { MAX_FAULTS } from './world-faults.ts';

/**
 * Validates a fixture document, including its faults.
 *
 * @param hasOwnSchema whether the server has fields of a store's own schema, which faults may name
 * @throws InvalidDocument with all problems
 */
export function parseFixtures(value: unknown, hasOwnSchema = false): FixtureDocument {
  return validateDocument(value, (document, found) => {
    const ofFaults = faultProblemsIn(document, hasOwnSchema);
    return [...ofFaults, ...stateProblems(document, [...found, ...ofFaults], hasOwnSchema)];
  });
}

/** The problems of a fixture document; empty for a valid one. */
export function fixtureProblems(value: unknown, hasOwnSchema: boolean): readonly DocumentProblem[] {
  try {
    parseFixtures(value, hasOwnSchema);
    return [];
  } catch (error) {
    if (error instanceof InvalidDocument) return error.problems;
    throw error;
  }
}

/** The part of a fixture document that a provider state sets up. */
export const partOfState = (sets: ProviderStatesFixture[string]): object =>
  typeof sets === 'string' ? { faults: [{ preset: sets }] } : sets;

/** Problems of the world that a provider state would set up, reported at the state; `path` is within that world. */
export const problemsOfState = (state: string, problems: readonly DocumentProblem[]): DocumentProblem[] =>
  problems.map(({ path, message }) => ({
    path: ['provider_states', state],
    message: path.length === 0 ? message : formatProblem({ path, message }),
  }));

/**
 * Each provider state must fit the document. One with parameters is checked when it is set up.
 *
 * @param own the problems of the document itself, which are not reported again for each state
 */
function stateProblems(
  { provider_states: states = {}, ...document }: FixtureDocument,
  own: readonly DocumentProblem[],
  hasOwnSchema: boolean,
): DocumentProblem[] {
  const known = new Set(own.map(formatProblem));
  return Object.entries(states).flatMap(([state, sets]) => {
    const part = partOfState(sets);
    const misplaced = Object.keys(TOP_LEVEL_ONLY).filter((key) => Object.hasOwn(part, key));
    if (misplaced.length > 0)
      return misplaced.map((key) => ({ path: ['provider_states', state, key], message: TOP_LEVEL_ONLY[key] ?? '' }));
    if (hasPlaceholders(sets)) return [];
    const problems = fixtureProblems(patchDocument(document, part), hasOwnSchema);
    return problemsOfState(
      state,
      problems.filter((each) => !known.has(formatProblem(each))),
    );
  });
}

const formatProblem = ({ path, message }: DocumentProblem): string => `${formatPath(path)}: ${message}`;

/**
 * The messages for keys that a provider state cannot have. Setting up a state does not change them, and states are shown as they
 * are written, with the passwords of upstream accounts.
 */
const TOP_LEVEL_ONLY: Readonly<Record<string, string>> = {
  upstream: 'upstream accounts are set at the top level of the fixtures',
  provider_states: 'provider states are set at the top level of the fixtures',
};

function faultProblemsIn(
  { faults = [], customers = [], admins = [] }: FixtureDocument,
  hasOwnSchema: boolean,
): DocumentProblem[] {
  const lists: readonly FaultList[] = [
    { faults, path: ['faults'] },
    ...customers.map((customer, index) => ({ faults: customer.faults, path: ['customers', index, 'faults'] })),
    ...admins.map((admin, index) => ({ faults: admin.faults, path: ['admins', index, 'faults'] })),
  ];
  return [
    ...tooManyFaults(lists),
    ...lists.flatMap((list) => faultListProblems(list.faults, list.path, hasOwnSchema)),
    ...duplicateIds(lists),
  ];
}

interface FaultList {
  readonly faults: AccountFaults | undefined;
  readonly path: DocumentProblem['path'];
}

function tooManyFaults(lists: readonly FaultList[]): DocumentProblem[] {
  const count = lists.reduce((total, { faults = [] }) => total + faults.length, 0);
  if (count <= MAX_FAULTS) return [];
  return [{ path: ['faults'], message: `${count} faults, those of accounts included; expected at most ${MAX_FAULTS}` }];
}

/** Ids of faults are unique within a document. */
function duplicateIds(lists: readonly FaultList[]): DocumentProblem[] {
  const pathOfId = new Map<string, string>();
  const duplicates: DocumentProblem[] = [];
  for (const { faults = [], path } of lists) {
    for (const [index, fault] of faults.entries()) {
      const id = typeof fault === 'string' ? undefined : fault.id;
      if (id === undefined) continue;
      const other = pathOfId.get(id);
      if (other === undefined) pathOfId.set(id, formatPath([...path, index]));
      else duplicates.push({ path: [...path, index, 'id'], message: `'${id}' is already the id of ${other}` });
    }
  }
  return duplicates;
}

/** Problems of a list of faults. A string is the id of a preset. */
export const faultListProblems = (
  faults: AccountFaults | undefined,
  parent: DocumentProblem['path'],
  hasOwnSchema: boolean,
): DocumentProblem[] =>
  (faults ?? []).flatMap((fault, index) =>
    problemsOfFault(typeof fault === 'string' ? { preset: fault } : fault, hasOwnSchema).map(({ path, message }) => ({
      path: [...parent, index, ...(typeof fault === 'string' ? [] : path)],
      message,
    })),
  );
