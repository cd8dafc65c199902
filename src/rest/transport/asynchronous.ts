import { authorize } from '../../auth/authorize.ts';
import type { Caller } from '../../auth/caller.ts';
import { phpJson } from '../../http/php-json.ts';
import { MANAGE_CUSTOMERS } from '../../magento/acl/acl-resources.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { phpServiceOf, topicOf } from '../../magento/webapi/php-services.ts';
import type { DeclaredRoute } from '../../magento/webapi/webapi-routes.ts';
import type { MaybePromise } from '../../platform/lazy.ts';
import { uuid } from '../../platform/random.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { type BulkOperation, OPERATION_STATUS } from '../../state/tables/bulks.ts';
import { USER_TYPES } from '../../state/tables/tokens.ts';
import type { ServiceArguments } from '../values/read-arguments.ts';
import { membersOf, type RestInput } from '../values/rest-input.ts';

/** An asynchronous request: its route and caller, and the functions that read and run an operation. */
interface OperationRequest {
  readonly realm: Realm;
  readonly route: DeclaredRoute;
  readonly caller: Caller;
  /** The store; `undefined` for the admin store. */
  readonly store: Store | undefined;
  /** Whether the operations come from a bulk, in which Magento does not force parameters. */
  readonly isBulk: boolean;
  /** @throws Refusal for invalid arguments */
  readonly read: (input: RestInput) => ServiceArguments;
  readonly run: (values: ServiceArguments) => unknown;
}

/** Numbers of user types, guests included. [Authorization/Model/UserContextInterface.php] */
const CALLER_TYPES = { ...USER_TYPES, guest: 4 } as const;

/**
 * Accepts operations for asynchronous execution. Magento's consumers execute them within a minute; this server executes them at
 * once. As in Magento, the response does not contain their results, which `GET /V1/bulk/:bulkUuid/status` returns.
 * [AsynchronousOperations/Model/MassSchedule.php publishMass]
 *
 * @throws Refusal for invalid arguments or a forbidden group in one operation; no operation is then executed
 */
export function acceptOperations(request: OperationRequest, inputs: readonly unknown[]): MaybePromise<object> {
  const { realm, route, caller, store } = request;
  const values = inputs.map((input) => request.read(requireMembers(input)));
  if (setsGroup(request, values)) authorize(realm, caller, [MANAGE_CUSTOMERS], store);
  const topic = topicOf(route);
  const bulkUuid = uuid(realm.random);
  const now = realm.clock.now();
  const { identity } = caller;
  const bulk = {
    uuid: bulkUuid,
    description: `Topic ${topic}`,
    start_time: now,
    user_id: identity.type === 'guest' ? null : identity.id,
    user_type: CALLER_TYPES[identity.type],
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

/** Refuses an operation that is not an object, as PHP's type check does. [WebapiAsync/Controller/Rest/Asynchronous/InputParamsResolver.php resolveBulkItemParams] */
function requireMembers(input: unknown): RestInput {
  if (typeof input === 'object' && input !== null) return membersOf(input);
  throw new Refusal('internalError', {}, { why: 'an operation is not an object' });
}

/**
 * Whether a customer in the operations has a group that needs a permission in the release. `PUT /async/V1/customers/me` forces the
 * customer's own group. [Customer/Plugin/AsyncRequestCustomerGroupAuthorization.php, Customer/etc/webapi.xml]
 */
function setsGroup({ realm, route, isBulk }: OperationRequest, values: readonly ServiceArguments[]): boolean {
  const { async_customer_group: trait, own_account_update } = realm.behaviour;
  if (trait === 'accepted' || (trait === 'refused_for_new_account' && route.service !== 'createAccount')) return false;
  if (!route.parameters.some(({ type }) => type === 'Customer')) return false;
  if (route.service === 'saveOwnCustomer' && !isBulk && own_account_update !== 'keeps_id')
    return own_account_update === 'keeps_group_website_store';
  return values.some(({ customer }) => hasGroup(customer));
}

const hasGroup = (customer: unknown): boolean =>
  typeof customer === 'object' && customer !== null && 'group_id' in customer && typeof customer.group_id === 'number';

/** An open operation. [WebapiAsync/Model/OperationRepository.php create] */
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

/** An accepted operation in the response. [AsynchronousOperations/Api/Data/ItemStatusInterface.php] */
const acceptedItem = ({ digest }: Realm, { id, serialized_data }: BulkOperation) => ({
  id,
  data_hash: digest.sha256(serialized_data ?? ''),
  status: 'accepted',
});

/** Calls the service of an operation; returns the operation with its result. [AsynchronousOperations/Model/OperationProcessor.php] */
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
