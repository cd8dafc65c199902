import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { RecordedRequest } from '../client/api-types.ts';
import { type CallError, callControl } from '../client/call-control.ts';
import { Badge, toneOfResponse, toneOfToken } from '../elements/badge.tsx';
import { Button } from '../elements/button.tsx';
import { CodeBlock } from '../elements/code-block.tsx';
import { CopyButton } from '../elements/copy-button.tsx';
import { decodeJwt } from '../elements/decode-jwt.ts';
import { Loading } from '../elements/loading.tsx';
import { ProblemList } from '../elements/problem-list.tsx';
import { formatDateTime, formatJson, formatMilliseconds, formatNumber } from '../model/format.ts';
import { linkTo } from '../model/location.ts';
import { describeCaller, describeOperation, describeReason, describeTokenState } from './describe-request.ts';
import { graphqlPartsOf, toCheck, toCurl } from './export-request.ts';
import { rowId } from './request-rows.tsx';

/** One request: the reason of its response, the messages, and buttons that copy it. */
export function RequestDetail({ id, onClose }: { readonly id: number; onClose(): void }) {
  const request = useSignal<RecordedRequest | undefined>(undefined);
  const secrets = useSignal(false);
  const error = useSignal<CallError | undefined>(undefined);
  useSignalEffect(() => {
    const query = secrets.value ? '?secrets=show' : '';
    callControl<RecordedRequest>('GET', `requests/${id}${query}`).then(
      (found) => {
        request.value = found;
        error.value = undefined;
      },
      (problem: CallError) => {
        error.value = problem;
      },
    );
  });
  const shown = request.value;
  return (
    <aside class="detail-pane" aria-label={`Request ${id}`} data-return-focus={rowId(id)}>
      <header class="detail-header">
        <h2>
          <span class="muted">#{id}</span> {shown === undefined ? '' : describeOperation(shown)}
        </h2>
        <Button icon="x" label="Close" kind="quiet" onClick={onClose} />
      </header>
      {shown === undefined && error.value === undefined && <Loading />}
      {shown === undefined && error.value?.status === 404 && (
        <p class="empty">
          The journal does not have this request: it was deleted, or the server was reset or restarted.
        </p>
      )}
      {error.value !== undefined && error.value.status !== 404 && <ProblemList error={error.value} />}
      {shown !== undefined && (
        <div class="detail-body">
          <div class="button-row">
            <CopyButton kind="plain" text={() => toCurl(shown)} done="The curl command is copied">
              Copy as curl
            </CopyButton>
            <CopyButton kind="plain" text={() => toCheck(shown)} done="The check is copied">
              Copy as test
            </CopyButton>
            <CopyButton
              kind="plain"
              icon="link"
              text={() => new URL(linkTo('requests', id), window.location.href).href}
              done="The link is copied"
            >
              Copy link
            </CopyButton>
            <Button
              icon={secrets.value ? 'eye-off' : 'eye'}
              pressed={secrets.value}
              onClick={() => (secrets.value = !secrets.value)}
            >
              Show secrets
            </Button>
          </div>
          <Summary request={shown} />
          <Messages request={shown} />
        </div>
      )}
    </aside>
  );
}

const Row = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

function Summary({ request }: { readonly request: RecordedRequest }) {
  const {
    at,
    status,
    outcome,
    duration_ms: duration,
    token,
    store,
    magento,
    faults = [],
    near_miss: near,
    identity,
  } = request;
  const reason = describeReason(request);
  return (
    <>
      {reason !== '' && <p class={`reason ${outcome}`}>{reason}</p>}
      <dl class="facts">
        <Row name="Response">
          <Badge tone={toneOfResponse(status, outcome)}>{status === 0 ? 'no response' : status}</Badge> {outcome} in{' '}
          {formatMilliseconds(duration)}
        </Row>
        <Row name="Time">{formatDateTime(at)} UTC</Row>
        <Row name="Caller">
          {describeCaller(request)}
          {identity.by !== undefined && <span class="muted"> by {identity.by}</span>}
        </Row>
        {token !== undefined && (
          <Row name="Token">
            <Badge tone={toneOfToken(token.state)}>{describeTokenState(request)}</Badge> {token.owner}
          </Row>
        )}
        {faults.map(({ id, does }) => (
          <Row key={id} name="Fault">
            <strong>{id}</strong> <span class="muted">changed {does.join(', ')}</span>
          </Row>
        ))}
        {near !== undefined && (
          <Row name="Near miss">
            {near.id} <span class="muted">did not fire: {near.why}</span>
          </Row>
        )}
        <Row name="Store">
          {store === '' ? '–' : store} <span class="muted">Magento {magento}</span>
        </Row>
      </dl>
    </>
  );
}

function Messages({ request }: { readonly request: RecordedRequest }) {
  const { method, path, query } = request;
  const graphql = graphqlPartsOf(request);
  const jwt = decodeJwt(request.request.headers['authorization']?.replace(/^bearer /i, '') ?? '');
  return (
    <>
      <h3>Request</h3>
      <p class="request-line">
        <strong>{method}</strong> {path}
        {query !== undefined && `?${query}`}
      </p>
      {graphql !== undefined && graphql.query !== '' ? (
        <>
          <CodeBlock label="Document" text={graphql.query} />
          {graphql.variables !== '' && <CodeBlock label="Variables" language="json" text={graphql.variables} />}
        </>
      ) : (
        <Body label="Body" body={request.request.body} cut={request.request.cut_from} />
      )}
      {jwt !== undefined && <CodeBlock label="Token, decoded" language="json" text={formatJson(jwt)} />}
      <HeaderList label="Request headers" headers={request.request.headers} />
      <h3>Response</h3>
      <Body label="Body" body={request.response.body} cut={request.response.cut_from} />
      <HeaderList label="Response headers" headers={request.response.headers} />
    </>
  );
}

const Body = ({
  label,
  body,
  cut,
}: {
  readonly label: string;
  readonly body: unknown;
  readonly cut: number | undefined;
}) =>
  body === undefined || body === '' ? null : (
    <CodeBlock
      label={cut === undefined ? label : `${label}, the beginning of ${formatNumber(cut)} characters`}
      language={typeof body === 'string' ? 'text' : 'json'}
      text={formatJson(body)}
    />
  );

const HeaderList = ({
  label,
  headers,
}: {
  readonly label: string;
  readonly headers: Readonly<Record<string, string>>;
}) => (
  <details class="header-list">
    <summary>
      {label} <span class="muted">{Object.keys(headers).length}</span>
    </summary>
    <dl>
      {Object.entries(headers).map(([name, value]) => (
        <Row key={name} name={name}>
          {value}
        </Row>
      ))}
    </dl>
  </details>
);
