import { FixtureError } from '../engine/initial-document.ts';
import { Conflict, ControlError, NotFound, Unavailable } from '../platform/errors.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** 0 success, 1 failure, 2 invalid usage or fixtures; `exec` exits with the code of its command. */
export type ExitCode = number;

/** The command has done what it was asked to. */
export const SUCCESS = 0;
/** The command has failed, or has found problems. */
export const FAILURE = 1;
/** The command line, an environment variable or the fixtures are invalid. */
export const INVALID = 2;

/**
 * Prints the message of an error and returns the exit code.
 *
 * @throws an internal error unchanged
 */
export function reportError(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof UsageError) {
    const program = ['magento-auth-mock', error.command].filter(Boolean).join(' ');
    terminal.err(`magento-auth-mock: ${error.message}\n  run ${program} --help for usage`);
    return INVALID;
  }
  if (error instanceof NotFound || error instanceof Conflict || error instanceof InvalidDocument) {
    terminal.err(`magento-auth-mock: ${error.message}`);
    return INVALID;
  }
  if (error instanceof FixtureError) {
    terminal.err(error.message);
    return INVALID;
  }
  if (error instanceof ControlError || error instanceof Unavailable) {
    terminal.err(`magento-auth-mock: ${error.message}`);
    return FAILURE;
  }
  const message = describeSystemError(error);
  if (message === undefined) throw error;
  terminal.err(`magento-auth-mock: ${message}`);
  return FAILURE;
}

/** The message for an error of a system call, such as listening on a port or writing a file. */
function describeSystemError(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  const address = 'address' in error ? `${error.address}${'port' in error ? `:${error.port}` : ''}` : 'this address';
  switch (error.code) {
    case 'EADDRINUSE':
      return `${address} is already in use; set another port with --port, or 0 for a free one`;
    case 'EACCES':
      return 'address' in error ? `permission denied to listen on ${address}` : error.message;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `cannot listen on ${'hostname' in error ? error.hostname : address}: not an address of this machine`;
    default:
      return error.message;
  }
}
