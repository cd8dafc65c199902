import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { CallError, callControl } from '../client/call-control.ts';
import { Badge, toneOfStatus } from '../elements/badge.tsx';
import { Button } from '../elements/button.tsx';
import { CodeBlock } from '../elements/code-block.tsx';
import { ProblemList } from '../elements/problem-list.tsx';
import { refreshAll } from '../model/connect.ts';
import { formatDateTime, formatJson } from '../model/format.ts';
import { currentRoute } from '../model/location.ts';
import { attempt, notify } from '../model/notices.ts';
import {
  decodeReproduction,
  type ReplayStep,
  type Reproduction,
  readInitialWorld,
  readReproduction,
  worldOf,
} from '../model/reproduction.ts';
import { type ReplayedStep, replayStep, type Secrets } from './replay-steps.ts';

/** Restores the state of a reproduction, and replays its requests. */
export function ReproductionPage() {
  const opened = useSignal<Reproduction | undefined>(undefined);
  const error = useSignal<CallError | undefined>(undefined);
  const text = currentRoute.value.item;
  useEffect(() => {
    if (text === '') return;
    decodeReproduction(text).then(
      (found) => {
        opened.value = found;
        error.value = undefined;
      },
      () => {
        error.value = new CallError('The link is not that of a reproduction, or it was not copied completely.');
      },
    );
  }, [text]);
  const load = async (file: File | undefined) => {
    error.value = undefined;
    try {
      if (file !== undefined) opened.value = readReproduction(JSON.parse(await file.text()));
    } catch {
      error.value = new CallError('The file is not a reproduction.');
    }
  };
  return (
    <div class="page">
      {error.value !== undefined && <ProblemList error={error.value} />}
      {opened.value === undefined ? (
        <label class="field reproduction-file">
          <span class="field-label">Open a reproduction that was saved as a file</span>
          <input type="file" accept=".json" onChange={(event) => void load(event.currentTarget.files?.[0])} />
          <span class="field-hint">The menu Reproduction saves one. It restores a state and replays requests.</span>
        </label>
      ) : (
        <OpenedReproduction reproduction={opened.value} />
      )}
    </div>
  );
}

function OpenedReproduction({ reproduction }: { readonly reproduction: Reproduction }) {
  const { world, steps } = reproduction;
  const error = useSignal<CallError | undefined>(undefined);
  const isRestored = useSignal(false);
  const isReplaying = useSignal(false);
  const replayed = useSignal<readonly (ReplayedStep | undefined)[]>([]);
  const secrets = useMemo<Secrets>(() => new Map(), []);
  const restore = async () => {
    error.value = undefined;
    try {
      await callControl('POST', 'reset', { fixtures: worldOf(reproduction, await readInitialWorld()) });
      secrets.clear();
      replayed.value = [];
      isRestored.value = true;
      notify('The state is restored');
    } catch (problem) {
      error.value = problem instanceof CallError ? problem : new CallError(String(problem));
    }
    await refreshAll();
  };
  const replay = async (index: number) => {
    const step = steps[index];
    if (step === undefined) return;
    await attempt(async () => {
      const result = await replayStep(step, secrets);
      replayed.value = Object.assign([...replayed.value], { [index]: result });
    });
  };
  const replayAll = async () => {
    isReplaying.value = true;
    for (const index of steps.keys()) await replay(index);
    isReplaying.value = false;
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
            <Button icon="play" disabled={isReplaying.value} onClick={() => void replayAll()}>
              Replay all
            </Button>
          )}
        </div>
        {steps.length === 0 && <p class="muted">The reproduction has no requests.</p>}
        <ol class="cards">
          {steps.map((step, index) => (
            <StepItem key={step.id} step={step} response={replayed.value[index]} onReplay={() => void replay(index)} />
          ))}
        </ol>
      </section>
    </>
  );
}

interface StepItemProps {
  readonly step: ReplayStep;
  /** The new response; `undefined` before the step is replayed. */
  readonly response: ReplayedStep | undefined;
  onReplay(): void;
}

const StepItem = ({ step, response, onReplay }: StepItemProps) => (
  <li class="card step">
    <div class="step-head">
      <strong>{step.operation}</strong>
      <Badge tone={toneOfStatus(step.status)}>{`was ${step.status}`}</Badge>
      {response !== undefined && <Badge tone={toneOfStatus(response.status)}>{`now ${response.status}`}</Badge>}
      <Button icon="play" kind="quiet" label={`Replay ${step.operation}`} onClick={onReplay} />
    </div>
    {step.message !== undefined && <p class="muted">{step.message}</p>}
    <details>
      <summary>
        {step.method} {step.path}
      </summary>
      <CodeBlock label="Body" language="json" text={formatJson(step.body ?? '')} />
      {response !== undefined && <CodeBlock label="Response now" text={response.body} />}
    </details>
  </li>
);

/** Describes the differences from the initial state. */
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
