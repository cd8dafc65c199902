import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_EDITION } from '../magento/releases/edition.ts';
import { findRelease } from '../magento/releases/release.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { CannotCompare, STOPPED } from './cannot-compare.ts';
import { chooseRelease } from './choose-release.ts';
import { detectRelease } from './detect-release.ts';
import { DriftExplainer } from './drift-explainer.ts';
import type { DriftReport, ScenarioResult } from './drift-report.ts';
import type { Replay } from './explain-differences.ts';
import { mergeFixtureChanges } from './fixture-changes.ts';
import { RealStore } from './real-store.ts';
import { ReferenceMock } from './reference-mock.ts';
import { requireJson } from './require-json.ts';
import { ScenarioComparison } from './scenario-comparison.ts';
import { graphql, type Scenario } from './scenarios/scenario.ts';
import { scenarios as allScenarios } from './scenarios/scenarios.ts';
import { createAccounts, type StoreAccounts, withScenarioEmails } from './store-accounts.ts';
import type { StoreConnection } from './store-client.ts';
import { storeDocument } from './store-document.ts';

/** Options of a comparison. */
export interface DriftOptions extends StoreConnection, Omit<StoreAccounts, 'values'> {
  /** Whether scenarios that change the store are run. */
  readonly destructive?: boolean | undefined;
  /** Release of the mock. Default: the one that is detected. */
  readonly magento?: string | undefined;
  /** Fixtures of the mock, for example with the traits that an earlier comparison has found. */
  readonly fixtures?: FixtureDocument | undefined;
  /** Ids of scenarios, or of their subjects, that are not run. */
  readonly skip?: readonly string[] | undefined;
  /** Names of headers that are not compared, in lower case. */
  readonly ignoredHeaders?: readonly string[] | undefined;
  readonly scenarios?: readonly Scenario[] | undefined;
  /** Waits until the second of a sign-out has passed. */
  readonly pause?: ((milliseconds: number) => Promise<void>) | undefined;
}

/**
 * Runs the scenarios against a store and against the mock, and explains the differences.
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
    const comparisons = await runAgainstStore(store, accounts, options);
    const mock = await ReferenceMock.start();
    try {
      const magento = await chooseRelease(detected.candidates, (name) =>
        countDifferences(comparisons, mock, { ...document, magento: name }, options.signal),
      );
      const results = await compareAll(comparisons, mock, { ...document, magento }, options.signal);
      return toReport(options, { magento, edition, evidence: detected.evidence }, results);
    } finally {
      await mock.close();
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
  const response = await store.sendRequest(graphql('{ storeConfig { code } }'), { ...accounts, store: undefined });
  const { code } = requireJson(response, `${store.baseUrl}/graphql`).data?.storeConfig ?? {};
  return typeof code === 'string' ? code : 'default';
}

/** Runs the scenarios against the store. A scenario that is skipped has a result at once. */
async function runAgainstStore(
  store: RealStore,
  accounts: StoreAccounts,
  options: DriftOptions,
): Promise<(ScenarioComparison | ScenarioResult)[]> {
  const comparisons: (ScenarioComparison | ScenarioResult)[] = [];
  for (const [index, scenario] of (options.scenarios ?? allScenarios).entries()) {
    const reason = reasonToSkip(scenario, options);
    if (reason !== undefined) {
      comparisons.push({ scenario: nameOf(scenario), status: 'skipped', reason, requests: [], differences: [] });
      continue;
    }
    const own = withScenarioEmails(accounts, index + 1);
    const responses = await store.run(scenario, own);
    comparisons.push(
      new ScenarioComparison(scenario, own, responses, {
        baseUrl: store.baseUrl,
        ignoredHeaders: options.ignoredHeaders ?? [],
      }),
    );
  }
  return comparisons;
}

function reasonToSkip({ id, needs, isDestructive }: Scenario, options: DriftOptions): string | undefined {
  const [subject = ''] = id.split('/');
  if (options.skip?.some((each) => each === id || each === subject)) return 'by --skip';
  if (isDestructive && !options.destructive) return 'without --destructive';
  return needs !== undefined && options[needs] === undefined ? `without --${needs}` : undefined;
}

const nameOf = ({ id, title, source }: Scenario): ScenarioResult['scenario'] => ({ id, title, source });

/** @throws CannotCompare when the process was stopped */
function requireRunning(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new CannotCompare(STOPPED);
}

type Comparisons = readonly (ScenarioComparison | ScenarioResult)[];

async function countDifferences(
  comparisons: Comparisons,
  mock: ReferenceMock,
  document: FixtureDocument,
  signal: AbortSignal | undefined,
): Promise<number> {
  let count = 0;
  for (const each of comparisons) {
    requireRunning(signal);
    if (each instanceof ScenarioComparison) count += (await each.differences(mock, document)).length;
  }
  return count;
}

async function compareAll(
  comparisons: Comparisons,
  mock: ReferenceMock,
  document: FixtureDocument,
  signal: AbortSignal | undefined,
): Promise<ScenarioResult[]> {
  const explainer = new DriftExplainer(document);
  const results: ScenarioResult[] = [];
  for (const each of comparisons) {
    requireRunning(signal);
    if (!(each instanceof ScenarioComparison)) {
      results.push(each);
      continue;
    }
    const { requests } = each;
    const scenario = nameOf(each.scenario);
    const differences = await each.differences(mock, document);
    if (differences.length === 0) results.push({ scenario, status: 'same', requests, differences });
    else {
      const replay: Replay = (changed, reads) => each.differences(mock, changed, reads);
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
  return { against: baseUrl, ...chosen, scenarios: results, fixtures: mergeFixtureChanges(changes) };
}
