import type { Caller } from '../auth/caller.ts';
import { unlockCustomer } from '../domain/accounts/account-lock.ts';
import { generateConfirmationKey } from '../domain/accounts/confirmation.ts';
import { sendConfirmationMail } from '../domain/accounts/customer-mails.ts';
import { findCustomer } from '../domain/accounts/find-customer.ts';
import { clearLoginFailures } from '../domain/sign-in/login-throttle.ts';
import { endSession } from '../domain/tokens/customer-session.ts';
import type { Effect } from '../fault-schema/effects/effect-schema.ts';
import type { ActiveFault } from '../faults/model/active-fault.ts';
import type { Subject } from '../matching/subject.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { setting } from '../state/configuration.ts';
import { defaultStore } from '../state/default-store.ts';
import type { Realm } from '../state/realm.ts';
import { type Admin, adminKey, type Customer } from '../state/tables/account-rows.ts';
import type { ThrottleRow } from '../state/tables/login-failures.ts';
import { addUndoEntry } from './undo-log.ts';

/** The request on which a state effect is applied, and its caller. */
export interface StateContext {
  readonly sandbox: Sandbox;
  readonly subject: Subject;
  readonly caller: Caller;
}

type AccountEffect = NonNullable<Effect['account']>;
type AccountChange = Exclude<AccountEffect, 'end_session'>;

/** Duration of the effect `throttle_for_good`: ten years. */
const PERMANENT_THROTTLE_MS = 3650 * 86_400_000;

/** Changes the account of the caller, or the account that signs in. A fault changes each account once. */
export function applyAccountEffect(context: StateContext, effect: AccountEffect, fault: ActiveFault): void {
  const customer = findCustomerOf(context);
  if (effect === 'end_session') {
    const { identity } = context.caller;
    const isOfToken = identity.type === 'customer' && identity.by === 'bearer';
    if (customer !== undefined && isOfToken) endSession(context.sandbox.realm, customer.id);
    return;
  }
  const admin = customer === undefined ? findAdminOf(context) : undefined;
  const key = customer === undefined ? `admin ${admin?.id}` : `customer ${customer.id}`;
  if (fault.affectedAccounts.has(key)) return;
  fault.affectedAccounts.add(key);
  if (customer !== undefined) changeCustomer(context, customer, effect, fault);
  else if (admin !== undefined) changeAdmin(context, admin, effect, fault);
}

function findCustomerOf({ sandbox: { realm }, subject, caller }: StateContext): Customer | undefined {
  if (caller.identity.type === 'customer') return realm.world.customers.get(caller.identity.id);
  if (subject.customer === undefined) return undefined;
  const store = realm.world.stores.find(subject.store) ?? defaultStore(realm.world);
  return findCustomer(realm, subject.customer, store.website);
}

const findAdminOf = ({ sandbox: { realm }, subject }: StateContext): Admin | undefined =>
  subject.admin === undefined ? undefined : realm.world.admins.find(adminKey(subject.admin));

function changeCustomer(
  { sandbox: { realm }, subject }: StateContext,
  before: Customer,
  effect: AccountChange,
  fault: ActiveFault,
): void {
  const { world, clock } = realm;
  const update = (changes: Partial<Customer>) => {
    const after = world.customers.update({ ...before, ...changes });
    addUndoEntry(fault, { type: 'customer', before, after });
    return after;
  };
  const name = subject.customer ?? before.email;
  switch (effect) {
    case 'lock':
      update({
        failures: setting(realm, 'customer/password/lockout_failures'),
        first_failure: clock.now(),
        locked_until: clock.now() + setting(realm, 'customer/password/lockout_threshold') * 60_000,
      });
      return;
    case 'throttle':
    case 'throttle_for_good':
      throttle(realm, { type: 'customer', name }, effect, fault);
      return;
    case 'unlock':
      unlockCustomer(realm, before);
      clearLoginFailures(realm, 'customer', name);
      return;
    case 'unconfirm': {
      const store = realm.world.stores.find(subject.store) ?? defaultStore(world);
      // An account that was registered while confirmation was required has a key already.
      const isNew = before.id >= fault.createdAt.nextCustomerId;
      if (before.confirmation !== null || (isNew && setting(realm, 'customer/create_account/confirm', store))) return;
      sendConfirmationMail(realm, store, update({ confirmation: generateConfirmationKey(realm) }));
      return;
    }
    case 'delete':
      // The tokens stay valid, unlike those of an account that is deleted in Magento.
      world.customers.delete(before.id);
      addUndoEntry(fault, { type: 'customer', before, after: undefined });
      return;
    case 'reset_two_factor':
      return; // customers have no second factor
    default:
      effect satisfies never;
  }
}

function changeAdmin(
  { sandbox: { realm }, subject }: StateContext,
  before: Admin,
  effect: AccountChange,
  fault: ActiveFault,
): void {
  const { admins } = realm.world;
  const name = subject.admin ?? before.username;
  switch (effect) {
    case 'lock':
    case 'throttle':
    case 'throttle_for_good':
      throttle(realm, { type: 'admin', name }, effect, fault);
      return;
    case 'unlock':
      clearLoginFailures(realm, 'admin', name);
      return;
    case 'reset_two_factor': {
      const after = admins.update({ ...before, totp_secret: null, two_factor: {} });
      addUndoEntry(fault, { type: 'admin', before, after });
      return;
    }
    case 'delete':
      admins.delete(before.id);
      addUndoEntry(fault, { type: 'admin', before, after: undefined });
      return;
    case 'unconfirm':
      return; // admin accounts are not confirmed
    default:
      effect satisfies never;
  }
}

/** Locks a user name out, as Magento does after too many failed sign-ins. */
function throttle(
  realm: Realm,
  { type, name }: Pick<ThrottleRow, 'type' | 'name'>,
  effect: AccountChange,
  fault: ActiveFault,
): void {
  const { loginFailures } = realm.world;
  const now = realm.clock.now();
  const before = loginFailures.find(type, name, now);
  const failures = Math.max(1, setting(realm, 'oauth/authentication_lock/max_failures_count'));
  const duration =
    effect === 'throttle_for_good' ? PERMANENT_THROTTLE_MS : setting(realm, 'oauth/authentication_lock/timeout') * 1000;
  const after = { name, type, failures, lockedUntil: now + duration };
  loginFailures.put(after, now);
  addUndoEntry(fault, { type: 'throttle', before, after });
}
