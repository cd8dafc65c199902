import { choice, string } from './option-definition.ts';
import type { ReadOption } from './serve-options.ts';

const REPORT_FORMATS = ['text', 'json'] as const;

/** Options of a command that prints a report. */
export interface ReportOptions {
  readonly format: (typeof REPORT_FORMATS)[number];
  /** File for JUnit XML. */
  readonly junit: string | undefined;
}

export const reportDefinitions = {
  format: choice(
    { flags: '--format <format>', description: 'format of the report', defaultText: 'text' },
    REPORT_FORMATS,
  ),
  junit: string({ flags: '--junit <file>', description: 'write the results to this file as JUnit XML' }),
};

export const readReportOptions = (read: ReadOption): ReportOptions => ({
  format: read(reportDefinitions.format) ?? 'text',
  junit: read(reportDefinitions.junit),
});
