import { closeSync, fchmodSync, fstatSync, openSync, writeFileSync } from 'node:fs';

const OWNER_ONLY = 0o600;

/**
 * Writes a file that only its owner can read, such as one with passwords and tokens. The mode is also set after opening, since
 * opening does not change the mode of an existing file. Pipes and devices such as `/dev/stdout` keep their mode.
 */
export function writePrivateFile(path: string, content: string | Iterable<string>): void {
  // A string is also an iterable: its characters would be written one by one.
  const pieces = typeof content === 'string' ? [content] : content;
  const file = openSync(path, 'w', OWNER_ONLY);
  try {
    if (fstatSync(file).isFile()) fchmodSync(file, OWNER_ONLY);
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}
