import type { Caller } from '../../auth/caller.ts';
import { phpJson } from '../../http/php-json.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { phpServiceOf, topicOf } from '../../magento/webapi/php-services.ts';
import type { DeclaredRoute } from '../../magento/webapi/webapi-routes.ts';
import type { MaybePromise } from '../../platform/lazy.ts';
import { uuid } from '../../platform/random.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { type BulkOperation, OPERATION_STATUS } from '../../state/tables/bulks.ts';
import type { ServiceArguments } from '../values/read-arguments.ts';
import { membersOf, type RestInput } from '../values/rest-input.ts';

/** Who asks for operations of which route, and how one is read and run. */
interface OperationRequest {
  readonly realm: Realm;
  readonly route: DeclaredRoute;
  readonly caller: Caller;
  /** `undefined`: the admin store. */
  readonly store: Store | undefined;
  /** @throws Refusal for invalid arguments */
  readonly read: (input: RestInput) => ServiceArguments;
  readonly run: (values: ServiceArguments) => unknown;
}

/** User types by their numbers in Magento. [Authorization/Model/UserContextInterface.php] */
const USER_TYPES = { integration: 1, admin: 2, customer: 3, guest: 4 } as const;

/**
 * Accepts operations for asynchronous execution. Magento's consumers execute them within a minute; here they are executed at
 * once. As in Magento, the response has neither their results nor their refusals, which `GET /V1/bulk/:bulkUuid/status` shows.
 * [AsynchronousOperations/Model/MassSchedule.php publishMass]
 *
 * @throws Refusal for invalid arguments of one operation; then none is executed
 */
export function acceptOperations(request: OperationRequest, inputs: readonly unknown[]): MaybePromise<object> {
  const { realm, route, caller, store } = request;
  const values = inputs.map((input) => request.read(requireMembers(input)));
  const topic = topicOf(route);
  const bulkUuid = uuid(realm.random);
  const now = realm.clock.now();
  const { identity } = caller;
  const bulk = {
    uuid: bulkUuid,
    description: `Topic ${topic}`,
    start_time: now,
    user_id: identity.type === 'guest' ? null : identity.id,
    user_type: USER_TYPES[identity.type],
  };
  const operations = inputs.map((input, id) => createOperation(id, topic, input, store?.id ?? 0, now));
  const finish = (finished: readonly BulkOperation[]) => {
    realm.world.bulks.put({ ...bulk, operations: finished });
    const request_items = operations.map((operation) => acceptedItem(realm, operation));
    return { bulk_uuid: bulkUuid, request_items, errors: false };
  };
  const running = operations.map((operation, index) => runOperation(request, operation, values[index] ?? {}));
  const finished = running.filter((each): each is BulkOperation => !(each instanceof Promise));
  return finished.length === running.length ? finish(finished) : Promise.all(running).then(finish);
}

/** PHP's own type check. [WebapiAsync/Controller/Rest/Asynchronous/InputParamsResolver.php resolveBulkItemParams] */
function requireMembers(input: unknown): RestInput {
  if (typeof input === 'object' && input !== null) return membersOf(input);
  throw new Refusal('internalError', {}, { why: 'an operation is not an object' });
}

/** [WebapiAsync/Model/OperationRepository.php create] */
const createOperation = (
  id: number,
  topic: string,
  input: unknown,
  storeId: number,
  startedAt: number,
): BulkOperation => ({
  id,
  topic_name: topic,
  serialized_data: phpJson({
    entity_id: null,
    entity_link: '',
    meta_information: phpJson(input),
    store_id: storeId,
  }),
  result_serialized_data: null,
  status: OPERATION_STATUS.open,
  result_message: null,
  error_code: null,
  started_at: startedAt,
});

/** [AsynchronousOperations/Api/Data/ItemStatusInterface.php] */
const acceptedItem = ({ digest }: Realm, { id, serialized_data }: BulkOperation) => ({
  id,
  data_hash: digest.sha256(serialized_data ?? ''),
  status: 'accepted',
});

/** The operation after its service was called. [AsynchronousOperations/Model/OperationProcessor.php] */
function runOperation(
  { realm, run, route }: OperationRequest,
  operation: BulkOperation,
  values: ServiceArguments,
): MaybePromise<BulkOperation> {
  try {
    const result = run(values);
    return result instanceof Promise
      ? result.then(
          (late: unknown) => completed(route, operation, late),
          (error: unknown) => failed(realm, operation, error),
        )
      : completed(route, operation, result);
  } catch (error) {
    return failed(realm, operation, error);
  }
}

function completed(route: DeclaredRoute, operation: BulkOperation, result: unknown): BulkOperation {
  const { className, method } = phpServiceOf(route);
  return {
    ...operation,
    serialized_data: null,
    result_serialized_data: phpJson(result ?? []),
    status: OPERATION_STATUS.complete,
    result_message: `Service execution success ${className}::${method}`,
  };
}

/** @throws an internal error of this program */
function failed({ wording }: Realm, operation: BulkOperation, error: unknown): BulkOperation {
  if (!(error instanceof Refusal)) throw error;
  error.wording = wording;
  return { ...operation, status: OPERATION_STATUS.failed, result_message: error.renderedMessage, error_code: 0 };
}
