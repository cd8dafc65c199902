import { useSignal } from '@preact/signals';
import { consoleOf, mainBase, sandboxId } from '../client/addresses.ts';
import { callControl } from '../client/call-control.ts';
import { Badge } from '../elements/badge.tsx';
import { Button } from '../elements/button.tsx';
import { CopyButton } from '../elements/copy-button.tsx';
import { TextField } from '../elements/form-fields.tsx';
import { Loading } from '../elements/loading.tsx';
import { FormProblem } from '../elements/problem-list.tsx';
import { change } from '../model/actions.ts';
import type { ProblemSignal } from '../model/notices.ts';
import { sandboxList } from '../model/resources.ts';
import { useResources } from '../model/use-resources.ts';

/** Separate worlds on the same server: switch to one, create, delete. */
export function SandboxesPage() {
  const isLoaded = useResources(sandboxList);
  const id = useSignal('');
  const problem: ProblemSignal = useSignal(undefined);
  const create = () => callControl('POST', 'sandboxes', id.value.trim() === '' ? {} : { id: id.value.trim() });
  if (!isLoaded) return <Loading />;
  return (
    <div class="page">
      <p class="muted">
        A sandbox is a separate world with its own accounts, faults, journal and clock, so that parallel tests never
        meet.
      </p>
      <form
        class="inline-form sandbox-form"
        onSubmit={(event) => {
          event.preventDefault();
          void change(create, 'The sandbox is created', problem).then((succeeded) => {
            if (succeeded) id.value = '';
          });
        }}
      >
        <TextField label="Id" placeholder="generated" value={id.value} onInput={(value) => (id.value = value)} />
        <Button type="submit" kind="primary" icon="plus">
          New sandbox
        </Button>
      </form>
      <FormProblem problem={problem} />
      <ul class="cards">
        <SandboxCard id="" url={mainBase.href.replace(/\/$/, '')} />
        {sandboxList.value.value.map(({ id: each }) => (
          <SandboxCard key={each} id={each} url={new URL(`_sandbox/${each}`, mainBase).href} />
        ))}
      </ul>
    </div>
  );
}

const SandboxCard = ({ id, url }: { readonly id: string; readonly url: string }) => (
  <li class={`card${id === sandboxId ? ' selected' : ''}`}>
    <a class="card-link" href={consoleOf(id)}>
      <span>
        <strong title={id}>{id === '' ? 'Main world' : id}</strong>
        <small class="muted" title={url}>
          {url}
        </small>
      </span>
    </a>
    <span class="card-states">{id === sandboxId && <Badge tone="info">shown here</Badge>}</span>
    <span class="card-secret">
      <CopyButton text={url} label={`Copy the base URL of ${id === '' ? 'the main world' : id}`} />
      {id !== '' && id !== sandboxId && (
        <Button
          icon="trash-2"
          kind="quiet"
          label={`Delete ${id}`}
          onClick={() =>
            void change(() => callControl('DELETE', `sandboxes/${encodeURIComponent(id)}`), `${id} is deleted`)
          }
        />
      )}
    </span>
  </li>
);
