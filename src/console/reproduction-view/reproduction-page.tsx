import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { ControlError, callControl } from '../client/call-control.ts';
import { Badge, toneOfStatus } from '../elements/badge.tsx';
import { Button } from '../elements/button.tsx';
import { CodeBlock } from '../elements/code-block.tsx';
import { ProblemList } from '../elements/problem-list.tsx';
import { refreshAll } from '../model/connect.ts';
import { formatDateTime, formatJson } from '../model/format.ts';
import { route } from '../model/location.ts';
import { attempt, notify } from '../model/notices.ts';
import {
  decodeReproduction,
  type Reproduction,
  readInitialWorld,
  readReproduction,
  worldOf,
} from '../model/reproduction.ts';
import { type PlayedStep, playStep, type Secrets } from './play-steps.ts';

/** What another person saw: restores the state, and plays the requests again. */
export function ReproductionPage() {
  const opened = useSignal<Reproduction | undefined>(undefined);
  const error = useSignal<ControlError | undefined>(undefined);
  const text = route.value.item;
  useEffect(() => {
    if (text === '') return;
    decodeReproduction(text).then(
      (found) => {
        opened.value = found;
        error.value = undefined;
      },
      () => {
        error.value = new ControlError('The address is not that of a reproduction; was it copied whole?');
      },
    );
  }, [text]);
  const load = async (file: File | undefined) => {
    error.value = undefined;
    try {
      if (file !== undefined) opened.value = readReproduction(JSON.parse(await file.text()));
    } catch {
      error.value = new ControlError('The file is not a reproduction.');
    }
  };
  return (
    <div class="page">
      {error.value !== undefined && <ProblemList error={error.value} />}
      {opened.value === undefined ? (
        <label class="field reproduction-file">
          <span class="field-label">Open a reproduction that was saved as a file</span>
          <input type="file" accept=".json" onChange={(event) => void load(event.currentTarget.files?.[0])} />
        </label>
      ) : (
        <OpenedReproduction reproduction={opened.value} />
      )}
    </div>
  );
}

function OpenedReproduction({ reproduction }: { readonly reproduction: Reproduction }) {
  const { world, steps } = reproduction;
  const error = useSignal<ControlError | undefined>(undefined);
  const isRestored = useSignal(false);
  const isPlaying = useSignal(false);
  const played = useSignal<readonly (PlayedStep | undefined)[]>([]);
  const secrets = useMemo<Secrets>(() => new Map(), []);
  const restore = async () => {
    error.value = undefined;
    try {
      await callControl('POST', 'reset', { fixtures: worldOf(reproduction, await readInitialWorld()) });
      secrets.clear();
      played.value = [];
      isRestored.value = true;
      notify('The state is restored');
    } catch (problem) {
      error.value = problem instanceof ControlError ? problem : new ControlError(String(problem));
    }
    await refreshAll();
  };
  const play = async (index: number) => {
    const step = steps[index];
    if (step === undefined) return;
    await attempt(async () => {
      const result = await playStep(step, secrets);
      played.value = Object.assign([...played.value], { [index]: result });
    });
  };
  const playAll = async () => {
    isPlaying.value = true;
    for (const index of steps.keys()) await play(index);
    isPlaying.value = false;
  };
  return (
    <>
      <section class="panel" aria-labelledby="state-title">
        <h2 id="state-title">1. State</h2>
        <ul class="bullets">
          {describeWorld(world).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {error.value !== undefined && <ProblemList error={error.value} />}
        <div class="button-row">
          <Button icon="rotate-ccw" kind="primary" onClick={() => void restore()}>
            Restore the state
          </Button>
          {isRestored.value && <Badge tone="good">restored</Badge>}
        </div>
      </section>
      <section class="steps" aria-labelledby="steps-title">
        <div class="section-head">
          <h2 id="steps-title">2. Requests</h2>
          {steps.length > 0 && (
            <Button icon="play" disabled={isPlaying.value} onClick={() => void playAll()}>
              Play all
            </Button>
          )}
        </div>
        {steps.length === 0 && <p class="muted">The reproduction has no requests.</p>}
        <ol class="cards">
          {steps.map((step, index) => (
            <li key={step.id} class="card step">
              <div class="step-head">
                <strong>{step.operation}</strong>
                <Badge tone={toneOfStatus(step.status)}>{`was ${step.status}`}</Badge>
                {played.value[index] !== undefined && (
                  <Badge tone={toneOfStatus(played.value[index].status)}>{`now ${played.value[index].status}`}</Badge>
                )}
                <Button icon="play" kind="quiet" label={`Play ${step.operation}`} onClick={() => void play(index)} />
              </div>
              {step.message !== undefined && <p class="muted">{step.message}</p>}
              <details>
                <summary>
                  {step.method} {step.path}
                </summary>
                <CodeBlock label="Body" language="json" text={formatJson(step.body ?? '')} />
                {played.value[index] !== undefined && (
                  <CodeBlock label="Response now" text={played.value[index].body} />
                )}
              </details>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** What differs from the start, in words. */
function describeWorld({ magento, clock, faults, config, ...rest }: Reproduction['world']): string[] {
  const { now, frozen } = Object(clock) as { now?: string; frozen?: boolean };
  const names = (Array.isArray(faults) ? faults : [])
    .map((fault: { id: string }) => fault.id)
    .filter((id) => !id.includes('@'));
  const others = Object.keys(rest);
  const lines = [
    ...(magento === undefined ? [] : [`Magento ${String(magento)}`]),
    ...(now === undefined ? [] : [`Clock: ${formatDateTime(now)} UTC${frozen === true ? ', frozen' : ''}`]),
    ...(names.length === 0 ? [] : [`Faults: ${names.join(', ')}`]),
    ...(config === undefined ? [] : ['Configuration']),
    ...(others.length === 0 ? [] : [`Changed: ${others.join(', ')}`]),
  ];
  return lines.length === 0 ? ['The same state as at the start of the server'] : lines;
}
