import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import type { PhraseReference } from '../../fault-schema/effects/refusal-schema.ts';
import type { Protocol } from '../../http/exchange.ts';
import type { HttpRequest, InformationalResponse, SocketFault } from '../../http/message.ts';
import { isResponseCorruption, type ResponseCorruption, type SocketFaultName } from '../../http/socket-fault.ts';
import type { Firing } from '../model/evaluation.ts';
import { isOnlyQuota, stateEffects } from '../model/fault.ts';

/** The effect that replaces Magento's response. */
export type FaultAnswer =
  | { readonly by: 'refuse'; readonly refuse: NonNullable<Effect['refuse']>; readonly firing: Firing }
  | { readonly by: 'http'; readonly http: NonNullable<Effect['http']> }
  | { readonly by: 'wire'; readonly wire: SocketFaultName; readonly firing: Firing }
  | { readonly by: 'hang' };

/** The effects of all firings on one request, in the order in which they are applied. */
export interface CombinedEffects {
  /** Firings that change the state of the world. */
  readonly stateChanges: readonly Firing[];
  /** Headers to set on the request before it is read; `null` removes one. */
  readonly headerChanges: Readonly<Record<string, string | null>> | undefined;
  /** Firings that hold the request at a gate. */
  readonly holds: readonly Firing[];
  readonly delays: readonly Firing[];
  readonly answer: FaultAnswer | undefined;
  /** How an issued token is corrupted. */
  readonly issued: Effect['issued'];
  readonly edits: readonly NonNullable<Effect['reply']>[];
  readonly corruption: ResponseCorruption | undefined;
  /** How the response is sent, if it is not corrupted. */
  readonly socketFault: SocketFault | undefined;
  readonly informational: InformationalResponse | undefined;
}

/** Combines the effects of firings. If effects exclude each other, only that of the first firing is applied. */
export function combineEffects(firings: readonly Firing[]): CombinedEffects {
  const effects = firings.map(({ effect }) => effect);
  const headers = effects.flatMap(({ request }) => (request === undefined ? [] : [request.headers]));
  return {
    stateChanges: firings.filter(({ effect }) => stateEffects(effect).length > 0),
    headerChanges: headers.length === 0 ? undefined : mergeHeaders(headers),
    holds: firings.filter(({ effect }) => effect.hold !== undefined),
    delays: firings.filter(({ effect }) => effect.delay !== undefined),
    answer: firings.map(answerOf).find((answer) => answer !== undefined),
    issued: effects.find(({ issued }) => issued !== undefined)?.issued,
    edits: [...effects.flatMap(({ reply }) => reply ?? []), ...firings.flatMap(retryAfterEdit)],
    corruption: effects.map(corruptionOf).find((corruption) => corruption !== undefined),
    socketFault: effects.map(socketFaultOf).find((each) => each !== undefined),
    informational: informationalOf(effects.find(({ informational }) => informational !== undefined)),
  };
}

const mergeHeaders = (
  headers: readonly NonNullable<CombinedEffects['headerChanges']>[],
): CombinedEffects['headerChanges'] =>
  headers.reduceRight<Record<string, string | null>>((all, each) => Object.assign(all, each), {});

function answerOf(firing: Firing): FaultAnswer | undefined {
  const { refuse, hang, wire } = firing.effect;
  const http = firing.effect.http ?? (isOnlyQuota(firing.effect) ? TOO_MANY_REQUESTS : undefined);
  if (refuse !== undefined) return { by: 'refuse', refuse, firing };
  if (http !== undefined) return { by: 'http', http };
  if (hang !== undefined) return { by: 'hang' };
  return wire === undefined || isResponseCorruption(wire) ? undefined : { by: 'wire', wire, firing };
}

/** The response of a quota without other effects. */
const TOO_MANY_REQUESTS = { status: 429, body: { message: 'Too Many Requests' } };

/** States in `Retry-After` when the window of the quota ends, unless the fault sets the header itself. */
function retryAfterEdit({ effect, retryAfterMs }: Firing): NonNullable<Effect['reply']>[] {
  const names = [effect.http, effect.reply].flatMap((each) => Object.keys(each?.headers ?? {}));
  if (retryAfterMs === undefined || names.some((name) => name.toLowerCase() === 'retry-after')) return [];
  return [{ headers: { 'retry-after': String(Math.max(1, Math.ceil(retryAfterMs / 1000))) } }];
}

const informationalOf = ({ informational }: Effect = {}): InformationalResponse | undefined =>
  informational && { status: informational.status, headers: informational.headers ?? {} };

/** Whether an effect prevents a response from being sent at once. */
export const holdsResponse = ({ hang, drip, close }: Effect): boolean =>
  hang !== undefined || drip !== undefined || close !== undefined;

function socketFaultOf({ drip, truncate, close }: Effect): SocketFault | undefined {
  if (drip !== undefined) {
    return 'chunks' in drip ? { kind: 'drip', ...drip } : { kind: 'drip_rate', bytesPerSecond: drip.bytes_per_second };
  }
  if (truncate !== undefined) return { kind: 'truncate', bytes: truncate.bytes };
  return close && { kind: 'late_close', ms: close.ms };
}

const corruptionOf = ({ wire }: Effect): ResponseCorruption | undefined =>
  wire !== undefined && isResponseCorruption(wire) ? wire : undefined;

/** The phrase of a refusal in a protocol; if it has none, that of the other protocol. */
export function phraseForProtocol(refuse: NonNullable<Effect['refuse']>, protocol: Protocol): PhraseReference {
  if (typeof refuse === 'string' || 'phrase' in refuse) return refuse;
  const { graphql, rest } = refuse; // the schema requires one of them
  return (protocol === 'graphql' ? (graphql ?? rest) : (rest ?? graphql)) ?? 'internalError';
}

/** The record of a firing for the journal, with the names of its effects, except a refusal that failed no field. */
export function toRecordedFault({ active, effect, hasUnappliedRefusal = false }: Firing): RecordedFiring {
  const { id, preset } = active.fault;
  const does = Object.keys(effect).filter((name) => !(hasUnappliedRefusal && name === 'refuse'));
  return { id, ...(preset !== undefined && { preset }), does };
}

interface RecordedFiring {
  readonly id: string;
  readonly preset?: string;
  readonly does: string[];
}

/** Compares two firings, to sort those that answer the request before the others. */
export const compareAnsweringFirst = (one: Firing, other: Firing): number => answerCount(other) - answerCount(one);
const answerCount = (firing: Firing): number => (answerOf(firing) === undefined ? 0 : 1);

/** Returns a request with changed headers. */
export function withHeaderChanges(
  request: HttpRequest,
  changes: NonNullable<CombinedEffects['headerChanges']>,
): HttpRequest {
  const headers: Record<string, string | undefined> = { ...request.headers };
  for (const [name, value] of Object.entries(changes)) headers[name.toLowerCase()] = value ?? undefined;
  return { ...request, headers };
}
