import { Badge, toneOfToken } from '../elements/badge.tsx';
import { Loading } from '../elements/loading.tsx';
import { formatCountOf, formatDateTime, formatRelative, formatTime } from '../model/format.ts';
import { linkTo } from '../model/location.ts';
import { isJournalLoaded, requestLog } from '../model/recorded-requests.ts';
import { tokenList } from '../model/resources.ts';
import { useResources } from '../model/use-resources.ts';
import { worldNow } from '../model/world-time.ts';
import { createTokenTimelines, type TimelineEventKind, type TokenTimeline } from './token-timelines.ts';

/** Maximum number of timelines that are shown. The newest are shown. */
const MAX_TIMELINES = 60;
const TICKS = 5;
const LEGEND: readonly (readonly [TimelineEventKind, string])[] = [
  ['issued', 'issued'],
  ['used', 'used'],
  ['refused', 'refused'],
  ['revoked', 'revoked'],
];

interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** The lives of tokens on the clock of the world: which request used which token, and when it ended. */
export function TokensPage() {
  const isLoaded = useResources(tokenList);
  const all = createTokenTimelines(requestLog.value, tokenList.value.value);
  const timelines = all.slice(-MAX_TIMELINES).toReversed();
  if (!(isLoaded && isJournalLoaded.value)) return <Loading />;
  if (timelines.length === 0)
    return (
      <div class="empty">
        <p class="empty-title">No token yet</p>
        <p>A sign-in begins a line here: when its token was issued, used, refused, revoked, and when it expires.</p>
      </div>
    );
  const range = rangeOf(timelines, worldNow.value);
  return (
    <div class="page">
      <div class="section-head">
        <p class="muted" role="status">
          {formatCountOf(all.length, 'token')}
          {all.length > MAX_TIMELINES && `, the newest ${MAX_TIMELINES} are shown`}
        </p>
        <ul class="legend">
          {LEGEND.map(([kind, label]) => (
            <li key={kind}>
              <span class={`dot ${kind}`} aria-hidden="true" /> {label}
            </li>
          ))}
          <li>
            <span class="dot expired" aria-hidden="true" /> expired
          </li>
          <li>
            <span class="bar-sample" aria-hidden="true" /> lifetime
          </li>
        </ul>
      </div>
      <TimeAxis range={range} />
      <ul class="timelines">
        {timelines.map((timeline) => (
          <Timeline key={timeline.key} timeline={timeline} range={range} now={worldNow.value} />
        ))}
      </ul>
    </div>
  );
}

/** The time from the first sign-in until now, plus 8 %. Later expiry times are not shown. */
function rangeOf(timelines: readonly TokenTimeline[], now: number): TimeRange {
  const from = Math.min(...timelines.map(({ start }) => start));
  const last = Math.max(now, ...timelines.flatMap(({ events }) => events.map(({ at }) => at)));
  return { from, to: last + Math.max(10_000, (last - from) * 0.08) };
}

const positionOf = (time: number, { from, to }: TimeRange): number =>
  Math.min(100, Math.max(0, ((time - from) / (to - from)) * 100));

const TimeAxis = ({ range }: { readonly range: TimeRange }) => (
  <div class="axis" aria-hidden="true">
    {Array.from({ length: TICKS }, (_, tick) => {
      const time = range.from + ((range.to - range.from) * tick) / (TICKS - 1);
      return <span key={tick}>{formatTime(time)}</span>;
    })}
  </div>
);

function Timeline({
  timeline,
  range,
  now,
}: {
  readonly timeline: TokenTimeline;
  readonly range: TimeRange;
  readonly now: number;
}) {
  const { owner, state, start, end, events } = timeline;
  // A fault or another device can end a token before it expires; the first refusal is when that was seen.
  const ended = events.find(({ kind }) => kind === 'revoked' || kind === 'refused')?.at;
  const until = Math.min(ended ?? Number.POSITIVE_INFINITY, end ?? Number.POSITIVE_INFINITY, range.to);
  const refused = events.filter(({ kind }) => kind === 'refused').length;
  const left = positionOf(start, range);
  return (
    <li class="timeline">
      <div class="timeline-name">
        <strong title={owner}>{owner}</strong>
        <Badge tone={toneOfToken(state)}>{state}</Badge>
        <small class="muted">
          {end === undefined || (state !== 'live' && end > now)
            ? ''
            : `${end > now ? 'expires' : 'expired'} ${formatRelative(end, now)} · `}
          {formatCountOf(events.length, 'request')}
          {refused > 0 && `, ${refused} refused`}
        </small>
      </div>
      <div class="timeline-track">
        <span
          class={`timeline-life ${state}`}
          style={{ left: `${left}%`, width: `${positionOf(until, range) - left}%` }}
        />
        {state === 'expired' && end !== undefined && end <= now && (
          <span
            class="dot expired"
            style={{ left: `${positionOf(end, range)}%` }}
            title={`${formatDateTime(end)} expired`}
          />
        )}
        {events.map(({ request, kind, at, text }) => (
          <a
            key={`${request}${kind}`}
            class={`dot ${kind}`}
            style={{ left: `${positionOf(at, range)}%` }}
            href={linkTo('requests', request)}
            title={`${formatDateTime(at)} ${text}`}
          >
            <span class="visually-hidden">{`${kind}: request ${request}, ${text}`}</span>
          </a>
        ))}
      </div>
    </li>
  );
}
