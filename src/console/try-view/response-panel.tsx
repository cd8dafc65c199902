import { Badge, toneOfStatus } from '../elements/badge.tsx';
import { CodeBlock } from '../elements/code-block.tsx';
import { formatMilliseconds } from '../model/format.ts';
import { linkTo } from '../model/location.ts';
import { isSending, lastResponse } from './send-request.ts';

/** The response to the last request, with a link to its record. */
export const ResponsePanel = () => (
  <section class="panel response" aria-label="Response" aria-live="polite">
    {isSending.value ? <p class="muted">Waiting for the response …</p> : <LastResponse />}
  </section>
);

function LastResponse() {
  const response = lastResponse.value;
  if (response === undefined) return <p class="muted">The response is shown here.</p>;
  const { status, milliseconds, request, body } = response;
  return (
    <>
      <p>
        <Badge tone={toneOfStatus(status)}>{status === 0 ? 'no response' : status}</Badge>{' '}
        <span class="muted">{formatMilliseconds(milliseconds)}</span>{' '}
        {request !== undefined && <a href={linkTo('requests', request)}>Why? Request #{request}</a>}
      </p>
      <CodeBlock label="Body" language="json" text={body} />
    </>
  );
}
