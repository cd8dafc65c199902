import type { Identity } from '../../auth/identity.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { ServiceArguments } from '../values/read-arguments.ts';

/** One call of a service, with the arguments that its route declares. */
export interface ServiceCall {
  readonly realm: Realm;
  /** The store of the path; the default store for `all`. */
  readonly store: Store;
  /** Whether the path names the admin store, `all`. */
  readonly isAdminStore: boolean;
  readonly identity: Identity;
  /** IP address of the client. */
  readonly clientAddress: string;
  readonly arguments: ServiceArguments;
}

/** Implements a service. Returns plain data, or a promise of it if a library is asynchronous. */
export type ServiceMethod = (call: ServiceCall) => unknown;

/** An argument that the route declares as `string`; an empty string if it is absent. */
export const stringArgument = ({ arguments: values }: ServiceCall, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value : '';
};

/** An argument that the route declares as `int`. */
export const intArgument = ({ arguments: values }: ServiceCall, name: string): number => Number(values[name]);

/** An optional argument that the route declares as `int`; `undefined` if absent. */
export const optionalIntArgument = ({ arguments: values }: ServiceCall, name: string): number | undefined =>
  values[name] === undefined ? undefined : Number(values[name]);

/** An argument that is a data object: its properties in snake_case, each of its declared type. */
export const objectArgument = <Data>({ arguments: values }: ServiceCall, name: string): Data => values[name] as Data;
