import type { RemoteCommand } from './remote-command.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs a command that controls a running server.
 *
 * @throws ControlError when the server cannot be reached, or the error of the operation
 */
export async function runRemote({ target, run }: RemoteCommand, terminal: Terminal): Promise<void> {
  const { connectMagentoMock } = await import('../api/connect-magento-mock.ts');
  const { url, controlToken } = target;
  const text = await run(await connectMagentoMock(url, controlToken === undefined ? {} : { controlToken }), terminal);
  if (text !== '') terminal.out(text);
}
