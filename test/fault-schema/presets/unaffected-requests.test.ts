import { expect, test } from 'vitest';
import { PRESET_NAMES } from '../../../src/fault-schema/presets/presets.ts';
import { type ClientResponse, startTestStore, type TestStore, VERSIONS } from '../../fault-injection/test-store.ts';
import { nameOf, PRESETS_WITH_OWN_TESTS, presetCases } from './preset-cases.ts';

type Protocol = 'graphql' | 'rest';

const covered = new Set(
  presetCases.flatMap((each) =>
    (each.versions ?? VERSIONS).map((version) => `${nameOf(each)} ${version} ${each.protocol}`),
  ),
);
/** The presets that have no case in a release and a protocol. */
const unaffected = PRESET_NAMES.filter((name) => !PRESETS_WITH_OWN_TESTS.includes(name)).flatMap((name) =>
  VERSIONS.flatMap((version) =>
    (['graphql', 'rest'] as const)
      .filter((protocol) => !covered.has(`${name} ${version} ${protocol}`))
      .map((protocol) => ({ name, version, protocol })),
  ),
);

const journeys: Readonly<Record<Protocol, (store: TestStore) => readonly (() => Promise<ClientResponse>)[]>> = {
  graphql: (store) => [
    () => store.graphqlSignIn(),
    () => store.customer(),
    () => store.customer({}),
    () => store.customer({ ...store.bearer('bad') }),
    () => store.graphql('{ storeConfig { locale } }'),
  ],
  rest: (store) => [
    () => store.restSignIn(),
    () => store.me(),
    () => store.me({}),
    () => store.me({ ...store.bearer('bad') }),
    () => store.adminPlain(),
    () => store.adminWithCode(),
  ],
};

async function summaries(store: TestStore, protocol: Protocol): Promise<string[]> {
  const results: string[] = [];
  for (const send of journeys[protocol](store)) results.push((await send()).summary);
  return results;
}

test.each(unaffected)('$name does not affect $protocol of $version', async ({ name, version, protocol }) => {
  const store = await startTestStore(version);
  const before = await summaries(store, protocol);
  const { id } = await store.magento.faults.add(name);
  expect(await summaries(store, protocol)).toEqual(before);
  await store.magento.faults.delete(id);
  expect(await summaries(store, protocol)).toEqual(before);
});
