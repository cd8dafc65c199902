import { toFaultDocument } from '../fault-schema/fault-document.ts';
import type { EntityView } from '../operations/entities.ts';
import type { EntityTypeName } from '../operations/entity-type.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { loadOperation, validateOptions } from './load-operations.ts';
import type { Entities, MagentoMock } from './magento-mock.ts';

/** The tokens of a world in the same process. */
export const inProcessTokens = (sandbox: Sandbox): MagentoMock['tokens'] => ({
  issue: async (owner, expiresIn) => (await loadOperation.tokens()).mintToken(sandbox, owner, expiresIn).token,
  list: async (owner) => (await loadOperation.tokens()).listTokens(sandbox, await validateOptions('owner', owner)),
  revoke: async (which) => (await loadOperation.tokens()).endTokens(sandbox, 'revoked', which),
  expire: async (which) => (await loadOperation.tokens()).endTokens(sandbox, 'expired', which),
});

/** Clock, configuration, modules and release of a world in the same process. */
export const inProcessSettings = (sandbox: Sandbox): Pick<MagentoMock, 'clock' | 'config' | 'modules' | 'magento'> => ({
  clock: {
    get: async () => (await loadOperation.clock()).getClock(sandbox),
    set: async (change) => (await loadOperation.clock()).changeClock(sandbox, change),
    advance: async (by) => (await loadOperation.clock()).advanceClock(sandbox, by),
  },
  config: {
    get: async () => (await loadOperation.config()).getConfig(sandbox),
    set: async (changes) => (await loadOperation.config()).changeConfig(sandbox, changes),
  },
  modules: {
    list: async () => (await loadOperation.modules()).listModules(sandbox),
    set: async (changes) =>
      (await loadOperation.modules()).changeModules(sandbox, (await validateOptions('modules', changes)) ?? {}),
  },
  magento: {
    get: async () => (await loadOperation.release()).getMagento(sandbox),
    set: async (change) => (await loadOperation.release()).changeMagento(sandbox, change),
  },
});

/**
 * The entities of a world in the same process.
 *
 * @param baseUrl URL of the world, which integrations receive when they are activated
 */
export const inProcessEntities = (sandbox: Sandbox, baseUrl: string): Pick<MagentoMock, EntityTypeName> => ({
  customers: entitiesOf(sandbox, 'customers'),
  admins: {
    ...entitiesOf(sandbox, 'admins'),
    otp: async (username, provider) => (await loadOperation.oneTimeCode()).getOneTimeCode(sandbox, username, provider),
  },
  integrations: {
    ...entitiesOf(sandbox, 'integrations'),
    activate: async (name, options) =>
      (await loadOperation.activation()).activateIntegration(sandbox, name, baseUrl, options),
  },
  roles: entitiesOf(sandbox, 'roles'),
  stores: entitiesOf(sandbox, 'stores'),
  websites: entitiesOf(sandbox, 'websites'),
  campaigns: entitiesOf(sandbox, 'campaigns'),
});

/** The faults of a world in the same process. */
export const inProcessFaults = (sandbox: Sandbox): MagentoMock['faults'] => ({
  list: async () => (await loadOperation.faults()).listFaults(sandbox),
  get: async (id) => (await loadOperation.faults()).getFault(sandbox, id),
  async add(fault, options) {
    const { addFault } = await loadOperation.faults();
    return addFault(sandbox, toFaultDocument(fault, options));
  },
  update: async (id, changes) => (await loadOperation.updates()).updateFault(sandbox, id, changes),
  delete: async (id) => (await loadOperation.faults()).deleteFault(sandbox, id),
  clear: async () => (await loadOperation.faults()).clearFaults(sandbox),
});

/** The provider states of a world in the same process. */
export const inProcessProviderStates = (sandbox: Sandbox): MagentoMock['pact'] => ({
  list: async () => (await loadOperation.providerStates()).listProviderStates(sandbox),
  setUp: async (state, params) =>
    (await loadOperation.providerStates()).changeProviderState(sandbox, { state, params }).active,
  tearDown: async (state, params) =>
    (await loadOperation.providerStates()).changeProviderState(sandbox, { state, params, action: 'teardown' }).active,
});

function entitiesOf<Fixture extends object>(sandbox: Sandbox, type: EntityTypeName): Entities<Fixture> {
  // Operations return views of all entity types as one type; a view of `type` is a `Fixture`.
  const toFixture = (view: EntityView) => view as Fixture & { id: number };
  return {
    list: async (page) =>
      (await loadOperation.entities()).listEntities(sandbox, type, await validateOptions('page', page)).map(toFixture),
    get: async (name, website) => toFixture((await loadOperation.entities()).getEntity(sandbox, type, name, website)),
    create: async (fixture) => toFixture((await loadOperation.entities()).createEntity(sandbox, type, fixture)),
    update: async (name, changes, website) =>
      toFixture((await loadOperation.entities()).updateEntity(sandbox, type, name, changes, website)),
    delete: async (name, website) => (await loadOperation.entities()).deleteEntity(sandbox, type, name, website),
  };
}
