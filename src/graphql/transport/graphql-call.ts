import type { Caller } from '../../auth/caller.ts';
import type { AnsweredRefusal } from '../../http/exchange.ts';
import type { HttpRequest } from '../../http/message.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { InjectedRefusal } from '../execution/refusable-fields.ts';
import type { StoreSchemas } from '../schema/store-schemas.ts';
import type { GraphqlInput } from './graphql-input.ts';

/** A GraphQL request, with the values that were determined before it is answered. */
export interface GraphqlCall {
  readonly realm: Realm;
  readonly request: HttpRequest;
  readonly input: GraphqlInput;
  readonly caller: Caller;
  readonly schemas: StoreSchemas;
  /** The refusal in the response, if any. */
  refusal: AnsweredRefusal | undefined;
  /** The refusal that a fault injects into the execution. */
  readonly injected: InjectedRefusal | undefined;
  /** A hint about the response, which is shown in the journal and never sent to the client. A function is called when it is read. */
  hint: string | (() => string) | undefined;
  /** Store code of the `Store` header, else of a path such as `/fr/graphql`; empty if neither names one. */
  readonly storeCode: string;
  /** The store view with that code, if it exists. */
  readonly storeView: Store | undefined;
  /** The time in the header `Preview-Version`, if the release previews staged content. */
  readonly previewVersion: string | undefined;
  /** Whether it queries a field that the schema does not have. */
  unmatched: boolean;
  /** Whether the checks of the headers have accepted the request. */
  acceptsHeaders: boolean;
}
