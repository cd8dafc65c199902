import { useSignal } from '@preact/signals';
import type { ListedPreset } from '../client/api-types.ts';
import { Badge } from '../elements/badge.tsx';
import { Button } from '../elements/button.tsx';
import { SelectField } from '../elements/form-fields.tsx';
import { FormProblem } from '../elements/problem-list.tsx';
import { Sentence } from '../elements/sentence.tsx';
import { switchOffFault, switchOnFault } from '../model/actions.ts';
import type { ProblemSignal } from '../model/notices.ts';
import { faultList } from '../model/resources.ts';
import { AccountField, AfterField, OperationField, scopeOf, TimesField } from './scope-fields.tsx';

/** A preset: what it reproduces, what ends it, and a form that switches it on. */
export function PresetCard({ preset }: { readonly preset: ListedPreset }) {
  const { id, why, clears, messages } = preset;
  const opened = useSignal(false);
  const active = faultList.value.value.find((fault) => fault.id === id && fault.state === 'active');
  return (
    <li class={`preset-card${active === undefined ? '' : ' active'}`}>
      <div class="preset-head">
        <h3>{id}</h3>
        {active !== undefined && <Badge tone="warn">on</Badge>}
      </div>
      <p>
        <Sentence text={why} />
      </p>
      {messages.length > 0 && <p class="preset-message">“{messages[0]}”</p>}
      <p class="muted">
        Cleared by: <Sentence text={clears} />
      </p>
      {opened.value && <PresetForm preset={preset} onDone={() => (opened.value = false)} />}
      <div class="button-row preset-actions">
        {active === undefined ? (
          <Button icon="zap" kind="primary" onClick={() => void switchOnFault({ preset: id }, id)}>
            Switch on
          </Button>
        ) : (
          <Button icon="x" onClick={() => void switchOffFault(id)}>
            Switch off
          </Button>
        )}
        <Button icon="sliders-horizontal" pressed={opened.value} onClick={() => (opened.value = !opened.value)}>
          Options
        </Button>
      </div>
    </li>
  );
}

function PresetForm({ preset, onDone }: { readonly preset: ListedPreset; onDone(): void }) {
  const { id, variants = {}, after = 0, times } = preset;
  const account = useSignal('');
  const operation = useSignal('');
  const count = useSignal(times === undefined ? '' : String(times));
  const skipped = useSignal(after === 0 ? '' : String(after));
  const variant = useSignal('');
  const problem: ProblemSignal = useSignal(undefined);
  const fault = {
    preset: id,
    ...(variant.value !== '' && { variant: variant.value }),
    ...scopeOf(account.value, operation.value, count.value, skipped.value),
  };
  return (
    <form
      class="preset-form"
      onSubmit={(event) => {
        event.preventDefault();
        void switchOnFault(fault, id, problem).then((succeeded) => {
          if (succeeded) onDone();
        });
      }}
    >
      <AccountField text={account} />
      {Object.keys(variants).length > 0 && (
        <SelectField
          label="Variant"
          value={variant.value}
          hint={variants[variant.value]?.why}
          options={[['', 'none'], ...Object.keys(variants).map((each) => [each, each] as const)]}
          onChange={(value) => (variant.value = value)}
        />
      )}
      <OperationField text={operation} />
      <AfterField text={skipped} />
      <TimesField text={count} />
      <FormProblem problem={problem} />
      <Button type="submit" kind="primary" icon="zap">
        Switch on with options
      </Button>
    </form>
  );
}
