import type { ListedToken, RecordedRequest } from '../client/api-types.ts';

/** What a request did with a token. */
export type TimelineEventKind = 'issued' | 'used' | 'refused' | 'revoked';

/** A request that issued, used or revoked a token. */
export interface TimelineEvent {
  readonly kind: TimelineEventKind;
  readonly request: number;
  /** Milliseconds since 1970, on the clock of the world. */
  readonly at: number;
  readonly text: string;
}

/** The timeline of a token: when it was issued, which requests used it, and when it ended. */
export interface TokenTimeline {
  readonly key: string;
  readonly owner: string;
  readonly type: string;
  readonly state: string;
  readonly start: number;
  /** When it expires; `undefined` for a token that does not. */
  readonly end: number | undefined;
  readonly events: readonly TimelineEvent[];
}

const MASK = /\[masked \w{8}\]|eyJ[\w.-]+/g;
const SIGN_OUT = /revoke/i;
const SECOND = 1000;

interface OpenTimeline {
  owner: string;
  type: string;
  events: TimelineEvent[];
  state: string;
}

/**
 * The lives of the tokens of recorded requests, newest last. Requests show a placeholder that is the same for the same token;
 * the tokens of the world add when each expires.
 */
export function createTokenTimelines(
  requests: readonly RecordedRequest[],
  tokens: readonly ListedToken[],
): TokenTimeline[] {
  const timelines = new Map<string, OpenTimeline>();
  const timelineOf = (mask: string): OpenTimeline => {
    const timeline = timelines.get(mask) ?? { owner: '', type: '', events: [], state: 'live' };
    timelines.set(mask, timeline);
    return timeline;
  };
  for (const request of requests) {
    for (const mask of issuedMasks(request)) addIssue(timelineOf(mask), request);
    const sent = sentMask(request);
    if (sent !== undefined) addUse(timelineOf(sent), request);
  }
  const owned = [...timelines].filter(([, { owner }]) => owner !== '');
  const isRecorded = (token: ListedToken) =>
    owned.some(([, timeline]) => isIssued(timeline) && isIssuedFor(token, timeline));
  const unrecorded = tokens.filter((token) => !isRecorded(token));
  return owned
    .map(([key, timeline]) => toTimeline(key, timeline, isIssued(timeline) ? tokens : unrecorded))
    .toSorted((a, b) => a.start - b.start);
}

const sentMask = ({ request }: RecordedRequest): string | undefined =>
  /^bearer (.+)$/i.exec(request.headers['authorization'] ?? '')?.[1];

/** The tokens in the response of a sign-in. */
function issuedMasks({ operation, response, outcome }: RecordedRequest): readonly string[] {
  if (outcome !== 'answered' || !/token|authenticate/i.test(operation) || SIGN_OUT.test(operation)) return [];
  return JSON.stringify(response.body ?? '').match(MASK) ?? [];
}

function addIssue(timeline: OpenTimeline, { id, at, named, operation, identity }: RecordedRequest): void {
  timeline.owner ||= named?.customer ?? named?.admin ?? identity.name ?? '';
  timeline.type ||= named?.admin === undefined ? 'customer' : 'admin';
  timeline.events.push({ kind: 'issued', request: id, at: Date.parse(at), text: `issued by ${operation}` });
}

function addUse(timeline: OpenTimeline, { id, at, token, operation, outcome }: RecordedRequest): void {
  timeline.owner ||= token?.owner ?? '';
  timeline.type ||= token?.type ?? '';
  if (token !== undefined) timeline.state = token.state;
  const isRefused = token !== undefined && token.state !== 'live';
  const isSignOut = !isRefused && outcome === 'answered' && SIGN_OUT.test(operation);
  const validUse: TimelineEventKind = isSignOut ? 'revoked' : 'used';
  if (isSignOut) timeline.state = 'revoked';
  timeline.events.push({
    kind: isRefused ? 'refused' : validUse,
    request: id,
    at: Date.parse(at),
    text: `${operation}${isRefused ? `: ${token.reason ?? token.state}` : ''}`,
  });
}

/** Whether a recorded request issued the token. */
const isIssued = ({ events }: OpenTimeline): boolean => events[0]?.kind === 'issued';

const isIssuedFor = ({ owner, issued_at: issued }: ListedToken, { owner: wanted, events }: OpenTimeline): boolean =>
  owner === wanted && Math.abs(Date.parse(issued) - (events[0]?.at ?? 0)) <= SECOND;

/** Whether a token that no recorded request issued can be that of a timeline: the token was live at each valid use. */
function canBeOf({ owner, issued_at: issued, expires_at: expires }: ListedToken, timeline: OpenTimeline): boolean {
  if (owner !== timeline.owner || Date.parse(issued) > (timeline.events[0]?.at ?? 0) + SECOND) return false;
  const end = expires === null ? Number.POSITIVE_INFINITY : Date.parse(expires) + SECOND;
  return timeline.events.every(({ kind, at }) => kind === 'refused' || at <= end);
}

function toTimeline(key: string, timeline: OpenTimeline, tokens: readonly ListedToken[]): TokenTimeline {
  const { owner, type, events, state } = timeline;
  const start = events[0]?.at ?? 0;
  const listed = isIssued(timeline)
    ? tokens.find((token) => isIssuedFor(token, timeline))
    : tokens.findLast((token) => canBeOf(token, timeline));
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
