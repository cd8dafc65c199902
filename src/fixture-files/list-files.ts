import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a folder that hold fixtures, in the order of their names; undefined when the path is no folder. */
export function listFixtureFiles(path: string): string[] | undefined {
  if (!statSync(path).isDirectory()) return undefined;
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => holdsFixtures(entry.name) && isFile(path, entry))
    .map(({ name }) => name)
    .sort();
}

export const isJson = (name: string): boolean => /\.json$/i.test(name);

const holdsFixtures = (name: string): boolean =>
  /\.(ya?ml|json)$/i.test(name) && !name.startsWith('.') && !/(^|\.)schema\.json$/i.test(name);

/** Mounted configuration is often a folder of links. One that leads nowhere is kept, so that reading tells of it. */
function isFile(folder: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(join(folder, entry.name)).isFile();
  } catch {
    return true;
  }
}

/** Why a path cannot be read, and what would be right. */
export function unreadable(error: unknown): string {
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file or folder: name a YAML or JSON file, or a folder of such files';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read: give this user the right to read it';
    case 'ELOOP':
      return 'is a link that leads back to itself: let it lead to a file';
    default:
      return `cannot be read (${message ?? String(error)}): name a YAML or JSON file, or a folder of such files`;
  }
}
