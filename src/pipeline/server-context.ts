import type { ControlledServer } from '../control-api/control-call.ts';
import type { StoreSchemas } from '../graphql/schema/store-schemas.ts';
import type { OnInternalError } from '../http/message.ts';
import type { Entry } from '../journal/entries/entry.ts';

/** What the road is told of the server it is in. */
export interface ServerContext extends ControlledServer {
  readonly cors: boolean;
  /** Whether a request that leads to no sandbox is refused, instead of going to the main world. */
  readonly strictSandbox: boolean;
  /** What control calls must bring as a bearer; nothing where everybody may call. */
  readonly controlToken?: string | undefined;
  /** The store's schemas, where they are not Magento's own. */
  readonly schemas?: StoreSchemas | undefined;
  /** Told of every fault of this program. */
  readonly onInternalError: OnInternalError;
  /** Told of every recorded request. */
  readonly onRecord?: ((entry: Entry) => void) | undefined;
  /** Whether replies name the faults that touched them. */
  readonly markFaults?: boolean | undefined;
}
