import { writeFileSync } from 'node:fs';
import { findDocumentFiles, READABLE_FILES } from '../graphql/documents/find-document-files.ts';
import { parseDocuments } from '../graphql/documents/parse-documents.ts';
import { MissingPackage, readDocumentFiles } from '../graphql/documents/read-document-files.ts';
import { releaseTargets, type SchemaTarget, storeTarget } from '../graphql/documents/schema-target.ts';
import { validateProject } from '../graphql/documents/validate-project.ts';
import { DEFAULT_EDITION } from '../magento/releases/edition.ts';
import { NEWEST_RELEASE } from '../magento/releases/release.ts';
import { readSchemas } from '../server/schema-files.ts';
import { type ExitCode, FAILURE, SUCCESS } from './exit-code.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import type { ValidateOptions } from './validate-options.ts';
import {
  annotateProblems,
  renderValidationJson,
  renderValidationJunit,
  renderValidationText,
  type ValidationReport,
} from './validate-report.ts';

/**
 * Validates the GraphQL documents of a project against the schemas of Magento releases, or of a store.
 *
 * @returns 1 if a document is not valid
 * @throws UsageError when a pattern matches no file, or a package is missing; FixtureError when a schema cannot be used
 */
export async function validate(
  options: ValidateOptions,
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<ExitCode> {
  const report = await createReport(options);
  terminal.out(options.format === 'json' ? renderValidationJson(report) : renderValidationText(report));
  if (environment['GITHUB_ACTIONS'] === 'true') for (const line of annotateProblems(report)) terminal.err(line);
  if (options.junit !== undefined) writeJunitReport(options.junit, renderValidationJunit(report));
  return report.problems.some(({ severity }) => severity === 'error') ? FAILURE : SUCCESS;
}

/** @throws UsageError if the file cannot be written, since exit code 1 means that a document is not valid */
function writeJunitReport(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`--junit: cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function createReport({ patterns, ...options }: ValidateOptions): Promise<ValidationReport> {
  const folder = process.cwd();
  const targets = await readTargets(options);
  const { files, unmatched } = await findDocumentFiles(patterns, folder);
  if (unmatched.length > 0 || files.length === 0)
    throw new UsageError(
      `no file matches ${unmatched.map((each) => `'${each}'`).join(' and ') || 'the patterns'} (${READABLE_FILES} are read)`,
    );
  const { sources, unreadable } = await readDocumentFiles(files, folder).catch((error: unknown) => {
    throw error instanceof MissingPackage ? new UsageError(error.message) : error;
  });
  const parsed = parseDocuments(sources);
  const broken = unreadable.map((each) => ({ ...each, severity: 'error' as const, document: 'file' }));
  const result = validateProject({ ...parsed, problems: [...broken, ...parsed.problems] }, targets);
  return { ...result, files: files.length, schemas: parsed.schemas };
}

async function readTargets({
  magento,
  schema,
  extensions,
  edition = DEFAULT_EDITION,
}: Omit<ValidateOptions, 'patterns'>) {
  const optionNames = { schema: '--schema', extension: (index: number) => `--extension ${extensions[index]}` };
  const releases = magento.length === 0 && schema === undefined ? [NEWEST_RELEASE] : magento;
  return readSchemas({ schema, extensions, optionNames }, (options): SchemaTarget[] => {
    const { storeSchema, ...shared } = options;
    const store = storeSchema === undefined || schema === undefined ? [] : [storeTarget(schema, edition, options)];
    return [...releaseTargets(releases, edition, shared), ...store];
  });
}
