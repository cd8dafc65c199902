import { type CommandDefinition, commands, DEFAULT_COMMAND, PROGRAM } from '../../src/cli/command-definitions.ts';
import { usageOf } from '../../src/cli/convert-commander-error.ts';
import { type OptionDefinition, takesValue, variableOf } from '../../src/cli/option-definition.ts';

const code = (text: string): string => `\`${text}\``;
const escapeCell = (text: string): string => text.replaceAll('|', '\\|');
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** docs/cli.md, rendered from the definitions that `--help` shows. */
export function cliPage(): string {
  return [
    '# CLI reference',
    '',
    `Run commands with ${code(`npx ${PROGRAM} COMMAND`)} where the package is installed. In a clone of the repository, write`,
    `${code('npm start -- COMMAND')} instead. ${code(DEFAULT_COMMAND)} is the default command and can be omitted: ${code(`npx ${PROGRAM} --port 5000`)}.`,
    '`--help` after a command prints its options, `--version` prints the version.',
    '',
    ...commands.flatMap(commandSection),
    '## Environment variables',
    '',
    'Each option can also be set by the environment variable in its row; the command line takes precedence. An empty variable is',
    'ignored, values of repeatable options are separated by commas, and flags take `1`, `true`, `yes`, `on`, `0`, `false`, `no` or `off`.',
    'Any other variable whose name begins with `MAGENTO_MOCK_` is an error. `MAGENTO_MOCK_URL` is the URL of a running server:',
    '`exec` sets it for its command, and the [Playwright fixture](test-runners.md#playwright) reads it.',
    '',
    '## Exit codes',
    '',
    '| code | meaning |',
    '| --- | --- |',
    '| 0 | success |',
    '| 1 | failure, such as a port that is already in use |',
    '| 2 | invalid usage, environment variable or fixtures |',
    '| other | `exec` exits with the exit code of its command: 128 plus the number of the signal that ended it, 127 for an unknown command |',
    '',
  ].join('\n');
}

function commandSection(command: CommandDefinition): string[] {
  const { name, description, arguments: args, options, examples } = command;
  return [
    `## ${name}`,
    '',
    sentence(description),
    '',
    '```text',
    usageOf(command),
    '```',
    '',
    ...tableOf(
      ['argument', 'description'],
      Object.entries(args).map(([each, text]) => [code(each), text]),
    ),
    ...tableOf(['option', 'description', 'default', 'environment variable'], options.map(optionRow)),
    'Examples:',
    '',
    '```sh',
    ...examples.map((example) => `npx ${PROGRAM} ${example}`),
    '```',
    '',
  ];
}

function optionRow(option: OptionDefinition): string[] {
  const { flags, description, choices, defaultText } = option;
  const values = choices === undefined ? '' : `: ${choices.map(code).join(', ')}`;
  return [
    code(flags),
    `${description}${values}`,
    defaultText ?? (takesValue(option) ? 'none' : 'off'),
    code(variableOf(option)),
  ];
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  return [...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`), ''];
}
