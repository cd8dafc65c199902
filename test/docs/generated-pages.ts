import { controlRoutes } from '../../src/control-api/control-routes.ts';
import { openApi } from '../../src/control-api/openapi.ts';
import { adminPresets } from '../../src/fault-schema/presets/admin-presets.ts';
import { bearerTokenPresets } from '../../src/fault-schema/presets/bearer-token-presets.ts';
import { integrationPresets } from '../../src/fault-schema/presets/integration-presets.ts';
import type { Preset } from '../../src/fault-schema/presets/preset.ts';
import { signInPresets } from '../../src/fault-schema/presets/sign-in-presets.ts';
import { storePresets } from '../../src/fault-schema/presets/store-presets.ts';
import { tokenPresets } from '../../src/fault-schema/presets/token-presets.ts';
import { transportPresets } from '../../src/fault-schema/presets/transport-presets.ts';
import { accountResolvers } from '../../src/graphql/resolvers/account/account-resolvers.ts';
import { storefrontResolvers } from '../../src/graphql/schema/storefront-resolvers.ts';
import type { ConfigPathDefinition } from '../../src/magento/config/config-path.ts';
import { configPaths } from '../../src/magento/config/config-paths.ts';
import { traits } from '../../src/magento/releases/behaviour.ts';
import { parseRelease } from '../../src/magento/releases/release.ts';
import { behaviourOf } from '../../src/magento/releases/release-behaviour.ts';
import type { TraitDefinition } from '../../src/magento/releases/trait.ts';
import { webapiRoutes } from '../../src/magento/webapi/webapi-routes.ts';
import { cliPage } from './cli-page.ts';

import { terminalPicture } from './terminal-picture.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`).join('\n');
const escapeCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (text: string): string => `\`${text}\``;

const presetGroups: readonly (readonly [heading: string, presets: readonly Preset[]])[] = [
  ['Tokens', tokenPresets],
  ['Bearer tokens and sessions', bearerTokenPresets],
  ['Signing in', signInPresets],
  ['Admins', adminPresets],
  ['Integrations', integrationPresets],
  ['The store', storePresets],
  ['Transport', transportPresets],
];

function presetSection({ id, why, clears, variants = {} }: Preset): string {
  const forms = Object.entries(variants).map(([name, variant]) => `- ${code(`${id};variant=${name}`)}: ${variant.why}`);
  return [
    `### ${id}`,
    '',
    why,
    '',
    `Cleared by: ${clears}`,
    ...(forms.length > 0 ? ['', 'Variants:', '', ...forms] : []),
  ].join('\n');
}

function presetsPage(): string {
  const index = presetGroups.map(([heading, presets]) => [
    `[${heading}](#${heading.toLowerCase().replaceAll(' ', '-')})`,
    presets.map(({ id }) => `[${code(id)}](#${id})`).join(' · '),
  ]);
  const groups = presetGroups.map(
    ([heading, presets]) => `## ${heading}\n\n${presets.map(presetSection).join('\n\n')}`,
  );
  const intro =
    'A preset is a [fault](faults.md) with a name, for a problem that was reported in practice. Enable one with ' +
    '`POST /__mock/faults {"preset": "…"}`, `magento.faults.add("…")`, `--preset …`, in a fixture document, or for a single ' +
    'request with the header `X-Mock-Fault: …`. `npm start -- presets show ID` prints links to the reports.';
  return `# Presets\n\n${intro}\n\n${table(['group', 'presets'], index)}\n\n${groups.join('\n\n')}\n`;
}

interface Operation {
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: object;
}

function controlApiPage(): string {
  const { paths } = openApi(controlRoutes, '') as { paths: Record<string, Record<string, Operation>> };
  const rows = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { summary, parameters = [], requestBody }]) => {
      const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => code(name));
      const takes = [...query, ...(requestBody === undefined ? [] : ['body'])];
      return [code(`${method.toUpperCase()} /__mock${path}`), summary, takes.join(', ')];
    }),
  );
  const intro =
    'With the control API, tests read and change the state of the server. It is below `/__mock`; for a sandbox, below ' +
    '`/_sandbox/{id}/__mock`. Its requests are not recorded, and no fault affects them. Bodies are JSON; the header `Content-Type` ' +
    'is not required. Errors are problem details (RFC 9457). The OpenAPI 3.1 document at `/__mock/openapi.json` has the schemas ' +
    'of all bodies.';
  return `# Control API\n\n${intro}\n\n${table(['request', 'description', 'query parameters, body'], rows)}\n`;
}

function configurationPage(): string {
  const rows = Object.entries<ConfigPathDefinition>(configPaths)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([path, { type, default: value, description }]) => [
      code(path),
      description,
      type,
      value === '' || value === null ? 'empty' : code(String(value)),
    ]);
  const intro =
    'These configuration paths of Magento have an effect. Set them under `config` in a [fixture document](fixtures.md), for a website ' +
    'or a store view under its own `config`, or at run time with `PATCH /__mock/config`. Other paths are stored without effect. ' +
    'The value of a flag is `0` or `1`.';
  return `# Configuration paths\n\n${intro}\n\n${table(['path', 'meaning', 'type', 'default'], rows)}\n`;
}

const RELEASES = ['2.3.7', '2.4.3', '2.4.4', '2.4.5', '2.4.6', '2.4.7', '2.4.8', '2.4.9'];

function versionsPage(): string {
  const intro =
    'Every release from 2.3.1 to 2.4.9 can be simulated, with its patches (`2.4.6-p1`); `2.3` and `2.4` are the newest of their line. The ' +
    'newest release is the default. Set it with `--magento`, with `magento` in a fixture document, or at run time with `PUT /__mock/magento`; ' +
    'accounts, tokens and carts stay. A trait is one behaviour that depends on the release. Single traits can be set with `behaviour`, for stores with a back-ported package. `GET /__mock/magento` lists all of them.';
  const behaviours = RELEASES.map((release) => behaviourOf(parseRelease(release)));
  const rows = Object.entries(traits).map(([trait, { description }]) => [
    `[${code(trait)}](#${trait})`,
    description,
    ...behaviours.map((behaviour) => code(String(Reflect.get(behaviour, trait)))),
  ]);
  const sections = Object.entries<TraitDefinition>(traits).map(([trait, { description, values, source, releases }]) => {
    const meanings = Object.entries<string>(values).map(([value, meaning]) => `- ${code(value)}: ${meaning}`);
    const first = releases.map(({ value, since, evidence }) => [
      code(value),
      [since].flat().join(', '),
      evidence.join(', '),
    ]);
    return [
      `### ${trait}`,
      '',
      description,
      '',
      ...meanings,
      '',
      table(['value', 'from', 'known from'], first),
      '',
      `Source: ${source}`,
    ].join('\n');
  });
  return `# Magento versions\n\n${intro}\n\n## Traits\n\n${table(['trait', 'what it decides', ...RELEASES], rows)}\n\n${sections.join('\n\n')}\n`;
}

function supportedPage(): string {
  const roots = (type: string) =>
    [...Object.keys(Reflect.get(accountResolvers, type) ?? {}), ...Object.keys(storefrontResolvers[type] ?? {})]
      .toSorted()
      .map(code)
      .join(' · ');
  // Releases may declare one route differently.
  const calls = [...new Set(webapiRoutes.map(({ method, path }) => `${path} ${method}`))].toSorted();
  const methods = new Map<string, string[]>();
  for (const [path = '', method = ''] of calls.map((call) => call.split(' '))) {
    methods.set(path, [...(methods.get(path) ?? []), method]);
  }
  const rows = [...methods].map(([path, names]) => [code(path), names.map(code).join(' ')]);
  return [
    '# Supported API',
    '',
    'The GraphQL root fields and REST routes that exist in at least one release. They are at `/graphql`, `/<store>/graphql`, and below `/rest`, ' +
      '`/rest/<store>` or `/rest/all`. REST routes are also served below `/rest/async` and `/rest/async/bulk`; `GET /rest/schema` ' +
      'describes them. Bodies and responses are JSON or XML, as `Content-Type` and `Accept` say.',
    '',
    '## GraphQL queries',
    '',
    roots('Query'),
    '',
    '## GraphQL mutations',
    '',
    roots('Mutation'),
    '',
    '## REST routes',
    '',
    table(['path', 'methods'], rows),
    '',
  ].join('\n');
}

/** The pages that are generated from the sources: path and text. */
export const generatedPages: Readonly<Record<string, () => string>> = {
  'docs/cli.md': cliPage,
  'docs/presets.md': presetsPage,
  'docs/control-api.md': controlApiPage,
  'docs/configuration.md': configurationPage,
  'docs/versions.md': versionsPage,
  'docs/supported-api.md': supportedPage,
  'docs/images/start.svg': terminalPicture,
};
