import type { Effect } from '../fault-schema/effects/effect-schema.ts';
import type { ActiveFault } from '../faults/model/active-fault.ts';
import type { Firing } from '../faults/model/evaluation.ts';
import { parseDuration } from '../platform/clock.ts';
import { type Sandbox, snapshotMoment } from '../sandboxes/sandbox.ts';
import { withRelease } from '../state/realm.ts';
import { endOwnerTokens } from '../state/revoke-tokens.ts';
import { applyAccountEffect, type StateContext } from './apply-account-effect.ts';
import { reassignCarts } from './reassign-carts.ts';
import { addUndoEntry, getUndoLog } from './undo-log.ts';

/** Applies the state effects of a firing, before the request is processed. */
export function applyStateEffects(context: StateContext, { active, effect }: Firing): void {
  const { token, account, cart, config, behaviour, clock } = effect;
  const { sandbox } = context;
  if (token !== undefined) {
    active.tokensUntil ??= snapshotMoment(sandbox.realm);
    endTokensOfCaller(context, token, active.tokensUntil);
  }
  if (config !== undefined) changeConfig(sandbox, config, active);
  if (behaviour !== undefined) changeBehaviour(sandbox, behaviour, active);
  if (clock?.advance !== undefined) sandbox.realm.clock.advance(parseDuration(clock.advance) ?? 0);
  if (clock?.skew_seconds !== undefined) skewClock(sandbox, clock.skew_seconds, active);
  if (account !== undefined) applyAccountEffect(context, account, active);
  if (cart !== undefined) reassignCarts(context, active);
}

const END_STATES = { expire: 'expired', revoke: 'revoked', garble: 'garbled' } as const;

/** Ends the tokens of the caller that were issued until a moment. */
function endTokensOfCaller(
  { sandbox, caller }: StateContext,
  effect: NonNullable<Effect['token']>,
  { now, issuedTokens }: NonNullable<ActiveFault['tokensUntil']>,
): void {
  if (caller.token?.state !== 'live') return;
  const { owner } = caller.token.token;
  endOwnerTokens(sandbox.realm.world, END_STATES[effect], owner, Math.floor(now / 1000), issuedTokens);
}

/** Sets each path once: a setting that a client changes while the fault is active is not set again. */
function changeConfig({ realm: { world } }: Sandbox, config: NonNullable<Effect['config']>, fault: ActiveFault): void {
  for (const [path, after] of Object.entries(config)) {
    if (getUndoLog(fault).some((entry) => entry.type === 'config' && entry.path === path)) continue;
    addUndoEntry(fault, { type: 'config', path, before: world.config.get(path), after });
    world.config.set(path, after);
  }
}

/** Sets each trait once. */
function changeBehaviour(sandbox: Sandbox, behaviour: NonNullable<Effect['behaviour']>, fault: ActiveFault): void {
  const { realm } = sandbox;
  const overrides: Record<string, string | undefined> = { ...realm.overrides };
  let isChanged = false;
  for (const [trait, after] of Object.entries(behaviour)) {
    if (after === undefined) continue;
    if (getUndoLog(fault).some((entry) => entry.type === 'behaviour' && entry.trait === trait)) continue;
    addUndoEntry(fault, { type: 'behaviour', trait, before: overrides[trait], after });
    overrides[trait] = after;
    isChanged = true;
  }
  if (isChanged) sandbox.realm = withRelease(realm, realm.release, overrides);
}

function skewClock({ realm: { clock } }: Sandbox, seconds: number, fault: ActiveFault): void {
  if (getUndoLog(fault).some(({ type }) => type === 'clock')) return;
  const before = clock.now();
  clock.advance(seconds * 1000);
  const skewMs = clock.now() - before; // less than requested if the clock reaches its last date
  fault.endsAt += skewMs;
  addUndoEntry(fault, { type: 'clock', skewMs });
}
