import { writeFileSync } from 'node:fs';
import { CannotCompare } from '../drift/cannot-compare.ts';
import type { DriftReport } from '../drift/drift-report.ts';
import { findDrift } from '../drift/find-drift.ts';
import { scenarios } from '../drift/scenarios/scenarios.ts';
import { loadDocument } from '../server/initial-state.ts';
import type { DriftCommandOptions } from './drift-options.ts';
import { type ExitCode, FAILURE, INVALID, SUCCESS } from './exit-code.ts';
import { readCertificate } from './read-certificate.ts';
import { renderDriftJunit, renderDriftReport } from './render-drift.ts';
import type { Terminal } from './terminal.ts';
import { suggestion, UsageError } from './usage-error.ts';

/**
 * Compares a store with this server and prints what differs.
 *
 * @returns 0 if nothing differs, 1 if something does, 2 if the comparison could not run
 * @throws FixtureError if the fixtures are invalid, UsageError for an unknown scenario
 */
export async function drift(options: DriftCommandOptions, terminal: Terminal): Promise<ExitCode> {
  requireScenarios(options.skip);
  const stop = new AbortController();
  void terminal.stopped.then(() => stop.abort());
  try {
    const report = await findDrift({
      ...options,
      baseUrl: options.against,
      timeout: options.timeout * 1000,
      ca: options.ca === undefined ? undefined : readCertificate(options.ca),
      fixtures: options.fixtures === undefined ? undefined : await loadDocument(options.fixtures),
      signal: stop.signal,
    });
    if (options.junit !== undefined) writeJunitReport(options.junit, report, terminal);
    terminal.out(options.format === 'json' ? JSON.stringify(report, undefined, 2) : renderDriftReport(report));
    return hasDrift(report) ? FAILURE : SUCCESS;
  } catch (error) {
    if (!(error instanceof CannotCompare)) throw error;
    terminal.err(`magento-auth-mock: ${error.message}`);
    return INVALID;
  }
}

/** A file that cannot be written is reported and does not change the exit code. */
function writeJunitReport(file: string, report: DriftReport, terminal: Terminal): void {
  try {
    writeFileSync(file, renderDriftJunit(report));
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    terminal.err(`magento-auth-mock: --junit: cannot write ${file}: ${error.message}`);
  }
}

const hasDrift = ({ scenarios }: DriftReport): boolean => scenarios.some(({ status }) => status === 'different');

/** @throws UsageError for a name that is neither a scenario nor the subject of one */
function requireScenarios(names: readonly string[]): void {
  const known = [...new Set(scenarios.flatMap(({ id }) => [id.split('/')[0] ?? '', id]))];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`--skip: "${unknown}" is not a scenario or the subject of one${suggestion(unknown, known)}`);
}
