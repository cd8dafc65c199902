import { FixtureError } from '../engine/initial-document.ts';
import type { ConfigValue } from '../magento/config/config-path.ts';
import { writePrivateFile } from './private-file.ts';
import { defineRemote } from './remote-command.ts';
import { UsageError } from './usage-error.ts';

const json = (value: unknown): string => JSON.stringify(value, null, 2);
const pathLine = ([path, value]: readonly [string, ConfigValue | undefined]): string => `${path} = ${value ?? ''}`;

/** Commands that control the world of a running server: its time, release, configuration and state. */
export const remoteWorldCommands = [
  defineRemote(
    {
      name: 'otp',
      description: 'print the one-time code that an admin of a running server has to type now',
      arguments: { '<username>': 'user name of the admin' },
      examples: ['otp admin', 'otp admin --url http://127.0.0.1:4001 --sandbox checkout-7'],
    },
    async (magento, [username = ''], terminal) => {
      const { code, expires_in: seconds, provider } = await magento.admins.otp(username);
      terminal.err(`code of ${provider}, ${seconds === null ? 'which does not change' : `valid for ${seconds} s`}`);
      return code;
    },
  ),
  defineRemote(
    { name: 'clock', description: 'print the time of the world of a running server', examples: ['clock'] },
    async ({ clock }) => json(await clock.get()),
  ),
  defineRemote(
    {
      name: 'clock advance',
      description: 'advance the time of the world of a running server',
      arguments: { '<duration>': 'seconds, or a duration such as 61m' },
      examples: ['clock advance 61m'],
    },
    async ({ clock }, [duration = '']) => json(await clock.advance(duration)),
  ),
  defineRemote(
    {
      name: 'clock set',
      description: 'set the time of the world of a running server',
      arguments: { '<time>': 'time in ISO 8601 format, or relative such as +10m' },
      examples: ['clock set 2030-01-01T00:00:00Z'],
    },
    async ({ clock }, [now = '']) => json(await clock.set({ now })),
  ),
  defineRemote(
    {
      name: 'clock freeze',
      description: 'freeze the time of the world of a running server',
      examples: ['clock freeze'],
    },
    async ({ clock }) => json(await clock.set({ frozen: true })),
  ),
  defineRemote(
    {
      name: 'clock unfreeze',
      description: 'let the time of the world of a running server run',
      examples: ['clock unfreeze'],
    },
    async ({ clock }) => json(await clock.set({ frozen: false })),
  ),
  defineRemote(
    {
      name: 'clock reset',
      description: 'set the clock of a running server to the real time, and let it run',
      examples: ['clock reset'],
    },
    async ({ clock }) => json(await clock.set({ now: new Date().toISOString(), frozen: false })),
  ),
  defineRemote(
    {
      name: 'magento',
      description: 'print the Magento release of a running server, or change it',
      arguments: { '[version]': 'release to simulate from now on' },
      examples: ['magento', 'magento 2.4.6-p1'],
    },
    async ({ magento }, [version]) =>
      (version === undefined ? await magento.get() : await magento.set({ version })).version,
  ),
  defineRemote(
    {
      name: 'config',
      description: 'print configuration paths of a running server, or set one',
      arguments: {
        '[path]': 'configuration path; all by default',
        '[value]': "value to set; null restores Magento's default",
      },
      examples: ['config', 'config oauth/access_token_lifetime/customer 2'],
    },
    async ({ config }, [path, value]) => {
      const values =
        value === undefined || path === undefined
          ? await config.get()
          : await config.set({ [path]: parseValue(value) });
      if (path === undefined) return Object.entries(values).map(pathLine).join('\n');
      if (value === undefined && !Object.hasOwn(values, path)) throw new UsageError(`config: '${path}' has no value`);
      return pathLine([path, values[path]]);
    },
  ),
  defineRemote(
    {
      name: 'modules',
      description: 'print the modules of a running server, or enable or disable one',
      arguments: {
        '[name]': 'name of a module; all by default',
        '[enabled]': 'true or false; null restores the default, which is true',
      },
      examples: ['modules', 'modules Magento_Wishlist false'],
    },
    async ({ modules }, [name, value]) => {
      const listed =
        value === undefined || name === undefined
          ? await modules.list()
          : await modules.set({ [name]: parseState(value) });
      const shown = name === undefined ? listed : listed.filter((each) => each.name === name);
      if (shown.length === 0)
        throw new UsageError(`modules: '${name}' is not a module of this release or the fixtures`);
      return shown.map((each) => `${each.name} = ${each.enabled}`).join('\n');
    },
  ),
  defineRemote(
    {
      name: 'reset',
      description: 'reset the world of a running server to its initial state, or to fixtures',
      arguments: { '[fixtures]': 'YAML or JSON file with fixtures, or a folder of such files' },
      examples: ['reset', 'reset world.yaml'],
    },
    async (magento, [fixtures]) => {
      await magento.reset(fixtures === undefined ? undefined : await readDocument(fixtures));
      return 'the world was reset';
    },
  ),
  defineRemote(
    {
      name: 'world',
      description: 'print the state of the world of a running server as fixtures',
      arguments: { '[file]': 'file to write; standard output by default' },
      examples: ['world world.json'],
    },
    async (magento, [file]) => {
      const world = json(await magento.world());
      if (file === undefined) return world;
      writePrivateFile(file, `${world}\n`);
      return '';
    },
  ),
];

/** Converts digits to a number and `null` to null, as YAML does in a fixture document. */
function parseValue(text: string): ConfigValue {
  if (text === 'null') return null;
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

const MODULE_STATES: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** @throws UsageError */
function parseState(text: string): boolean | null {
  const state = MODULE_STATES.get(text);
  if (state === undefined) throw new UsageError(`modules: '${text}' is not true, false or null`);
  return state;
}

/**
 * Reads a fixture document, which the server validates.
 *
 * @throws FixtureError with all problems of reading
 */
async function readDocument(path: string): Promise<object> {
  const { formatProblem, readFixtures } = await import('../fixture-files/read-fixtures.ts');
  const { document, problems } = readFixtures(path);
  if (problems.length > 0) throw new FixtureError(problems.map((problem) => formatProblem(problem)));
  // Fixtures without problems are a document, which is an object.
  return { ...(document as object) };
}
