import { AUDIT_RULE_IDS } from '../journal/audit/audit-rule.ts';
import type { OptionNames } from '../server/initial-state.ts';
import { InvalidValue, splitAtCommas, stringListOption, stringOption } from './option-definition.ts';
import {
  type ReadOption,
  readServerOptionsOfExec,
  type SharedOptions,
  sharedExecDefinitions,
} from './serve-options.ts';
import { suggestion } from './usage-error.ts';

/** Options of `exec`. */
export interface ExecOptions extends SharedOptions {
  /** The program and its arguments. */
  readonly command: readonly [string, ...string[]];
  /** Folder for world and journal when the command fails. */
  readonly saveWorldOnFailure: string | undefined;
  /** File for the findings of the audit as JUnit XML. */
  readonly junit: string | undefined;
  /** Audit rules that are skipped. */
  readonly auditOff: readonly string[];
  readonly optionNames: OptionNames & { readonly junit: string; readonly saveWorldOnFailure: string };
}

/** Typed as strings, so that any string can be searched for in them. */
const auditRuleIds: readonly string[] = AUDIT_RULE_IDS;

/** Definitions of the options of `exec`. */
export const execDefinitions = {
  ...sharedExecDefinitions,
  saveWorldOnFailure: stringOption({
    flags: '--save-world-on-failure <folder>',
    description: 'save the world and the journal to this folder when the command fails',
  }),
  junit: stringOption({
    flags: '--junit <file>',
    description: 'write the findings of the audit to this file as JUnit XML',
  }),
  auditOff: {
    ...stringListOption(
      { flags: '--audit-off <rules>', description: 'audit rules to skip, separated by commas' },
      readRules,
    ),
    choices: auditRuleIds,
  },
};

/** The options of `exec`, from options, environment variables and defaults. */
export function readExecOptions(read: ReadOption, command: ExecOptions['command']): ExecOptions {
  const options = readServerOptionsOfExec(read);
  return {
    ...options,
    command,
    saveWorldOnFailure: read(execDefinitions.saveWorldOnFailure),
    junit: read(execDefinitions.junit),
    auditOff: read(execDefinitions.auditOff),
    optionNames: {
      ...options.optionNames,
      junit: read.nameOf(execDefinitions.junit),
      saveWorldOnFailure: read.nameOf(execDefinitions.saveWorldOnFailure),
    },
  };
}

function readRules(values: readonly string[]): string[] {
  const rules = splitAtCommas(values);
  const unknown = rules.find((rule) => !auditRuleIds.includes(rule));
  if (unknown === undefined) return rules;
  throw new InvalidValue(unknown, `an audit rule (${auditRuleIds.join(', ')})${suggestion(unknown, auditRuleIds)}`);
}
