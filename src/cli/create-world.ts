import { createNodeDigest } from '../platform/node-digest.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { Sandboxes } from '../sandboxes/sandboxes.ts';
import { type InitialStateOptions, loadInitialState } from '../server/initial-state.ts';

/**
 * Creates a world without a server.
 *
 * @throws FixtureError with every problem
 */
export const createWorld = async (options: InitialStateOptions): Promise<Sandbox> =>
  new Sandboxes(await loadInitialState(options), createNodeDigest()).main;
