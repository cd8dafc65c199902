import type { optionSchemas } from '../operations/option-schemas.ts';

/** Modules of operations, each loaded by its first use: a server that is used only over HTTP does not need them. */
export const loadOperation = {
  audit: () => import('../operations/audit-requests.ts'),
  entities: () => import('../operations/entities.ts'),
  activation: () => import('../operations/activate-integration.ts'),
  explain: () => import('../operations/explain-error.ts'),
  faults: () => import('../operations/world-faults.ts'),
  updates: () => import('../operations/update-fault.ts'),
  gates: () => import('../operations/held-requests.ts'),
  handshakes: () => import('../operations/fail-handshakes.ts'),
  events: () => import('../operations/listen-to-events.ts'),
  providerStates: () => import('../operations/provider-states.ts'),
  options: () => import('../operations/option-schemas.ts'),
  validate: () => import('../state/document/validate-document.ts'),
  oneTimeCode: () => import('../operations/get-one-time-code.ts'),
  mailbox: () => import('../operations/sent-mails.ts'),
  tokens: () => import('../operations/issued-tokens.ts'),
  world: () => import('../operations/world-document.ts'),
  clock: () => import('../operations/world-clock.ts'),
  config: () => import('../operations/config-values.ts'),
  modules: () => import('../operations/world-modules.ts'),
  release: () => import('../operations/simulated-release.ts'),
  presets: () => import('../operations/preset-views.ts'),
};

/**
 * Returns the options of an operation.
 *
 * @throws InvalidDocument for an unknown key or an invalid value, as the control API reports them
 */
export async function validateOptions<Options extends object>(
  name: keyof typeof optionSchemas,
  options: Options | undefined,
): Promise<Options | undefined> {
  if (options === undefined) return undefined;
  // One after the other, since Jest's loader fails when two imports share a module that is still being loaded.
  const schemas = await loadOperation.options();
  const { validatePart } = await loadOperation.validate();
  validatePart(schemas.optionSchemas[name], options);
  return options;
}
