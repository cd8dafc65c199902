import type { ListedToken, RecordedRequest } from '../client/api-types.ts';

export type LaneEventKind = 'issued' | 'used' | 'refused' | 'revoked';

/** A request in the life of a token. */
export interface LaneEvent {
  readonly kind: LaneEventKind;
  readonly request: number;
  /** Milliseconds since 1970, on the clock of the world. */
  readonly at: number;
  readonly text: string;
}

/** The life of a token: when it was issued, which requests used it, and when it ended. */
export interface TokenLane {
  readonly key: string;
  readonly owner: string;
  readonly type: string;
  readonly state: string;
  readonly start: number;
  /** When it expires; `undefined` for a token that does not. */
  readonly end: number | undefined;
  readonly events: readonly LaneEvent[];
}

const MASK = /\[masked \w{8}\]|eyJ[\w.-]+/g;
const SIGN_OUT = /revoke/i;
const SECOND = 1000;

interface OpenLane {
  owner: string;
  type: string;
  events: LaneEvent[];
  state: string;
}

/**
 * The lives of the tokens of recorded requests, newest last. Requests show a placeholder that is the same for the same token;
 * the tokens of the world add when each expires.
 */
export function createTokenLanes(requests: readonly RecordedRequest[], tokens: readonly ListedToken[]): TokenLane[] {
  const lanes = new Map<string, OpenLane>();
  const laneOf = (mask: string): OpenLane => {
    const lane = lanes.get(mask) ?? { owner: '', type: '', events: [], state: 'live' };
    lanes.set(mask, lane);
    return lane;
  };
  for (const request of requests) {
    for (const mask of issuedMasks(request)) addIssue(laneOf(mask), request);
    const sent = sentMask(request);
    if (sent !== undefined) addUse(laneOf(sent), request);
  }
  return [...lanes]
    .filter(([, { owner }]) => owner !== '')
    .map(([key, lane]) => toLane(key, lane, tokens))
    .toSorted((a, b) => a.start - b.start);
}

const sentMask = ({ request }: RecordedRequest): string | undefined =>
  /^bearer (.+)$/i.exec(request.headers['authorization'] ?? '')?.[1];

/** The tokens in the response of a sign-in. */
function issuedMasks({ operation, response, outcome }: RecordedRequest): readonly string[] {
  if (outcome !== 'answered' || !/token|authenticate/i.test(operation) || SIGN_OUT.test(operation)) return [];
  return JSON.stringify(response.body ?? '').match(MASK) ?? [];
}

function addIssue(lane: OpenLane, { id, at, named, operation, identity }: RecordedRequest): void {
  lane.owner ||= named?.customer ?? named?.admin ?? identity.name ?? '';
  lane.type ||= named?.admin === undefined ? 'customer' : 'admin';
  lane.events.push({ kind: 'issued', request: id, at: Date.parse(at), text: `issued by ${operation}` });
}

function addUse(lane: OpenLane, { id, at, token, operation, outcome }: RecordedRequest): void {
  lane.owner ||= token?.owner ?? '';
  lane.type ||= token?.type ?? '';
  if (token !== undefined) lane.state = token.state;
  const isRefused = token !== undefined && token.state !== 'live';
  const isSignOut = !isRefused && outcome === 'answered' && SIGN_OUT.test(operation);
  if (isSignOut) lane.state = 'revoked';
  lane.events.push({
    kind: isRefused ? 'refused' : isSignOut ? 'revoked' : 'used',
    request: id,
    at: Date.parse(at),
    text: `${operation}${isRefused ? `: ${token.reason ?? token.state}` : ''}`,
  });
}

function toLane(key: string, { owner, type, events, state }: OpenLane, tokens: readonly ListedToken[]): TokenLane {
  const start = events[0]?.at ?? 0;
  const isIssued = events[0]?.kind === 'issued';
  const listed = tokens.find(
    (token) => token.owner === owner && (!isIssued || Math.abs(Date.parse(token.issued_at) - start) <= SECOND),
  );
  return {
    key,
    owner,
    type,
    state: state === 'revoked' ? state : (listed?.state ?? state),
    start,
    end: listed?.expires_at == null ? undefined : Date.parse(listed.expires_at),
    events,
  };
}
