import * as v from 'valibot';
import { unknownName } from '../matching/closed-condition.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { type DocumentProblem, InvalidDocument } from '../state/document/document-problems.ts';
import { fillParameters } from '../state/document/fill-parameters.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { patchDocument } from '../state/document/patch-document.ts';
import { validatePart } from '../state/document/validate-document.ts';
import { stringSchema } from '../state/document/value-schemas.ts';
import { fixtureProblems, partOfState, problemsOfState } from './fixture-input.ts';
import { getWorld, parseInitialState } from './manage-world.ts';

const parametersSchema = v.record(v.string(), v.unknown());

/** A change of state as Pact's verifier sends it. `consumer` and `states` are accepted because older verifiers send them. */
export const providerStateSchema = v.strictObject({
  state: v.nullish(stringSchema),
  params: v.nullish(parametersSchema),
  action: v.optional(v.picklist(['setup', 'teardown'], "expected 'setup' or 'teardown'")),
  consumer: v.nullish(stringSchema),
  states: v.nullish(v.array(stringSchema)),
});

export type ProviderStateChange = v.InferInput<typeof providerStateSchema>;

/** A provider state of the fixtures. */
export interface ProviderStateView {
  readonly state: string;
  /** The preset, or the part of a fixture document, that it sets up. */
  readonly sets: string | Readonly<Record<string, unknown>>;
  /** Whether it is set up. */
  readonly active: boolean;
}

export function listProviderStates(sandbox: Sandbox): ProviderStateView[] {
  const active = new Set([...(sandbox.setUpStates?.patches.keys() ?? [])].map((key) => stateOf(key)));
  return Object.entries(definedStates(sandbox)).map(([state, sets]) => ({ state, sets, active: active.has(state) }));
}

/**
 * Sets up a provider state of the fixtures, or reverts it. Reverting the last one restores the world as it was before the first; recorded requests stay.
 *
 * @returns the names of the states that are set up afterwards
 * @throws InvalidDocument when the state is unknown, or does not fit the world; the world then does not change
 */
export function changeProviderState(sandbox: Sandbox, value: unknown): { readonly active: string[] } {
  const { state, params, action = 'setup' } = validatePart(providerStateSchema, value);
  // The verifier sends an empty name for an interaction without a state.
  if (state) {
    const parameters = params ?? {};
    const patch = readPatch(sandbox, state, parameters, action);
    const patches = new Map(sandbox.setUpStates?.patches);
    const key = JSON.stringify([state, parameters]);
    const isSetUp = patches.delete(key);
    if (action === 'setup') patches.set(key, patch);
    if (action === 'setup' || isSetUp) applyPatches(sandbox, patches, action === 'setup' ? state : undefined);
  }
  return { active: [...(sandbox.setUpStates?.patches.keys() ?? [])].map(stateOf) };
}

const problemsIn = (document: FixtureDocument, { hasOwnSchema }: Sandbox): readonly DocumentProblem[] =>
  fixtureProblems(document, hasOwnSchema);

const definedStates = ({ realm }: Sandbox) => realm.world.initialState.providerStates;
const stateOf = (key: string): string => (JSON.parse(key) as [string])[0];

function readPatch(
  sandbox: Sandbox,
  state: string,
  parameters: Readonly<Record<string, unknown>>,
  action: 'setup' | 'teardown',
): FixtureDocument {
  const states = definedStates(sandbox);
  const sets = Object.hasOwn(states, state) ? states[state] : undefined;
  if (sets === undefined)
    throw new InvalidDocument([{ path: ['state'], message: unknownState(state, Object.keys(states)) }]);
  if (action === 'teardown') return {};
  const problems: DocumentProblem[] = [];
  const part = fillParameters(partOfState(sets), parameters, problems);
  if (problems.length > 0) throw new InvalidDocument(problemsOfState(state, problems));
  return part as FixtureDocument;
}

const unknownState = (state: string, known: readonly string[]): string =>
  known.length === 0
    ? `'${state}' is not known: the fixtures have no 'provider_states'`
    : unknownName('provider state', state, known);

/** @param added the state that is new among them; without it, states that need one that was reverted are left out */
function applyPatches(
  sandbox: Sandbox,
  patches: ReadonlyMap<string, FixtureDocument>,
  added: string | undefined,
): void {
  const before = sandbox.setUpStates?.before ?? getWorld(sandbox);
  let document = before;
  for (const patch of patches.values()) {
    const changed = patchDocument(document, patch);
    if (added !== undefined || problemsIn(changed, sandbox).length === 0) document = changed;
  }
  const problems = added === undefined ? [] : problemsIn(document, sandbox);
  if (added !== undefined && problems.length > 0) throw new InvalidDocument(problemsOfState(added, problems));
  sandbox.replaceWorld(parseInitialState(document, sandbox.hasOwnSchema));
  sandbox.setUpStates = patches.size === 0 ? undefined : { before, patches };
}
