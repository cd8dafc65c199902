import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_EDITION } from '../magento/releases/edition.ts';
import { findRelease } from '../magento/releases/release.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { CannotCompare, STOPPED } from './cannot-compare.ts';
import { chooseRelease } from './choose-release.ts';
import { detectRelease } from './detect-release.ts';
import type { DriftReport, ScenarioResult } from './drift-report.ts';
import type { Replay } from './explain-differences.ts';
import { Explainer } from './explainer.ts';
import { fixtureChanges } from './fixture-changes.ts';
import { RealStore } from './real-store.ts';
import { ReferenceDouble } from './reference-double.ts';
import { requireJson } from './require-json.ts';
import { ScenarioComparison } from './scenario-comparison.ts';
import { graphql, type Scenario } from './scenarios/scenario.ts';
import { scenarios as allScenarios } from './scenarios/scenarios.ts';
import { createAccounts, forScenario, type StoreAccounts } from './store-accounts.ts';
import type { StoreConnection } from './store-client.ts';
import { storeDocument } from './store-document.ts';

export interface DriftOptions extends StoreConnection, Pick<StoreAccounts, 'customer' | 'admin' | 'store'> {
  /** Whether scenarios that change the store are played. */
  readonly destructive?: boolean | undefined;
  /** Release of the double. Default: the one that is detected. */
  readonly magento?: string | undefined;
  /** Fixtures of the double, such as with the traits that were found. */
  readonly fixtures?: FixtureDocument | undefined;
  /** Ids of scenarios, or of their subjects, that are not played. */
  readonly skip?: readonly string[] | undefined;
  /** Names of headers that are not compared, in lower case. */
  readonly ignoredHeaders?: readonly string[] | undefined;
  readonly scenarios?: readonly Scenario[] | undefined;
  /** Waits, in milliseconds, for the second of a sign-out to pass. */
  readonly pause?: ((milliseconds: number) => Promise<void>) | undefined;
}

/**
 * Plays the scenarios against a store and against the double, and explains what differs.
 *
 * @throws CannotCompare when the store cannot be reached or refuses the sign-in, InvalidDocument when the fixtures are invalid
 */
export async function findDrift(options: DriftOptions): Promise<DriftReport> {
  const accounts = createAccounts(options);
  const store = new RealStore(options, accounts, options.pause ?? sleep);
  try {
    const storeCode = await readStoreCode(store, accounts);
    await store.token('customer');
    if (options.admin !== undefined) await store.token('admin');
    const named = options.magento ?? options.fixtures?.magento;
    const detected = await detectRelease(store, named === undefined ? undefined : findRelease(named));
    const edition = options.fixtures?.edition ?? detected.edition ?? DEFAULT_EDITION;
    const document = { ...storeDocument(options.fixtures ?? {}, accounts, storeCode), edition };
    const comparisons = await playAgainstStore(store, accounts, options);
    const double = await ReferenceDouble.start();
    try {
      const magento = await chooseRelease(detected.candidates, (name) =>
        countDifferences(comparisons, double, { ...document, magento: name }, options.signal),
      );
      const results = await compareAll(comparisons, double, { ...document, magento }, options.signal);
      return toReport(options, { magento, edition, evidence: detected.evidence }, results);
    } finally {
      await double.close();
    }
  } finally {
    store.close();
  }
}

/**
 * The code of the default store view.
 *
 * @throws CannotCompare when the URL is not that of a store
 */
async function readStoreCode(store: RealStore, accounts: StoreAccounts): Promise<string> {
  const response = await store.ask(graphql('{ storeConfig { code } }'), { ...accounts, store: undefined });
  const { code } = requireJson(response, `${store.baseUrl}/graphql`).data?.storeConfig ?? {};
  return typeof code === 'string' ? code : 'default';
}

/** The scenarios without responses are skipped. */
async function playAgainstStore(
  store: RealStore,
  accounts: StoreAccounts,
  options: DriftOptions,
): Promise<(ScenarioComparison | ScenarioResult)[]> {
  const played: (ScenarioComparison | ScenarioResult)[] = [];
  for (const [index, scenario] of (options.scenarios ?? allScenarios).entries()) {
    const reason = reasonToSkip(scenario, options);
    if (reason !== undefined) {
      played.push({ scenario: nameOf(scenario), status: 'skipped', reason, requests: [], differences: [] });
      continue;
    }
    const own = forScenario(accounts, index + 1);
    const responses = await store.play(scenario, own);
    played.push(
      new ScenarioComparison(scenario, own, responses, {
        baseUrl: store.baseUrl,
        ignoredHeaders: options.ignoredHeaders ?? [],
      }),
    );
  }
  return played;
}

function reasonToSkip({ id, needs, isDestructive }: Scenario, options: DriftOptions): string | undefined {
  const [subject = ''] = id.split('/');
  if (options.skip?.some((each) => each === id || each === subject)) return 'by --skip';
  if (needs === 'admin' && options.admin === undefined) return 'without --admin';
  return isDestructive && !options.destructive ? 'without --destructive' : undefined;
}

const nameOf = ({ id, title, source }: Scenario): ScenarioResult['scenario'] => ({ id, title, source });

/** @throws CannotCompare when the process was stopped */
function requireRunning(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new CannotCompare(STOPPED);
}

type Played = readonly (ScenarioComparison | ScenarioResult)[];

async function countDifferences(
  played: Played,
  double: ReferenceDouble,
  document: FixtureDocument,
  signal: AbortSignal | undefined,
): Promise<number> {
  let count = 0;
  for (const each of played) {
    requireRunning(signal);
    if (each instanceof ScenarioComparison) count += (await each.differences(double, document)).length;
  }
  return count;
}

async function compareAll(
  played: Played,
  double: ReferenceDouble,
  document: FixtureDocument,
  signal: AbortSignal | undefined,
): Promise<ScenarioResult[]> {
  const explainer = new Explainer(document);
  const results: ScenarioResult[] = [];
  for (const each of played) {
    requireRunning(signal);
    if (!(each instanceof ScenarioComparison)) {
      results.push(each);
      continue;
    }
    const { requests } = each;
    const scenario = nameOf(each.scenario);
    const differences = await each.differences(double, document);
    if (differences.length === 0) results.push({ scenario, status: 'same', requests, differences });
    else {
      const replay: Replay = (changed, reads) => each.differences(double, changed, reads);
      const explanation = await explainer.explain(replay, differences);
      results.push({ scenario, status: 'different', requests, differences, explanation });
    }
  }
  return results;
}

function toReport(
  { baseUrl }: DriftOptions,
  chosen: Pick<DriftReport, 'magento' | 'edition' | 'evidence'>,
  results: readonly ScenarioResult[],
): DriftReport {
  const changes = results.flatMap(({ explanation }) => explanation?.changes ?? []);
  return { against: baseUrl, ...chosen, scenarios: results, fixtures: fixtureChanges(changes) };
}
