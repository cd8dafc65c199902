import type { MagentoMock } from '../api/magento-mock.ts';
import type { FaultView } from '../faults/parsing/fault-view.ts';
import { alignColumns } from '../journal/view/request-table.ts';
import { defineRemote } from './remote-command.ts';
import { UsageError } from './usage-error.ts';

/** Commands for the faults and the recorded requests of a running server. */
export const remoteFaultCommands = [
  defineRemote(
    { name: 'faults list', description: 'list the faults of a running server', examples: ['faults list'] },
    async ({ faults }) => faultTable(await faults.list()),
  ),
  defineRemote(
    {
      name: 'faults add',
      description: 'add a fault to a running server',
      arguments: { '<fault>': 'id of a preset, with ;variant=NAME for a variant, or a fault as JSON' },
      examples: [
        'faults add customer-token-expired',
        `faults add '{"when":{"operation":"customer"},"then":{"http":{"status":503}}}'`,
      ],
    },
    async ({ faults }, [fault = '']) => faultTable([await faults.add(parseFault(fault))]),
  ),
  defineRemote(
    {
      name: 'faults remove',
      description: 'remove a fault from a running server, and revert its effects',
      arguments: { '[id]': 'id of the fault; all faults by default' },
      examples: ['faults remove customer-token-expired', 'faults remove'],
    },
    async ({ faults }, [id]) => {
      await (id === undefined ? faults.clear() : faults.delete(id));
      return '';
    },
  ),
  defineRemote(
    {
      name: 'requests',
      description: 'list the recorded requests of a running server, with the reason of each refusal',
      arguments: { '[filter...]': 'NAME=VALUE, as the query parameters of GET /__mock/requests' },
      examples: ['requests', 'requests outcome=refused limit=10', 'requests operation=customer status=401'],
    },
    ({ requests }, filters) => requests.table(...parseFilters(filters)),
  ),
];

const faultTable = (faults: readonly FaultView[]): string =>
  alignColumns([
    ['id', 'state', 'matched', 'fired', 'preset'],
    ...faults.map(({ id, state, matched, fired, preset }) => [
      id,
      state,
      String(matched),
      String(fired),
      preset ?? '–',
    ]),
  ]).join('\n');

/** What `faults.add` accepts except the id of a preset. */
type NewFault = Exclude<Parameters<MagentoMock['faults']['add']>[0], string>;

function parseFault(text: string): NewFault {
  // The text comes from the command line, so its type is not known; the server validates it.
  if (!text.trimStart().startsWith('{')) return { preset: text } as NewFault;
  try {
    return JSON.parse(text) as NewFault;
  } catch (error) {
    throw new UsageError(`faults add: the fault is not valid JSON: ${error instanceof Error ? error.message : error}`);
  }
}

type TableQuery = MagentoMock['requests']['table'];

/** Separates `outcome`, `since` and `limit` from the conditions of the pattern. The server rejects unknown names. */
function parseFilters(filters: readonly string[]): Parameters<TableQuery> {
  const where: Record<string, string | string[]> = {};
  const query: Record<string, string | number> = {};
  for (const filter of filters) {
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(filter) ?? [];
    if (name === '')
      throw new UsageError(`requests: '${filter}' is not a filter; expected NAME=VALUE, such as status=401`);
    if (name === 'limit') query[name] = Number(value);
    else if (name === 'outcome' || name === 'since') query[name] = value;
    else where[name] = where[name] === undefined ? value : [where[name], value].flat();
  }
  // The names and values come from the command line, so their types are not known; the server validates them.
  return [where, query] as Parameters<TableQuery>;
}
