import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDocumentFile } from './find-document-files.ts';
import type { DocumentSource, FilePosition } from './project-document.ts';

const PLUCK = '@graphql-tools/graphql-tag-pluck';

/** A package that a project has to install is missing. */
export class MissingPackage extends Error {
  override readonly name = 'MissingPackage';
}

/** A file that cannot be read as a program, and the reason. */
export interface UnreadableFile extends FilePosition {
  readonly message: string;
}

/** The documents of the files, and the files that cannot be read. */
export interface DocumentSources {
  readonly sources: readonly DocumentSource[];
  readonly unreadable: readonly UnreadableFile[];
}

/**
 * Reads the documents of files: each `.graphql` file, and each template literal of a program with the tag `gql` or `graphql`, or
 * after a comment with one of these words.
 *
 * @throws MissingPackage when there are programs, and the package that reads them is not installed
 */
export async function readDocumentFiles(files: readonly string[], folder: string): Promise<DocumentSources> {
  const sources: DocumentSource[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const file of files) {
    try {
      const text = (await readFile(resolve(folder, file), 'utf8')).replace(/^\uFEFF/, '');
      if (isDocumentFile(file)) sources.push({ file, body: text, line: 1, column: 1 });
      else if (GRAPHQL_WORD.test(text)) sources.push(...(await pluck(file, text, folder)));
    } catch (error) {
      if (error instanceof MissingPackage) throw error;
      unreadable.push({ file, ...positionOf(error), message: messageOf(error) });
    }
  }
  return { sources, unreadable };
}

/** A program without any of these words has no documents, and is not parsed. */
const GRAPHQL_WORD = /gql|graphql/i;

/** The part of `@graphql-tools/graphql-tag-pluck` that is used. */
interface PluckModule {
  gqlPluckFromCodeString(
    file: string,
    code: string,
    options: object,
  ): Promise<readonly { body: string; locationOffset: { line: number; column: number } }[]>;
}

async function pluck(file: string, text: string, folder: string): Promise<DocumentSource[]> {
  const { gqlPluckFromCodeString } = await loadPluck(folder);
  const found = await gqlPluckFromCodeString(file, text, { skipIndent: true, pluckStringFromFile });
  return found.map(({ body, locationOffset: { line, column } }) => ({ file, body, line, column }));
}

/** The text of a template literal, with spaces in place of its interpolations, so that positions stay the same. */
const pluckStringFromFile = (code: string, { start, end }: { start: number; end: number }): string =>
  code
    .slice(start + 1, end - 1)
    .replaceAll(/\$\{[^}]*\}/g, (interpolation) => interpolation.replaceAll(/[^\r\n]/g, ' '))
    .replaceAll('\\`', ' `');

let loaded: Promise<PluckModule> | undefined;

/** The package of the project takes precedence: this program may be installed elsewhere. */
function loadPluck(folder: string): Promise<PluckModule> {
  loaded ??= importFrom(folder).catch(() => import(PLUCK));
  return loaded.catch((error: unknown) => {
    loaded = undefined;
    throw new MissingPackage(
      `documents in programs need the package ${PLUCK}: npm install --save-dev ${PLUCK} graphql; .graphql files need no package (${messageOf(error)})`,
    );
  });
}

async function importFrom(folder: string): Promise<PluckModule> {
  return import(pathToFileURL(createRequire(join(folder, 'package.json')).resolve(PLUCK)).href);
}

/** Position of a syntax error of Babel, whose columns count from 0. */
function positionOf(error: unknown): { line: number; column: number } {
  // Babel has no type for it; both properties are checked.
  const { loc } = error as { loc?: { line?: unknown; column?: unknown } };
  const { line, column } = loc ?? {};
  return typeof line === 'number' && typeof column === 'number' ? { line, column: column + 1 } : { line: 1, column: 1 };
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s*\(\d+:\d+\)$/, '').split('\n')[0] ?? '';
