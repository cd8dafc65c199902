import type { MagentoMock } from '../api/magento-mock.ts';
import type { OptionDefinition } from './option-definition.ts';
import { type RemoteOptions, readRemoteOptions, remoteDefinitions } from './remote-options.ts';
import type { ReadOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';

/** Controls a world, and returns what to print; empty for nothing. */
type RemoteCall = (magento: MagentoMock, args: readonly string[], terminal: Terminal) => Promise<string>;

/** A command that controls a running server. */
export interface RemoteCommand {
  readonly name: 'remote';
  /** Name of its definition. */
  readonly command: string;
  readonly target: RemoteOptions;
  readonly run: (magento: MagentoMock, terminal: Terminal) => Promise<string>;
}

interface RemoteTexts {
  readonly name: string;
  readonly description: string;
  readonly arguments?: Readonly<Record<string, string>>;
  readonly examples: readonly string[];
}

const options: readonly OptionDefinition[] = Object.values(remoteDefinitions);

/** The definition of a command that controls a running server. */
export const defineRemote = (texts: RemoteTexts, call: RemoteCall) => ({
  arguments: {},
  ...texts,
  options,
  toCommand: (args: readonly string[], { read }: { readonly read: ReadOption }): RemoteCommand => ({
    name: 'remote',
    command: texts.name,
    target: readRemoteOptions(read),
    run: (magento, terminal) => call(magento, args, terminal),
  }),
});
