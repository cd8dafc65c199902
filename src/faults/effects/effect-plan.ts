import type { Effect, Phrasing } from '../../fault-schema/effects/effect-schema.ts';
import type { HttpRequest } from '../../http/message.ts';
import { type Damage, isDamage, type SocketFaultName } from '../../http/socket-fault.ts';
import type { Firing } from '../model/evaluation.ts';
import { stateIn } from '../model/fault.ts';

/** What answers in Magento's place. */
export type Answer =
  | { readonly by: 'refuse'; readonly refuse: NonNullable<Effect['refuse']> }
  | { readonly by: 'http'; readonly http: NonNullable<Effect['http']> }
  | { readonly by: 'wire'; readonly wire: SocketFaultName; readonly firing: Firing }
  | { readonly by: 'hang' };

/** All that the firings of one request do, in the order in which it is done. */
export interface Plan {
  /** Firings that change the state of the world. */
  readonly state: readonly Firing[];
  /** What the server sees of the request's headers; null: nothing. */
  readonly headers: Readonly<Record<string, string | null>> | undefined;
  readonly gates: readonly string[];
  readonly delays: readonly Firing[];
  readonly answer: Answer | undefined;
  /** What becomes of a token that is issued. */
  readonly issued: Effect['issued'];
  readonly edits: readonly NonNullable<Effect['reply']>[];
  readonly damage: Damage | undefined;
  readonly drip: Effect['drip'];
}

export function planOf(firings: readonly Firing[]): Plan {
  const effects = firings.map(({ effect }) => effect);
  const headers = effects.flatMap(({ request }) => (request === undefined ? [] : [request.headers]));
  return {
    state: firings.filter(({ effect }) => stateIn(effect).length > 0),
    headers: headers.length === 0 ? undefined : headers.reduceRight((all, each) => Object.assign(all, each), {}),
    gates: effects.flatMap(({ hold }) => hold ?? []),
    delays: firings.filter(({ effect }) => effect.delay !== undefined),
    answer: firings.map(answerOf).find((answer) => answer !== undefined),
    issued: effects.find(({ issued }) => issued !== undefined)?.issued,
    edits: effects.flatMap(({ reply }) => reply ?? []),
    damage: effects.map(({ wire }) => wire).find((wire) => wire !== undefined && isDamage(wire)) as Damage | undefined,
    drip: effects.find(({ drip }) => drip !== undefined)?.drip,
  };
}

function answerOf(firing: Firing): Answer | undefined {
  const { refuse, http, hang, wire } = firing.effect;
  if (refuse !== undefined) return { by: 'refuse', refuse };
  if (http !== undefined) return { by: 'http', http };
  if (hang !== undefined) return { by: 'hang' };
  return wire === undefined || isDamage(wire) ? undefined : { by: 'wire', wire, firing };
}

/** The phrase of a protocol; the one there is, where only the other has its own. */
export function phrasingFor(refuse: NonNullable<Effect['refuse']>, protocol: 'graphql' | 'rest'): Phrasing | undefined {
  if (typeof refuse === 'string' || 'phrase' in refuse) return refuse as Phrasing;
  const { graphql, rest } = refuse as { readonly graphql?: Phrasing; readonly rest?: Phrasing };
  return protocol === 'graphql' ? (graphql ?? rest) : (rest ?? graphql);
}

/** A firing as the journal tells it; what it does, in the words of the effects. */
export function told({ active, effect }: Firing): { id: string; preset?: string; does: string[] } {
  const { id, preset } = active.fault;
  return { id, ...(preset !== undefined && { preset }), does: Object.keys(effect) };
}

/** The firing that answers comes first. */
export const byAnswer = (one: Firing, other: Firing): number => answers(other) - answers(one);
const answers = (firing: Firing): number => (answerOf(firing) === undefined ? 0 : 1);

/** A request with other headers than were sent. */
export function seenWith(request: HttpRequest, changes: NonNullable<Plan['headers']>): HttpRequest {
  const headers: Record<string, string | undefined> = { ...request.headers };
  for (const [name, value] of Object.entries(changes)) headers[name.toLowerCase()] = value ?? undefined;
  return { ...request, headers };
}
