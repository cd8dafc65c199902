import { Refusal } from '../../magento/phrases/refusal.ts';
import { moduleNamesOf } from '../../magento/webapi/module-names.ts';
import type { Realm } from '../../state/realm.ts';
import type { Bulk, BulkOperation } from '../../state/tables/bulks.ts';
import { searchRows } from '../values/search-criteria.ts';
import { intArgument, type ServiceCall, type ServiceMethod, stringArgument } from './service-call.ts';

const OPERATION_FIELDS = [
  'id',
  'bulk_uuid',
  'topic_name',
  'status',
  'result_message',
  'error_code',
  'operation_key',
  'started_at',
];

/** Services of modules, and of the status of asynchronous operations. [Backend/Service/V1/ModuleService.php, AsynchronousOperations/Model] */
export const systemServices = {
  getModules: ({ realm }) => listModules(realm),
  getBulkDetailedStatus: (call) => bulkData(call, (bulk) => bulk.operations.map((each) => operationData(bulk, each))),
  getBulkShortStatus: (call) =>
    bulkData(call, ({ operations }) =>
      operations.map(({ id, status, result_message, error_code }) => ({ id, status, result_message, error_code })),
    ),
  /** Counts the operations with a status; 0 for an unknown bulk. [BulkStatus.php getOperationsCountByBulkIdAndStatus] */
  countBulkOperations(call) {
    const status = intArgument(call, 'status');
    const bulk = call.realm.world.bulks.get(stringArgument(call, 'bulkUuid'));
    return bulk?.operations.filter((operation) => operation.status === status).length ?? 0;
  },
  searchBulkOperations({ realm, arguments: { searchCriteria } }) {
    const rows = realm.world.bulks.values().flatMap((bulk) =>
      bulk.operations.map((operation) => ({
        ...operationData(bulk, operation),
        operation_key: operation.id,
        started_at: realm.clock.databaseTime(operation.started_at),
      })),
    );
    const { items, ...rest } = searchRows(realm, rows, OPERATION_FIELDS, searchCriteria);
    return { items: items.map(({ operation_key: _, started_at: __, ...item }) => item), ...rest };
  },
} as const satisfies Readonly<Record<string, ServiceMethod>>;

/** The modules of the release without those that the world disables, then those that it enables. */
function listModules({ release, edition, world }: Realm): string[] {
  const names = moduleNamesOf(release, edition).filter((name) => world.modules.get(name) !== false);
  const added = [...world.modules].filter(([name, isEnabled]) => isEnabled && !names.includes(name));
  return [...names, ...added.map(([name]) => name)];
}

/** The status of a bulk. [AsynchronousOperations/Model/BulkOperationsStatus.php] */
function bulkData(call: ServiceCall, operationsOf: (bulk: Bulk) => readonly object[]): object {
  const { realm } = call;
  const bulkUuid = stringArgument(call, 'bulkUuid');
  const bulk = realm.world.bulks.get(bulkUuid);
  if (bulk === undefined) throw new Refusal('bulkUnknown', { bulkUuid });
  return {
    operations_list: operationsOf(bulk),
    user_type: bulk.user_type,
    bulk_id: bulk.uuid,
    description: bulk.description,
    start_time: realm.clock.databaseTime(bulk.start_time),
    user_id: bulk.user_id,
    operation_count: bulk.operations.length,
  };
}

/** An operation as REST returns it. [AsynchronousOperations/Api/Data/OperationInterface.php] */
const operationData = ({ uuid }: Bulk, { started_at: _, id, ...operation }: BulkOperation) => ({
  id,
  bulk_uuid: uuid,
  ...operation,
});
