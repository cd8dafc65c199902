import * as v from 'valibot';
import { unknownName } from '../matching/closed-condition.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { type DocumentProblem, InvalidDocument } from '../state/document/document-problems.ts';
import { fillParameters } from '../state/document/fill-parameters.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { patchDocument } from '../state/document/patch-document.ts';
import type { ProviderStatesFixture } from '../state/document/provider-state-fixtures.ts';
import { validatePart } from '../state/document/validate-document.ts';
import { stringSchema } from '../state/document/value-schemas.ts';
import { fixtureProblems, partOfState, problemsOfState } from './fixture-input.ts';
import { getWorld, parseInitialState } from './world-document.ts';

const parametersSchema = v.record(v.string(), v.unknown());

/** The request of Pact's verifier that changes a state. Older verifiers also send `consumer` and `states`. */
export const providerStateSchema = v.strictObject({
  state: v.nullish(stringSchema),
  params: v.nullish(parametersSchema),
  action: v.optional(v.picklist(['setup', 'teardown'], "expected 'setup' or 'teardown'")),
  consumer: v.nullish(stringSchema),
  states: v.nullish(v.array(stringSchema)),
});

/** The request of Pact's verifier that changes a state. */
export type ProviderStateChange = v.InferInput<typeof providerStateSchema>;

/** A provider state of the fixtures. */
export interface ProviderStateView {
  readonly state: string;
  /** The preset, or the part of a fixture document, that it sets up. */
  readonly sets: string | Readonly<Record<string, unknown>>;
  /** Whether it is set up now. */
  readonly active: boolean;
}

/** The provider states of the fixtures, and whether each is set up. */
export function listProviderStates(sandbox: Sandbox): ProviderStateView[] {
  const active = new Set([...(sandbox.setUpStates?.patches.keys() ?? [])].map((key) => stateOf(key)));
  return Object.entries(definedStates(sandbox)).map(([state, sets]) => ({ state, sets, active: active.has(state) }));
}

/**
 * Sets up a provider state of the fixtures, or reverts it. Reverting the last one restores the world as it was before the
 * first; recorded requests are kept.
 *
 * @returns the names of the states that are set up afterwards
 * @throws InvalidDocument when the state is unknown, or does not fit the world; the world then does not change
 */
export function changeProviderState(sandbox: Sandbox, value: unknown): { readonly active: string[] } {
  const { state, params, action = 'setup' } = validatePart(providerStateSchema, value);
  // The verifier sends an empty name for an interaction without a state.
  if (state) {
    const key = JSON.stringify([state, params ?? {}]);
    const sets = requireState(sandbox, state);
    const patch = action === 'setup' ? readPatch(state, sets, params ?? {}) : undefined;
    // A state that is set up twice is reverted in between.
    tearDown(sandbox, key);
    if (patch !== undefined) setUp(sandbox, state, key, patch);
  }
  return { active: [...(sandbox.setUpStates?.patches.keys() ?? [])].map(stateOf) };
}

const definedStates = ({ realm }: Sandbox) => realm.world.initialState.providerStates;
const stateOf = (key: string): string => (JSON.parse(key) as [string])[0];

function requireState(sandbox: Sandbox, state: string): ProviderStatesFixture[string] {
  const states = definedStates(sandbox);
  const sets = Object.hasOwn(states, state) ? states[state] : undefined;
  if (sets !== undefined) return sets;
  throw new InvalidDocument([{ path: ['state'], message: unknownState(state, Object.keys(states)) }]);
}

function readPatch(
  state: string,
  sets: ProviderStatesFixture[string],
  parameters: Readonly<Record<string, unknown>>,
): FixtureDocument {
  const problems: DocumentProblem[] = [];
  const part = fillParameters(partOfState(sets), parameters, problems);
  if (problems.length > 0) throw new InvalidDocument(problemsOfState(state, problems));
  // Validated with the other fixtures when the state is set up.
  return part as FixtureDocument;
}

const unknownState = (state: string, known: readonly string[]): string =>
  known.length === 0
    ? `'${state}' is not known: the fixtures have no 'provider_states'`
    : unknownName('provider state', state, known);

/**
 * Adds a state to the world as it is now.
 *
 * @throws InvalidDocument when the changed world is not valid
 */
function setUp(sandbox: Sandbox, state: string, key: string, patch: FixtureDocument): void {
  const now = getWorld(sandbox);
  const document = withoutStates(patchDocument(now, patch));
  const problems = fixtureProblems(document, sandbox.hasOwnSchema);
  if (problems.length > 0) throw new InvalidDocument(problemsOfState(state, problems));
  const { before = now, patches = [] } = sandbox.setUpStates ?? {};
  startFrom(sandbox, document, { before, patches: new Map([...patches, [key, patch]]) });
}

/**
 * Reverts a state: restores the world as it was before all states, then sets up the remaining ones again. A remaining state
 * that needs the reverted one is left out.
 */
function tearDown(sandbox: Sandbox, key: string): void {
  const states = sandbox.setUpStates;
  if (states?.patches.has(key) !== true) return;
  const patches = new Map([...states.patches].filter(([each]) => each !== key));
  let document = withoutStates(states.before);
  for (const patch of patches.values()) {
    const changed = withoutStates(patchDocument(document, patch));
    if (fixtureProblems(changed, sandbox.hasOwnSchema).length === 0) document = changed;
  }
  startFrom(sandbox, document, patches.size === 0 ? undefined : { ...states, patches });
}

/**
 * Replaces the world. The definitions of states are kept: they were validated with the fixtures, not with this world. The accounts
 * of the upstream store are kept, because the document does not have their passwords.
 */
function startFrom(sandbox: Sandbox, document: FixtureDocument, states: Sandbox['setUpStates']): void {
  const { providerStates, upstream } = sandbox.realm.world.initialState;
  sandbox.replaceWorld({ ...parseInitialState(document, sandbox.hasOwnSchema), providerStates, upstream });
  sandbox.setUpStates = states;
}

const withoutStates = ({ provider_states: _, ...document }: FixtureDocument): FixtureDocument => document;
