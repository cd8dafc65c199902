import { choiceOption, stringOption } from './option-definition.ts';
import type { ReadOption } from './serve-options.ts';

const REPORT_FORMATS = ['text', 'json'] as const;

/** Options of a command that prints a report. */
export interface ReportOptions {
  readonly format: (typeof REPORT_FORMATS)[number];
  /** File for JUnit XML. */
  readonly junit: string | undefined;
}

/** Definitions of the options of a command that prints a report. */
export const reportDefinitions = {
  format: choiceOption(
    { flags: '--format <format>', description: 'format of the report', defaultText: 'text' },
    REPORT_FORMATS,
  ),
  junit: stringOption({ flags: '--junit <file>', description: 'write the results to this file as JUnit XML' }),
};

/** The report options, from options, environment variables and defaults. */
export const readReportOptions = (read: ReadOption): ReportOptions => ({
  format: read(reportDefinitions.format) ?? 'text',
  junit: read(reportDefinitions.junit),
});
