import { Refusal } from '../../magento/phrases/refusal.ts';
import type { MaybePromise } from '../../platform/lazy.ts';
import { uuid } from '../../platform/random.ts';
import type { Realm } from '../../state/realm.ts';
import type { ServiceArguments } from '../values/read-arguments.ts';
import { membersOf, type RestInput } from '../values/rest-input.ts';

/** The status of one operation in the response. [AsynchronousOperations/Api/Data/ItemStatusInterface.php] */
interface RequestItem {
  readonly id: number;
  readonly data_hash: string | null;
  readonly status: 'accepted' | 'rejected';
  readonly error_message?: string;
  readonly error_code?: number;
}

/** Reads and executes one operation. */
interface Operation {
  /** @throws Refusal for invalid arguments */
  readonly read: (input: RestInput) => ServiceArguments;
  readonly run: (values: ServiceArguments) => unknown;
}

/**
 * Accepts operations for asynchronous execution. Magento's consumers execute them within a minute; here they are executed at
 * once. As in Magento, the response has neither their results nor their refusals. [AsynchronousOperations/Model/MassSchedule.php publishMass]
 *
 * @throws Refusal for invalid arguments of a single operation; of several operations, only the invalid ones are rejected
 */
export function acceptOperations(
  realm: Realm,
  processor: 'async' | 'bulk',
  input: RestInput,
  operation: Operation,
): MaybePromise<object> {
  const pending: Promise<void>[] = [];
  const inputs = processor === 'async' ? [input] : Object.values(input).map(membersOf);
  const items = inputs.map((itemInput, id): RequestItem => {
    const values = readOrRefuse(operation, itemInput);
    if (!(values instanceof Refusal)) {
      const running = runIgnoringRefusal(operation, values);
      if (running !== undefined) pending.push(running);
      return { id, data_hash: realm.digest.sha256(JSON.stringify(itemInput)), status: 'accepted' };
    }
    if (processor === 'async') throw values;
    return { id, data_hash: null, status: 'rejected', error_message: values.renderedMessage, error_code: 0 };
  });
  const response = {
    bulk_uuid: uuid(realm.random),
    request_items: items,
    errors: items.some(({ status }) => status === 'rejected'),
  };
  return pending.length === 0 ? response : Promise.all(pending).then(() => response);
}

/** Reads the arguments without stack traces: for many rejected operations, creating them takes most of the time. */
function readOrRefuse({ read }: Operation, input: RestInput): ServiceArguments | Refusal {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return read(input);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Ignores a refusal, since no route returns the status of an operation. Returns a promise for an asynchronous service. */
function runIgnoringRefusal({ run }: Operation, values: ServiceArguments): Promise<void> | undefined {
  try {
    const running = run(values);
    return running instanceof Promise ? running.then(() => undefined, ignoreRefusal) : undefined;
  } catch (error) {
    ignoreRefusal(error);
    return undefined;
  }
}

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}
