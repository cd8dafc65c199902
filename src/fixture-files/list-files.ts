import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isAnyError } from '../platform/errors.ts';

/** Names of the fixture files in a folder, sorted; undefined when the path is not a folder. */
export function listFixtureFiles(path: string): string[] | undefined {
  if (!statSync(path).isDirectory()) return undefined;
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => isFixtureFile(entry.name) && isFile(path, entry))
    .map(({ name }) => name)
    .sort();
}

/** Whether a file is read as JSON; any other is read as YAML. */
export const isJson = (name: string): boolean => /\.json$/i.test(name);

/** Whether a file in a folder is read as fixtures. Schemas and hidden files are not. */
export const isFixtureFile = (name: string): boolean =>
  /\.(ya?ml|json)$/i.test(name) && !name.startsWith('.') && !/(^|\.)schema\.json$/i.test(name);

/** Follows symbolic links, since a mounted configuration often consists of them. A broken link counts as a file that cannot be read. */
function isFile(folder: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(join(folder, entry.name)).isFile();
  } catch {
    return true;
  }
}

const VALID_PATHS = 'expected a YAML or JSON file, or a folder of such files';

/** States why a path cannot be read and what is valid. */
export function describeReadError(error: unknown): string {
  // Errors of the file system have a code; others have none.
  const { code, message } = isAnyError(error) ? (error as NodeJS.ErrnoException) : {};
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `no such file or folder: ${VALID_PATHS}`;
    case 'EACCES':
    case 'EPERM':
      return 'permission denied: grant the current user read access';
    case 'ELOOP':
      return 'is a symbolic link to itself: link it to a file';
    default:
      return `cannot be read (${message ?? String(error)}): ${VALID_PATHS}`;
  }
}
