import { Badge, toneOfStatus } from '../elements/badge.tsx';
import { CodeBlock } from '../elements/code-block.tsx';
import { formatMilliseconds } from '../model/format.ts';
import { linkTo } from '../model/location.ts';
import { lastResponse } from './send-request.ts';

/** The response to the last request, with a link to its record. */
export function ResponsePanel() {
  const response = lastResponse.value;
  return (
    <section class="panel response" aria-label="Response" aria-live="polite">
      {response === undefined ? (
        <p class="muted">The response is shown here.</p>
      ) : (
        <>
          <p>
            <Badge tone={toneOfStatus(response.status)}>
              {response.status === 0 ? 'no response' : response.status}
            </Badge>{' '}
            <span class="muted">{formatMilliseconds(response.milliseconds)}</span>{' '}
            {response.request !== undefined && (
              <a href={linkTo('requests', response.request)}>Why? Request #{response.request}</a>
            )}
          </p>
          <CodeBlock label="Body" language="json" text={response.body} />
        </>
      )}
    </section>
  );
}
