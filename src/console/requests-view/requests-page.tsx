import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import { callControl } from '../client/call-control.ts';
import { Button } from '../elements/button.tsx';
import { TextField } from '../elements/form-fields.tsx';
import { Loading } from '../elements/loading.tsx';
import { formatCountOf, formatNumber } from '../model/format.ts';
import { currentRoute, goTo, linkTo } from '../model/location.ts';
import { attempt } from '../model/notices.ts';
import {
  clearRequests,
  isJournalLoaded,
  isPaused,
  loadOlderRequests,
  MAX_REQUESTS,
  olderCount,
  pendingCount,
  requestLog,
  requestTest,
  setPaused,
  shownRequests,
} from '../model/recorded-requests.ts';
import { RequestDetail } from './request-detail.tsx';
import { createRequestFilter, FILTER_KEYS } from './request-filter.ts';
import { RequestRows } from './request-rows.tsx';

const OUTCOMES = ['all', 'answered', 'refused', 'faulted', 'unmatched'];

/** The requests of the journal, updated while they are received, and the details of one. */
export function RequestsPage() {
  const query = useSignal(currentRoute.value.query.get('q') ?? '');
  const outcome = useSignal('all');
  useSignalEffect(() => {
    const linked = currentRoute.value.query.get('q');
    if (linked !== null) query.value = linked;
  });
  useSignalEffect(() => {
    const matches = createRequestFilter(query.value);
    const wanted = outcome.value;
    requestTest.value =
      query.value.trim() === '' && wanted === 'all'
        ? undefined
        : (request) => (wanted === 'all' || request.outcome === wanted) && matches(request);
  });
  const shown = shownRequests;
  const selected = currentRoute.value.item === '' ? undefined : Number(currentRoute.value.item);
  const select = (id: number | undefined) =>
    goTo(linkTo('requests', id, query.value === '' ? undefined : { q: query.value }), true);

  return (
    <div class={`split${selected === undefined ? '' : ' with-detail'}`}>
      <section class="list-pane" aria-label="Recorded requests">
        <div class="toolbar">
          <TextField
            label="Filter"
            hideLabel
            type="search"
            placeholder="Search, or status:401 customer:… fault:…"
            list="filter-keys"
            value={query.value}
            onInput={(value) => (query.value = value)}
          />
          <datalist id="filter-keys">
            {FILTER_KEYS.map((key) => (
              <option key={key} value={key.endsWith('.') ? key : `${key}:`} />
            ))}
          </datalist>
          <OutcomeButtons outcome={outcome} />
          <Button
            icon={isPaused.value ? 'play' : 'pause'}
            pressed={isPaused.value}
            onClick={() => setPaused(!isPaused.value)}
          >
            {isPaused.value ? 'Resume' : 'Pause'}
          </Button>
          <Button
            icon="trash-2"
            label="Delete the recorded requests"
            onClick={() =>
              void attempt(
                () => callControl('DELETE', 'requests').then(clearRequests),
                'The recorded requests are deleted',
              )
            }
          />
        </div>
        <ListStatus />
        {shown.value.length === 0 ? (
          <EmptyList filtered={requestLog.value.length > 0} />
        ) : (
          <RequestRows requests={shown.value} selected={selected} onSelect={select} />
        )}
      </section>
      {selected !== undefined && <RequestDetail key={selected} id={selected} onClose={() => select(undefined)} />}
    </div>
  );
}

const OutcomeButtons = ({ outcome }: { readonly outcome: Signal<string> }) => (
  <fieldset class="segmented">
    <legend class="visually-hidden">Outcome</legend>
    {OUTCOMES.map((each) => (
      <button key={each} type="button" aria-pressed={outcome.value === each} onClick={() => (outcome.value = each)}>
        {each}
      </button>
    ))}
  </fieldset>
);

/** Number of requests that are shown, and of those that are not. */
const ListStatus = () => (
  <p class="list-status" role="status">
    {isJournalLoaded.value && formatCountOf(shownRequests.value.length, 'request')}
    {shownRequests.value.length !== requestLog.value.length && ` of ${formatNumber(requestLog.value.length)}`}
    {pendingCount.value > 0 && ` · ${formatNumber(pendingCount.value)} more since the pause`}
    {olderCount.value > 0 && (
      <>
        {` · ${formatNumber(olderCount.value)} older ones are not shown `}
        {requestLog.value.length < MAX_REQUESTS && (
          <button type="button" class="link" onClick={() => void attempt(loadOlderRequests)}>
            Load
          </button>
        )}
      </>
    )}
  </p>
);

const EmptyList = ({ filtered }: { readonly filtered: boolean }) =>
  isJournalLoaded.value ? <NoRequest filtered={filtered} /> : <Loading />;

const NoRequest = ({ filtered }: { readonly filtered: boolean }) => (
  <div class="empty">
    <p class="empty-title">{filtered ? 'No request matches' : 'No request yet'}</p>
    <p>
      {filtered
        ? 'Change the filter, or choose all outcomes.'
        : 'Requests to /graphql and /rest appear here as they arrive. Point a storefront at this server, or send one yourself.'}
    </p>
    {!filtered && (
      <a class="button primary" href={linkTo('try')}>
        Try it
      </a>
    )}
  </div>
);
