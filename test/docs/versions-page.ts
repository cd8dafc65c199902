import type { Phrase } from '../../src/magento/phrases/phrase.ts';
import { phrases } from '../../src/magento/phrases/phrases.ts';
import { traits } from '../../src/magento/releases/behaviour.ts';
import type { Evidence } from '../../src/magento/releases/evidence.ts';
import { parseRelease } from '../../src/magento/releases/release.ts';
import { behaviourOf } from '../../src/magento/releases/release-behaviour.ts';
import type { TraitDefinition } from '../../src/magento/releases/trait.ts';
import { schemaEvidence, schemaOrigins } from '../../src/magento/schema/schema-origins.ts';
import { code, releasesOf, table } from './page-table.ts';

const EVIDENCE: Readonly<Record<Evidence, string>> = {
  source: 'the source of the release and of the one before it',
  test: "Magento's own tests",
  recorded: 'responses of a running Magento',
  report: 'a public report that quotes the response',
  documentation: 'documentation only',
  unsure: 'inferred, not established',
  option: 'a choice of this server, not a fact about Magento',
};

const RELEASES = ['2.3.7', '2.4.3', '2.4.4', '2.4.5', '2.4.6', '2.4.7', '2.4.8', '2.4.9'];

/** The page about releases and editions. */
export function versionsPage(): string {
  const intro =
    'Every release from 2.3.1 to 2.4.9 can be simulated, with its patches (`2.4.6-p1`); `2.3` and `2.4` are the newest of their line. The ' +
    'newest release is the default. Set it with `--magento`, with `magento` in a fixture document, or at run time with `PUT /__mock/magento`; ' +
    'accounts, tokens and carts are kept. A trait is one behaviour that depends on the release. Single traits can be set with `behaviour`, for stores with a back-ported package. `GET /__mock/magento` lists all of them.';
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
  const evidence = Object.entries(EVIDENCE).map(([name, meaning]) => `- ${code(name)}: ${meaning}`);
  const known =
    'Each value of a trait names the first release of every release line that has it, since changes are brought back to older ' +
    'lines as patches: `2.4.4-p12, 2.4.5-p11, 2.4.6-p9, 2.4.7` is not in 2.4.5-p10. Its last column states how that is known:';
  const messages = Object.entries<Phrase>(phrases).flatMap(([key, phrase]) =>
    [...(phrase.earlierTexts ?? []), phrase]
      .filter(({ since, until }) => phrase.evidence !== undefined || since !== undefined || until !== undefined)
      .map((row) => [code(key), code(row.text), releasesOf(row), phrase.evidence ?? 'source']),
  );
  return [
    '# Magento versions',
    intro,
    '## Editions',
    EDITIONS_TEXT,
    '## How facts are known',
    `${known}\n\n${evidence.join('\n')}`,
    '## Traits',
    table(['trait', 'what it decides', ...RELEASES], rows),
    ...sections,
    '## Messages',
    'Messages that not every release has, or that no source of Magento Open Source shows.',
    table(['message', 'text', 'releases', 'known from'], messages),
    '## GraphQL schema',
    'Types and fields that no schema file of Magento Open Source has, up to 2.4.8-p1.',
    `${table(['origin', 'types and fields', 'known from'], schemaRows())}\n`,
  ].join('\n\n');
}

const EDITIONS_TEXT =
  '`edition` in a fixture document is `commerce`, the default, or `open-source`. Without Adobe Commerce, the GraphQL schema has no ' +
  'types and fields of its modules and of the Storefront Compatibility Package (see [GraphQL schema](#graphql-schema)): a query of ' +
  '`Customer.returns` gets `Cannot query field "returns" on type "Customer".` There is no content staging: the header ' +
  '`Preview-Version` has no effect, and `campaigns` in a fixture document is a problem, unless `modules` has ' +
  '`Magento_Staging: true`. `GET /V1/modules` lists no modules of Adobe Commerce.';

const ORIGINS = {
  commerce: 'Adobe Commerce',
  storefront_package: 'Storefront Compatibility Package, for Adobe Commerce',
  attribute: 'attributes that Magento adds to the schema at run time',
} as const;

function schemaRows(): string[][] {
  const evidence = schemaEvidence();
  return Object.entries(ORIGINS).map(([origin, description]) => {
    const names = [...schemaOrigins].filter(([, each]) => each === origin).map(([name]) => name);
    const known = [...new Set(names.map((name) => evidence[name] ?? ''))];
    return [description, names.toSorted().map(code).join(', '), known.join(', ')];
  });
}
