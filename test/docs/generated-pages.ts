import { controlRoutes } from '../../src/control-api/control-routes.ts';
import { createOpenApiDocument } from '../../src/control-api/openapi.ts';
import { adminPresets } from '../../src/fault-schema/presets/admin-presets.ts';
import { bearerTokenPresets } from '../../src/fault-schema/presets/bearer-token-presets.ts';
import { integrationPresets } from '../../src/fault-schema/presets/integration-presets.ts';
import type { Preset } from '../../src/fault-schema/presets/preset.ts';
import { signInPresets } from '../../src/fault-schema/presets/sign-in-presets.ts';
import { storePresets } from '../../src/fault-schema/presets/store-presets.ts';
import { tokenPresets } from '../../src/fault-schema/presets/token-presets.ts';
import { transportPresets } from '../../src/fault-schema/presets/transport-presets.ts';
import type { ConfigPathDefinition, ConfigValue } from '../../src/magento/config/config-path.ts';
import { configPaths } from '../../src/magento/config/config-paths.ts';
import { cliPage } from './cli-page.ts';
import { consoleTypes } from './console-types.ts';
import { code, releasesOf, table } from './page-table.ts';
import { supportedPage } from './supported-page.ts';
import { terminalPicture } from './terminal-picture.ts';
import { versionsPage } from './versions-page.ts';

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
    'request with the header `X-Mock-Fault: …`. `npx magento-auth-mock presets show ID` prints links to the reports.';
  return `# Presets\n\n${intro}\n\n${table(['group', 'presets'], index)}\n\n${groups.join('\n\n')}\n`;
}

interface Operation {
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: object;
}

function controlApiPage(): string {
  const { paths } = createOpenApiDocument(controlRoutes, '') as { paths: Record<string, Record<string, Operation>> };
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
    'of all bodies and responses, to generate [clients](other-languages.md#generated-clients), and with `?version=3.0` the OpenAPI 3.0 document; `/__mock/openapi` shows it as a page. [Security](security.md) describes who may call it.';
  return `# Control API\n\n${intro}\n\n${table(['request', 'description', 'query parameters, body'], rows)}\n`;
}

function configurationPage(): string {
  const rows = Object.entries<ConfigPathDefinition>(configPaths)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([path, definition]) => [
      code(path),
      definition.description,
      definition.type,
      defaultsOf(definition),
      releasesOf(definition),
      definition.evidence ?? 'source',
    ]);
  const intro =
    'These configuration paths of Magento have an effect. Set them under `config` in a [fixture document](fixtures.md), for a website ' +
    'or a store view under its own `config`, or at run time with `PATCH /__mock/config`. Other paths are stored without effect. ' +
    'The value of a flag is `0` or `1`. A release that does not have a path, or has another default, is in the column “releases”; ' +
    'the last column states [how the path is known](versions.md#how-facts-are-known).';
  const head = ['path', 'meaning', 'type', 'default', 'releases', 'known from'];
  return `# Configuration paths\n\n${intro}\n\n${table(head, rows)}\n`;
}

const formatDefault = (value: ConfigValue): string =>
  value === '' || value === null ? 'empty' : code(String(value).replaceAll(',', ', '));

const defaultsOf = ({ default: value, earlierDefaults = [] }: ConfigPathDefinition): string =>
  [formatDefault(value), ...earlierDefaults.map((row) => `${formatDefault(row.value)} (${releasesOf(row)})`)].join(
    '; ',
  );

/** The pages that are generated from the sources: path and text. */
export const generatedPages: Readonly<Record<string, () => string>> = {
  'docs/cli.md': cliPage,
  'docs/presets.md': presetsPage,
  'docs/control-api.md': controlApiPage,
  'docs/configuration.md': configurationPage,
  'docs/versions.md': versionsPage,
  'docs/supported-api.md': supportedPage,
  'docs/images/start.svg': terminalPicture,
  'src/console/client/api-types.ts': consoleTypes,
};
