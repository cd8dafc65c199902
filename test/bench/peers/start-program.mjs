import { spawn } from 'node:child_process';
import { connect } from 'node:net';

const RETRY_MS = 50;

/**
 * Starts a server that is a program of its own, and reports its port once it accepts connections. Both end together.
 *
 * @param readyPort the port that accepts connections first
 * @param prepare called before the port is reported
 */
export function startProgram(command, args, { port, readyPort = port }, prepare = async () => {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  child.on('error', ({ message }) => process.send({ failure: message }));
  child.on('exit', (code) => process.exit(code ?? 1));
  const end = () => child.kill('SIGKILL');
  process.on('exit', end);
  process.on('SIGTERM', () => process.exit());
  process.on('disconnect', () => process.exit());
  const tryToConnect = () => {
    const socket = connect(readyPort, '127.0.0.1');
    socket.on('error', () => setTimeout(tryToConnect, RETRY_MS));
    socket.on('connect', () => {
      socket.destroy();
      prepare().then(
        () => process.send({ result: { port, pid: child.pid } }),
        ({ message }) => process.send({ failure: message }),
      );
    });
  };
  tryToConnect();
}
