import type { Caller } from '../auth/authenticate.ts';
import { unlock } from '../domain/accounts/account-lock.ts';
import { findCustomer } from '../domain/accounts/authenticate-account.ts';
import { endSession } from '../domain/tokens/customer-session.ts';
import { clearThrottle } from '../domain/tokens/login-throttle.ts';
import type { Effect } from '../fault-schema/effect-schema.ts';
import type { Firing } from '../faults/model/evaluation.ts';
import type { BehaviourChange } from '../magento/releases/behaviour.ts';
import type { Subject } from '../matching/pattern.ts';
import { readDuration } from '../platform/clock.ts';
import { LETTERS_AND_DIGITS } from '../platform/random.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { setting } from '../state/configuration.ts';
import { defaultStore } from '../state/default-store.ts';
import { withRelease } from '../state/realm.ts';
import { endTokensOf } from '../state/revoke-tokens.ts';
import { type Admin, adminKey, type Customer } from '../state/tables/account-rows.ts';
import type { Undo } from './revert-state-effects.ts';

const FOR_GOOD = 3650 * 86_400_000;

/** Whom a request is about. */
interface Around {
  readonly sandbox: Sandbox;
  readonly subject: Subject;
  readonly caller: Caller;
}

/** Changes the state of the world as a fault says, before the request is worked on. */
export function applyStateEffects(around: Around, { active, effect }: Firing): void {
  const undo = active.undo as Undo[];
  const { token, account, config, behaviour, clock } = effect;
  if (token !== undefined) endCallersTokens(around, token, active.since);
  if (config !== undefined) changeSettings(around.sandbox, config, undo);
  if (behaviour !== undefined) changeTraits(around.sandbox, behaviour, undo);
  if (clock?.advance !== undefined) around.sandbox.realm.clock.advance(readDuration(clock.advance) ?? 0);
  if (clock?.skew_seconds !== undefined && !undo.some(({ of }) => of === 'clock')) {
    const { clock: time } = around.sandbox.realm;
    const from = time.now();
    time.advance(clock.skew_seconds * 1000);
    const skewMs = time.now() - from; // less than was asked for, where the calendar ends
    active.until += skewMs;
    undo.push({ of: 'clock', skewMs });
  }
  if (account !== undefined) changeAccount(around, account, active.met, undo);
}

const ENDS = { expire: 'expired', revoke: 'revoked', garble: 'garbled' } as const;

/** Ends the tokens of the caller that were there when the fault came. */
function endCallersTokens(
  { sandbox, caller }: Around,
  how: NonNullable<Effect['token']>,
  since: { readonly now: number; readonly tokens: number },
): void {
  if (caller.token?.state !== 'live') return;
  const { owner } = caller.token.token;
  endTokensOf(sandbox.realm.world, ENDS[how], owner, Math.floor(since.now / 1000), since.tokens);
}

/** Once: who changes the setting back has ended the fault, as in life. */
function changeSettings({ realm: { world } }: Sandbox, config: NonNullable<Effect['config']>, undo: Undo[]): void {
  for (const [path, became] of Object.entries(config)) {
    if (undo.some((note) => note.of === 'config' && note.path === path)) continue;
    undo.push({ of: 'config', path, was: world.config.get(path), became });
    world.config.set(path, became);
  }
}

function changeTraits(sandbox: Sandbox, behaviour: NonNullable<Effect['behaviour']>, undo: Undo[]): void {
  const fresh = Object.entries(behaviour).filter(
    ([trait]) => !undo.some((note) => note.of === 'behaviour' && note.trait === trait),
  );
  if (fresh.length === 0) return;
  const { realm } = sandbox;
  const before: Readonly<Record<string, string | undefined>> = realm.overrides;
  for (const [trait, became] of fresh) undo.push({ of: 'behaviour', trait, was: before[trait], became });
  sandbox.realm = withRelease(realm, realm.release, { ...before, ...Object.fromEntries(fresh) } as BehaviourChange);
}

function changeAccount(around: Around, how: NonNullable<Effect['account']>, met: Set<string>, undo: Undo[]): void {
  const customer = customerOf(around);
  const admin = customer === undefined ? adminOf(around) : undefined;
  const key = customer === undefined ? `admin ${admin?.id}` : `customer ${customer.id}`;
  if (how === 'end_session') {
    if (customer !== undefined) endSession(around.sandbox.realm, customer.id);
    return;
  }
  if (met.has(key)) return;
  met.add(key);
  if (customer !== undefined) changeCustomer(around, customer, how, undo);
  else if (admin !== undefined) changeAdmin(around, admin, how, undo);
}

function customerOf({ sandbox: { realm }, subject, caller }: Around): Customer | undefined {
  if (caller.identity.type === 'customer') return realm.world.customers.get(caller.identity.id);
  if (subject.customer === undefined) return undefined;
  const store = realm.world.stores.find(subject.store) ?? defaultStore(realm.world);
  return findCustomer(realm, subject.customer, store.website);
}

const adminOf = ({ sandbox: { realm }, subject }: Around): Admin | undefined =>
  subject.admin === undefined ? undefined : realm.world.admins.find(adminKey(subject.admin));

function changeCustomer(
  { sandbox: { realm }, subject }: Around,
  was: Customer,
  how: Exclude<NonNullable<Effect['account']>, 'end_session'>,
  undo: Undo[],
): void {
  const { world, clock, random } = realm;
  const update = (changes: Partial<Customer>) => {
    undo.push({ of: 'customer', was, became: world.customers.update({ ...was, ...changes }) });
  };
  const name = subject.customer ?? was.email;
  switch (how) {
    case 'lock':
      update({
        failures: setting(realm, 'customer/password/lockout_failures'),
        first_failure: clock.now(),
        locked_until: clock.now() + setting(realm, 'customer/password/lockout_threshold') * 60_000,
      });
      return;
    case 'throttle':
    case 'throttle_for_good':
      throttle({ realm, type: 'customer', name, forGood: how === 'throttle_for_good' }, undo);
      return;
    case 'unlock':
      unlock(realm, was);
      clearThrottle(realm, 'customer', name);
      return;
    case 'unconfirm':
      update({ confirmation: random.text(8, LETTERS_AND_DIGITS) });
      return;
    case 'delete':
      // Not as deleting does it, which ends the tokens: here one stays good without its account.
      world.customers.delete(was.id);
      undo.push({ of: 'customer', was, became: undefined });
      return;
    case 'reset_two_factor':
      return; // customers have none
    default:
      how satisfies never;
  }
}

function changeAdmin(
  { sandbox: { realm }, subject }: Around,
  was: Admin,
  how: Exclude<NonNullable<Effect['account']>, 'end_session'>,
  undo: Undo[],
): void {
  const name = subject.admin ?? was.username;
  switch (how) {
    case 'lock':
    case 'throttle':
    case 'throttle_for_good':
      throttle({ realm, type: 'admin', name, forGood: how === 'throttle_for_good' }, undo);
      return;
    case 'unlock':
      clearThrottle(realm, 'admin', name);
      return;
    case 'reset_two_factor': {
      const became = realm.world.admins.update({ ...was, totp_secret: null, two_factor: {} });
      undo.push({ of: 'admin', was, became });
      return;
    }
    case 'delete': {
      realm.world.admins.delete(was.id);
      undo.push({ of: 'admin', was, became: undefined });
      return;
    }
    case 'unconfirm':
      return; // admins are not confirmed
    default:
      how satisfies never;
  }
}

interface Throttled {
  readonly realm: Sandbox['realm'];
  readonly type: 'customer' | 'admin';
  readonly name: string;
  readonly forGood: boolean;
}

function throttle({ realm, type, name, forGood }: Throttled, undo: Undo[]): void {
  const now = realm.clock.now();
  const was = realm.world.loginFailures.find(type, name, now);
  const failures = Math.max(1, setting(realm, 'oauth/authentication_lock/max_failures_count'));
  const lockedUntil = now + (forGood ? FOR_GOOD : setting(realm, 'oauth/authentication_lock/timeout') * 1000);
  const became = { name, type, failures, lockedUntil };
  realm.world.loginFailures.put(became, now);
  undo.push({ of: 'throttle', was, became });
}
