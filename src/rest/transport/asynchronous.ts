import { Refusal } from '../../magento/phrases/refusal.ts';
import type { MaybePromise } from '../../platform/lazy.ts';
import { uuid } from '../../platform/random.ts';
import type { Realm } from '../../state/realm.ts';
import { membersOf, type RestInput } from '../values/rest-input.ts';
import type { Arguments } from '../values/service-call.ts';

/** One operation as the answer tells it. [AsynchronousOperations/Api/Data/ItemStatusInterface.php] */
interface RequestItem {
  readonly id: number;
  readonly data_hash: string | null;
  readonly status: 'accepted' | 'rejected';
  readonly error_message?: string;
  readonly error_code?: number;
}

/** How one operation is read and done. */
interface Operation {
  /** @throws Refusal when its arguments do not hold */
  readonly read: (input: RestInput) => Arguments;
  readonly run: (values: Arguments) => unknown;
}

/**
 * Takes operations to be done later. Magento's consumers do them within a minute; here they are done at once. What they give
 * or refuse is not told, as there. [AsynchronousOperations/Model/MassSchedule.php publishMass]
 *
 * @throws Refusal when the arguments of a single operation do not hold; of several, each that does not is rejected alone
 */
export function acceptOperations(
  realm: Realm,
  how: 'async' | 'bulk',
  input: RestInput,
  operation: Operation,
): MaybePromise<object> {
  const late: Promise<void>[] = [];
  const inputs = how === 'async' ? [input] : Object.values(input).map(membersOf);
  const items = inputs.map((each, id): RequestItem => {
    const values = readOrRefuse(operation, each);
    if (!(values instanceof Refusal)) {
      const running = runUnheard(operation, values);
      if (running !== undefined) late.push(running);
      return { id, data_hash: realm.digest.sha256(JSON.stringify(each)), status: 'accepted' };
    }
    if (how === 'async') throw values;
    return { id, data_hash: null, status: 'rejected', error_message: values.told, error_code: 0 };
  });
  const answer = {
    bulk_uuid: uuid(realm.random),
    request_items: items,
    errors: items.some(({ status }) => status === 'rejected'),
  };
  return late.length === 0 ? answer : Promise.all(late).then(() => answer);
}

/** Nobody reads the stacks of a hundred thousand rejected operations, which take longer than all the rest. */
function readOrRefuse({ read }: Operation, input: RestInput): Arguments | Refusal {
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

/** A refusal ends in the operation's own status, which nobody here can ask for. A service that takes its time is waited for. */
function runUnheard({ run }: Operation, values: Arguments): Promise<void> | undefined {
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
