import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { convertPathToPattern, glob } from 'tinyglobby';

const DOCUMENT_FILE = /\.(graphqls?|gql)$/;
/** Programs can have GraphQL documents in template literals. */
const PROGRAM_FILE = /\.([cm]?[jt]sx?|vue|svelte|astro)$/;

/** The files that can be read, in words. */
export const READABLE_FILES = '.graphql, .graphqls, .gql, .ts, .tsx, .js, .jsx, .vue, .svelte and .astro files';

/** Whether a file is a GraphQL document, and not a program that contains some. */
export const isDocumentFile = (file: string): boolean => DOCUMENT_FILE.test(file);

/** Names of readable files, and the patterns that match none. */
export interface DocumentFiles {
  readonly files: readonly string[];
  readonly unmatched: readonly string[];
}

/**
 * Lists the readable files that match glob patterns, or that are or lie below a given path. `node_modules` is skipped.
 *
 * @param patterns one that starts with `!` excludes files
 * @param folder the patterns and the names of the files are relative to it
 */
export async function findDocumentFiles(patterns: readonly string[], folder: string): Promise<DocumentFiles> {
  const ignore = ['**/node_modules/**', ...patterns.filter(isExclusion).map((pattern) => pattern.slice(1))];
  const included = patterns.filter((pattern) => !isExclusion(pattern));
  const found = await Promise.all(
    included.map(async (pattern) => {
      const files = await glob(asGlob(pattern, folder), { cwd: folder, ignore });
      return files.filter((file) => DOCUMENT_FILE.test(file) || PROGRAM_FILE.test(file));
    }),
  );
  return {
    files: [...new Set(found.flat())].sort(),
    unmatched: included.filter((_, index) => found[index]?.length === 0),
  };
}

const isExclusion = (pattern: string): boolean => pattern.startsWith('!');

/** Names of files may have the characters of patterns, such as `[slug].tsx`. */
const asGlob = (pattern: string, folder: string): string =>
  existsSync(resolve(folder, pattern)) ? convertPathToPattern(pattern) : pattern;
