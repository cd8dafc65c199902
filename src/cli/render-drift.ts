import type { Difference } from '../drift/compare-responses.ts';
import type { DriftReport, FixtureChanges, ScenarioResult } from '../drift/drift-report.ts';
import type { DriftExplanation } from '../drift/explain-differences.ts';
import { findKnownCauses } from '../drift/known-causes.ts';
import { traits } from '../magento/releases/behaviour.ts';
import type { TraitDefinition } from '../magento/releases/trait.ts';
import { renderJunitReport } from './junit-report.ts';

/** Renders the report of a comparison for a terminal. */
export function renderDriftReport(report: DriftReport): string {
  const { against, magento, edition, evidence, scenarios } = report;
  const different = scenarios.filter(({ status }) => status === 'different');
  const skipped = scenarios.filter(({ status }) => status === 'skipped');
  const compared = scenarios.length - skipped.length;
  const name = edition === 'commerce' ? 'Adobe Commerce' : 'Magento Open Source';
  return [
    `${against} compared with ${name} ${magento} (${evidence})`,
    ...renderDifferent(different),
    '',
    different.length === 0
      ? `${compared} scenarios, no difference${renderSkipped(skipped)}`
      : `${different.length} of ${compared} scenarios differ${renderSkipped(skipped)}`,
    ...renderFixtures(report.fixtures),
  ].join('\n');
}

/** A header that differs in the same way in more scenarios than these is shown once. */
const MAX_REPEATS = 3;

function renderDifferent(different: readonly ScenarioResult[]): string[] {
  const scenariosOf = new Map<string, Set<string>>();
  for (const { scenario, differences } of different)
    for (const difference of differences) {
      const key = renderHeader(difference);
      if (key !== '') scenariosOf.set(key, (scenariosOf.get(key) ?? new Set()).add(scenario.id));
    }
  const common = [...scenariosOf].filter(([, ids]) => ids.size > MAX_REPEATS);
  const isCommon = (difference: Difference) => common.some(([key]) => key === renderHeader(difference));
  const own = different.flatMap((result) => {
    const differences = result.differences.filter((difference) => !isCommon(difference));
    if (differences.length === 0) return [];
    const remaining = result.explanation?.remaining.filter((difference) => !isCommon(difference)) ?? [];
    const explanation = result.explanation && { ...result.explanation, remaining, causes: findKnownCauses(remaining) };
    return [{ ...result, differences, ...(explanation && { explanation }) }];
  });
  return [
    ...own.flatMap((result) => ['', ...renderScenario(result)]),
    ...common.flatMap(([key, ids]) => ['', `in ${ids.size} scenarios:`, key]),
    ...knownCausesOf(different, isCommon),
  ];
}

const knownCausesOf = (
  different: readonly ScenarioResult[],
  isCommon: (difference: Difference) => boolean,
): string[] => {
  const causes = different.flatMap(({ explanation }) => findKnownCauses(explanation?.remaining.filter(isCommon) ?? []));
  return [...new Set(causes)].map((cause) => `  possible cause: ${cause}`);
};

const renderHeader = (difference: Difference): string =>
  difference.part === 'header' ? renderDifference(difference).join('\n') : '';

function renderSkipped(skipped: readonly ScenarioResult[]): string {
  if (skipped.length === 0) return '';
  const reasons = new Map<string, number>();
  for (const { reason = '' } of skipped) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return `; ${skipped.length} skipped (${[...reasons].map(([reason, count]) => `${count} ${reason}`).join('; ')})`;
}

/** Renders the results of the scenarios as JUnit XML. */
export const renderDriftJunit = ({ against, magento, scenarios }: DriftReport): string =>
  renderJunitReport([
    {
      name: `magento-auth-mock drift ${against} ${magento}`,
      cases: scenarios.map((result) => ({
        name: `${result.scenario.id}: ${result.scenario.title}`,
        isSkipped: result.status === 'skipped',
        ...(result.status === 'different' && {
          failure: { message: result.scenario.source, text: renderScenario(result).join('\n') },
        }),
      })),
    },
  ]);

function renderScenario({ scenario, requests, differences, explanation }: ScenarioResult): string[] {
  const shown = requests.flatMap((request, index) => {
    const own = differences.filter((difference) => difference.request === index + 1);
    return own.length === 0 ? [] : [`  ${request}`, ...own.flatMap(renderDifference)];
  });
  return [
    `${scenario.id}: ${scenario.title}`,
    `  source: ${scenario.source}`,
    ...shown,
    ...(explanation === undefined ? [] : renderExplanation(explanation).map((line) => `  ${line}`)),
  ];
}

const renderDifference = ({ part, where, store, mock }: Difference): string[] => [
  `    ${[part, where].filter((text) => text !== '').join(' ')}`,
  `      store: ${renderValue(store)}`,
  `      mock:  ${renderValue(mock)}`,
];

/** Maximum length of a value, in characters. Longer ones are truncated. */
const MAX_VALUE_LENGTH = 300;

function renderValue(value: unknown): string {
  if (value === undefined) return 'none';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}…` : text;
}

function renderExplanation({ changes, alternatives, releases, causes, remaining }: DriftExplanation): string[] {
  const isWhole = remaining.length === 0;
  return [
    ...changes.map(
      (change) => `${isWhole ? 'explained by' : 'partly explained by'} ${renderChange(change)}${meaningOf(change)}`,
    ),
    ...alternatives.map((change) => `or by ${renderChange(change)}${meaningOf(change)}`),
    ...(releases.length === 0 ? [] : [`the same as in Magento ${releases.join(', ')}`]),
    ...causes.map((cause) => `possible cause: ${cause}`),
    ...(isWhole || releases.length + causes.length > 0
      ? []
      : ['not explained by a trait, a setting or another release']),
  ];
}

type Change = DriftExplanation['changes'][number];

const renderChange = (change: Change): string =>
  'name' in change ? `${change.key}.${change.name}: ${change.value}` : `${change.key}: ${change.value}`;

/** What the value of a trait means. */
function meaningOf(change: Change): string {
  if (change.key !== 'behaviour') return '';
  const definition: TraitDefinition | undefined = Object.entries<TraitDefinition>(traits).find(
    ([name]) => name === change.name,
  )?.[1];
  return definition === undefined
    ? ''
    : ` (${definition.description.replace(/\.$/, '')}: ${definition.values[String(change.value)]})`;
}

/** The changes as YAML, to copy into a fixture document. */
function renderFixtures(fixtures: FixtureChanges): string[] {
  const lines = Object.entries(fixtures).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${key}: ${value}`]
      : [`${key}:`, ...Object.entries(value ?? {}).map(([name, each]) => `  ${name}: ${quoted(each)}`)],
  );
  return lines.length === 0 ? [] : ['', 'fixtures that make the mock respond like the store:', ...lines];
}

/** Quotes a string that YAML would read as another type. */
const quoted = (value: unknown): string =>
  typeof value === 'string' && (!/^[a-z_]\w*$/i.test(value) || OTHER_TYPES.test(value))
    ? JSON.stringify(value)
    : String(value);

const OTHER_TYPES = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
