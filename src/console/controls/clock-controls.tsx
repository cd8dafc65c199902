import { useSignal } from '@preact/signals';
import { Button } from '../elements/button.tsx';
import { TextField } from '../elements/form-fields.tsx';
import { FormProblem } from '../elements/problem-list.tsx';
import { moveClock, setClock, useRealTime } from '../model/actions.ts';
import { formatDateTime, formatDuration } from '../model/format.ts';
import type { ProblemSignal } from '../model/notices.ts';
import { worldClock } from '../model/resources.ts';
import { clockOffset, NOTABLE_OFFSET, worldNow } from '../model/world-time.ts';

const STEPS = ['1m', '59m', '61m', '4h', '1d'];

/** The controls of the clock of the world. */
export function ClockControls() {
  const step = useSignal('');
  const problem: ProblemSignal = useSignal(undefined);
  const { frozen } = worldClock.value.value;
  const offset = clockOffset.value;
  return (
    <div class="clock-controls">
      <p>
        <strong class="clock-time">{formatDateTime(worldNow.value)}</strong> UTC
        <br />
        <span class="muted">
          {frozen ? 'frozen' : 'running'}
          {Math.abs(offset) > NOTABLE_OFFSET &&
            `, ${formatDuration(offset)} ${offset > 0 ? 'ahead of' : 'behind'} real time`}
        </span>
      </p>
      <div class="button-row">
        {STEPS.map((each) => (
          <Button key={each} onClick={() => void moveClock(each)}>
            +{each}
          </Button>
        ))}
      </div>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void moveClock(step.value, problem).then((succeeded) => {
            if (succeeded) step.value = '';
          });
        }}
      >
        <TextField
          label="Move by"
          hideLabel
          placeholder="+61m, -2h, 90s"
          value={step.value}
          onInput={(value) => (step.value = value)}
        />
        <Button type="submit" icon="fast-forward" disabled={step.value.trim() === ''}>
          Move
        </Button>
      </form>
      <FormProblem problem={problem} />
      <div class="button-row">
        <Button
          icon={frozen ? 'play' : 'snowflake'}
          onClick={() => void setClock({ frozen: !frozen }, frozen ? 'The clock is running' : 'The clock is frozen')}
        >
          {frozen ? 'Unfreeze' : 'Freeze'}
        </Button>
        <Button icon="clock" onClick={() => void useRealTime()}>
          Real time
        </Button>
      </div>
    </div>
  );
}
