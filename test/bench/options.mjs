import { parseArgs } from 'node:util';

export const USAGE = `node test/bench/run.mjs [--only NAME]... [--rounds N] [--json FILE] [--self-check]

  --only NAME    run one measurement; repeatable
  --rounds N     number of rounds of each job (default: 5)
  --json FILE    write all figures to a file
  --self-check   compare the bare server with itself: every ratio must be close to 1
`;

/** @throws Error for invalid arguments */
export function readOptions(args, names) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', multiple: true },
      rounds: { type: 'string', default: '5' },
      json: { type: 'string' },
      'self-check': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const selfCheck = values['self-check'];
  const known = names(selfCheck);
  const unknown = values.only?.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`--only: "${unknown}" is not one of ${known.join(', ')}`);
  if (!/^[1-9]\d*$/.test(values.rounds)) throw new Error(`--rounds: "${values.rounds}" is not a positive integer`);
  return {
    help: values.help,
    selfCheck,
    json: values.json,
    rounds: Number(values.rounds),
    names: known.filter((name) => values.only?.includes(name) ?? true),
  };
}
