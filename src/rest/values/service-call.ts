import type { Identity } from '../../auth/identity.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';

/** What a service is called with, by the names of its signature. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A call of a service: its arguments were read by its own declaration. */
export interface ServiceCall {
  readonly realm: Realm;
  /** The store of the path, or the default one for `all`. */
  readonly store: Store;
  readonly who: Identity;
  /** Address of the client. */
  readonly from: string;
  readonly arguments: Arguments;
}

/** What a service does: it gives a plain value, at once or (where a library knows no other way) later. */
export type ServiceMethod = (call: ServiceCall) => unknown;

/** An argument that the route declares as `string`; empty where it was optional and not sent. */
export const text = ({ arguments: values }: ServiceCall, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value : '';
};

/** An argument that the route declares as `int`. */
export const number = ({ arguments: values }: ServiceCall, name: string): number => Number(values[name]);

/** The same where it is optional; nothing where it was not sent. */
export const optionalNumber = ({ arguments: values }: ServiceCall, name: string): number | undefined =>
  values[name] === undefined ? undefined : Number(values[name]);

/** An argument that is a data object: its properties in snake_case, each of its declared type. */
export const object = <Data>({ arguments: values }: ServiceCall, name: string): Data => values[name] as Data;
