import type { MagentoMock } from '../api/magento-mock.ts';
import type { OptionDefinition } from './option-definition.ts';
import { type RemoteOptions, readRemoteOptions, remoteDefinitions } from './remote-options.ts';
import type { ReadOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';

/** Controls a world, and returns the text to print; an empty string is not printed. */
type RemoteCall = (magento: MagentoMock, args: readonly string[], terminal: Terminal) => Promise<string>;

/** A command that controls a running server. */
export interface RemoteCommand {
  readonly name: 'remote';
  /** Name of its definition. */
  readonly command: string;
  readonly target: RemoteOptions;
  readonly run: (magento: MagentoMock, terminal: Terminal) => Promise<string>;
}

/** What `--help` and the reference show of a command. */
interface RemoteCommandHelp {
  readonly name: string;
  readonly description: string;
  readonly arguments?: Readonly<Record<string, string>>;
  readonly examples: readonly string[];
}

const options: readonly OptionDefinition[] = Object.values(remoteDefinitions);

/** Defines a command that controls a running server. */
export const defineRemote = (help: RemoteCommandHelp, call: RemoteCall) => ({
  arguments: {},
  ...help,
  options,
  toCommand: (args: readonly string[], { read }: { readonly read: ReadOption }): RemoteCommand => ({
    name: 'remote',
    command: help.name,
    target: readRemoteOptions(read),
    run: (magento, terminal) => call(magento, args, terminal),
  }),
});
