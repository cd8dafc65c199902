import type { Caller } from '../../auth/authenticate.ts';
import type { HttpRequest } from '../../http/message.ts';
import type { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { StoreSchemas } from '../schema/store-schemas.ts';
import type { GraphqlInput } from './graphql-input.ts';

/** A request as the endpoint gets it: read, its world chosen and its caller known. */
export interface GraphqlCall {
  readonly realm: Realm;
  readonly request: HttpRequest;
  readonly input: GraphqlInput;
  readonly caller: Caller;
  readonly schemas: StoreSchemas;
  /** Set when the answer tells one. */
  refusal: Refusal | undefined;
  /** Set when something can be done about the answer: for the journal, never for the wire. */
  hint: string | undefined;
  /** Store code of a path such as `/fr/graphql`. */
  readonly storeInPath?: string | undefined;
  /** Whether it asks for a field that there is not. */
  unmatched: boolean;
}
