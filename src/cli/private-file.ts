import { closeSync, constants, fchmodSync, fstatSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';

const OWNER_ONLY = 0o600;

/**
 * Writes a file that only its owner can read, such as one with passwords and tokens. The mode is also set after opening, since
 * opening does not change the mode of an existing file. Pipes and devices such as `/dev/stdout` keep their mode.
 *
 * @throws the system's error, for example for a file of another user, which then keeps its content
 */
export function writePrivateFile(path: string, content: string | Iterable<string>): void {
  // A string is also an iterable: its characters would be written one by one.
  const pieces = typeof content === 'string' ? [content] : content;
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT, OWNER_ONLY);
  try {
    if (fstatSync(file).isFile()) {
      fchmodSync(file, OWNER_ONLY);
      ftruncateSync(file);
    }
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}
