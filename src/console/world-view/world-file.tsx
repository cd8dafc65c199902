import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { CallError, callControl } from '../client/call-control.ts';
import { Button } from '../elements/button.tsx';
import { downloadFile } from '../elements/download-file.ts';
import { Icon } from '../elements/icon.tsx';
import { ProblemList } from '../elements/problem-list.tsx';
import { refreshAll } from '../model/connect.ts';
import { formatJson } from '../model/format.ts';
import { attempt, notify } from '../model/notices.ts';

/** Saves the world as a fixture document, and loads one that is dropped or chosen. */
export function WorldFile() {
  const error = useSignal<CallError | undefined>(undefined);
  const isOver = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  const load = async (file: File | undefined) => {
    if (file === undefined) return;
    error.value = undefined;
    try {
      await callControl('POST', 'reset', { fixtures: await readDocument(file) });
      notify(`${file.name} is loaded`);
      await refreshAll();
    } catch (problem) {
      error.value =
        problem instanceof CallError
          ? problem
          : new CallError(`${file.name} is not valid JSON or YAML: ${String(problem)}`);
    }
  };
  return (
    <section
      class={`panel drop-zone${isOver.value ? ' over' : ''}`}
      aria-labelledby="file-title"
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => {
        isOver.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        isOver.value = false;
        void load(event.dataTransfer?.files[0]);
      }}
    >
      <h2 id="file-title">World as a file</h2>
      <p class="muted">
        <Icon name="upload" /> Drop a fixture document here, as JSON or YAML. All problems are listed, and an invalid
        document changes nothing.
      </p>
      <div class="button-row">
        <Button icon="download" onClick={() => void attempt(save)}>
          Save
        </Button>
        <Button icon="upload" onClick={() => input.current?.click()}>
          Load
        </Button>
        <input
          ref={input}
          type="file"
          class="visually-hidden"
          tabIndex={-1}
          aria-label="Fixture document"
          accept=".json,.yaml,.yml,application/json,application/yaml"
          onChange={(event) => {
            void load(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {error.value !== undefined && <ProblemList error={error.value} />}
    </section>
  );
}

/** Reads a fixture document. The YAML parser is loaded only for a YAML file. */
async function readDocument(file: File): Promise<unknown> {
  const text = await file.text();
  if (!/\.ya?ml$/i.test(file.name)) return JSON.parse(text);
  const { parse } = await import('yaml');
  return parse(text);
}

async function save(): Promise<void> {
  downloadFile('world.json', formatJson(await callControl('GET', 'world')));
}
