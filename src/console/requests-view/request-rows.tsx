import { Component } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RecordedRequest } from '../client/api-types.ts';
import { Badge, toneOfResponse, toneOfToken } from '../elements/badge.tsx';
import { useVirtualRows } from '../elements/virtual-rows.ts';
import { formatMilliseconds, formatTime } from '../model/format.ts';
import { linkTo } from '../model/location.ts';
import { describeCaller, describeOperation, describeTokenState } from './describe-request.ts';

const ROW_HEIGHT = 38;
const COLUMNS = ['Time', 'Operation', 'Caller', 'Token', 'Status', 'Fault', 'Duration'];

/** The id of the link of a request. */
export const rowId = (id: number | undefined): string => `request-${id}`;

interface RequestRowsProps {
  /** Oldest first; they are shown newest first. */
  readonly requests: readonly RecordedRequest[];
  readonly selected: number | undefined;
  onSelect(id: number): void;
}

/** The requests as a table of which only the visible rows are drawn. Arrow keys select a row, Enter opens it. */
export function RequestRows({ requests, selected, onSelect }: RequestRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { items, totalSize, virtualizer } = useVirtualRows(scroller, requests.length, ROW_HEIGHT);
  const at = (row: number): RecordedRequest | undefined => requests[requests.length - 1 - row];
  const selectedRow = requests.length - 1 - requests.findLastIndex(({ id }) => id === selected);
  const isSelected = selectedRow < requests.length;
  const tabRow = isSelected ? selectedRow : 0;
  // If that row is not drawn, the Tab key reaches the first row that is.
  const tabStop = items.some(({ index }) => index === tabRow) ? tabRow : items[0]?.index;
  const move = (key: string): boolean => {
    const last = requests.length - 1;
    const target = { ArrowDown: tabRow + (isSelected ? 1 : 0), ArrowUp: tabRow - 1, Home: 0, End: last }[key];
    const request = target === undefined ? undefined : at(Math.min(Math.max(target, 0), last));
    if (request !== undefined) onSelect(request.id);
    return request !== undefined;
  };
  useEffect(() => {
    if (isSelected) virtualizer.scrollToIndex(selectedRow, { align: 'auto' });
    // The row may be drawn only after the list has scrolled.
    requestAnimationFrame(() => {
      if (scroller.current?.contains(document.activeElement)) document.getElementById(rowId(selected))?.focus();
    });
  }, [selected]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (move(event.key)) event.preventDefault();
    };
    const element = scroller.current;
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  });

  return (
    <div class="request-rows" ref={scroller}>
      <table aria-label="Requests, newest first" aria-rowcount={requests.length + 1}>
        <thead>
          <tr class="request-row head" aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {/* One padding positions all rows: Chromium becomes slower with each style, so rows have none of their own. */}
        <tbody class="request-space" style={{ height: `${totalSize}px`, paddingTop: `${items[0]?.start ?? 0}px` }}>
          {items.map(({ index }) => {
            const request = at(index);
            return request === undefined ? null : (
              <RequestRow
                key={request.id}
                request={request}
                row={index}
                isSelected={request.id === selected}
                isTabStop={index === tabStop}
                onSelect={onSelect}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A row of the table. It is drawn again only when it changes, not when the list scrolls. */
class RequestRow extends Component<RequestRowProps> {
  override shouldComponentUpdate(next: RequestRowProps): boolean {
    const { request, row, isSelected, isTabStop } = this.props;
    return (
      request !== next.request || row !== next.row || isSelected !== next.isSelected || isTabStop !== next.isTabStop
    );
  }

  override render() {
    return drawRow(this.props);
  }
}

interface RequestRowProps {
  readonly request: RecordedRequest;
  readonly row: number;
  readonly isSelected: boolean;
  /** Whether the Tab key reaches it; arrow keys reach the others. */
  readonly isTabStop: boolean;
  onSelect(id: number): void;
}

/** The state of a token; on a narrow screen only its first word. */
const TokenBadge = ({ state, text }: { readonly state: string; readonly text: string }) => {
  const [word = '', ...rest] = text.split(/(?=[ :])/);
  return (
    <Badge tone={toneOfToken(state)}>
      {word}
      {rest.length > 0 && <span class="token-time">{rest.join('')}</span>}
    </Badge>
  );
};

const drawRow = ({ request, row, isSelected, isTabStop, onSelect }: RequestRowProps) => {
  const { id, at, status, token, fault, duration_ms: duration, method } = request;
  return (
    <tr class={`request-row${isSelected ? ' selected' : ''}`} aria-rowindex={row + 2} onClick={() => onSelect(id)}>
      <td class="cell-time">{formatTime(at)}</td>
      <td class="cell-operation" title={describeOperation(request)}>
        {request.graphql !== undefined && method === 'GET' && <small class="method">GET</small>}
        <a
          id={rowId(id)}
          href={linkTo('requests', id)}
          aria-current={isSelected}
          tabIndex={isTabStop ? 0 : -1}
          onClick={(event) => {
            event.preventDefault();
            onSelect(id);
          }}
        >
          {describeOperation(request)}
        </a>
      </td>
      <td class="cell-caller" title={describeCaller(request)}>
        {describeCaller(request)}
      </td>
      <td class="cell-token">
        {token !== undefined && <TokenBadge state={token.state} text={describeTokenState(request)} />}
      </td>
      <td class="cell-status">
        <Badge tone={toneOfResponse(status, request.outcome)}>{status === 0 ? 'none' : status}</Badge>
      </td>
      <td class="cell-fault" title={fault}>
        {fault}
      </td>
      <td class="cell-duration">{formatMilliseconds(duration)}</td>
    </tr>
  );
};
