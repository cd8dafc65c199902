import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ControlError, callControl } from '../client/call-control.ts';
import { Button } from '../elements/button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { SelectField, TextAreaField } from '../elements/form-fields.tsx';
import { ProblemList } from '../elements/problem-list.tsx';
import { refreshAll } from '../model/connect.ts';
import { formatJson } from '../model/format.ts';
import { attempt, notify } from '../model/notices.ts';
import { type EffectField, type EffectForm, effectForms, loadEffectForms } from './effect-forms.ts';
import { AccountField, AfterField, OperationField, scopeOf, TimesField } from './scope-fields.tsx';

/** The effect that is selected first. */
const FIRST_EFFECT = 'delay';

/** A form for any fault. The fields of its effect come from the OpenAPI document. */
export function OwnFaultDialog({ onClose }: { onClose(): void }) {
  useEffect(() => {
    if (effectForms.peek().length === 0) void attempt(loadEffectForms);
  }, []);
  const operation = useSignal('');
  const account = useSignal('');
  const after = useSignal('');
  const times = useSignal('');
  const effect = useSignal(FIRST_EFFECT);
  const value = useSignal('{ "ms": 3000 }');
  const error = useSignal<ControlError | undefined>(undefined);
  const form = effectForms.value.find(({ name }) => name === effect.value);
  const choose = (name: string) => {
    effect.value = name;
    value.value = exampleOf(effectForms.value.find((each) => each.name === name));
  };
  const save = async () => {
    try {
      const added = await callControl<{ id: string }>('POST', 'faults', {
        ...scopeOf(account.value, operation.value, times.value, after.value),
        then: { [effect.value]: parseValue(value.value) },
      });
      notify(`${added.id} is on`);
      onClose();
      await refreshAll();
    } catch (problem) {
      error.value = problem instanceof ControlError ? problem : new ControlError(String(problem));
    }
  };
  return (
    <Dialog title="Custom fault" onClose={onClose} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div class="form-grid">
          <OperationField text={operation} />
          <AccountField text={account} />
          <AfterField text={after} />
          <TimesField text={times} />
        </div>
        <SelectField
          label="Effect"
          value={effect.value}
          hint={form?.description}
          options={effectForms.value.map(({ name }) => name)}
          onChange={choose}
        />
        <EffectValueField form={form} text={value} />
        {error.value !== undefined && <ProblemList error={error.value} />}
        <p class="dialog-actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" kind="primary" icon="zap">
            Switch on
          </Button>
        </p>
      </form>
    </Dialog>
  );
}

interface EffectValueFieldProps {
  readonly form: EffectForm | undefined;
  readonly text: Signal<string>;
}

/** The value of an effect: a selection if its schema has constants, JSON if it has other values. */
function EffectValueField({ form, text }: EffectValueFieldProps) {
  const { values = [], fields = [] } = form ?? {};
  const isConstant = values.includes(text.value);
  return (
    <>
      {values.length > 0 && (
        <SelectField
          label="Value"
          value={isConstant ? text.value : OBJECT}
          options={fields.length === 0 ? values : [...values, [OBJECT, 'an object']]}
          onChange={(selected) => (text.value = selected === OBJECT ? formatJson(exampleFields(fields)) : selected)}
        />
      )}
      {!isConstant && (
        <>
          <TextAreaField
            label={values.length === 0 ? 'Value' : 'Object'}
            rows={6}
            value={text.value}
            onInput={(typed) => (text.value = typed)}
          />
          <AddedFields fields={fields} text={text} />
        </>
      )}
    </>
  );
}

/** Option of an effect that accepts constants and objects. */
const OBJECT = '{}';

/** The keys of the effect, each with a button that adds it to the value. */
const AddedFields = ({ fields, text }: { readonly fields: readonly EffectField[]; readonly text: Signal<string> }) =>
  fields.length === 0 ? null : (
    <section aria-label="Keys">
      <ul class="effect-keys">
        {fields.map((field) => (
          <li key={field.name}>
            <Button icon="plus" onClick={() => (text.value = withField(text.value, field))}>
              {field.name}
            </Button>
            <span class="field-hint">
              {field.type}. {field.description}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );

/** Adds a key to an object in JSON. A value that is not an object is replaced by one with this key. */
function withField(text: string, { name, initial }: EffectField): string {
  const value = parseValue(text);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return formatJson({ [name]: initial, ...(isObject && value) });
}

/** Parses JSON. Any other text is a string. */
function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const exampleOf = (form: EffectForm | undefined): string => {
  if (form === undefined) return '';
  const [first] = form.values;
  if (first !== undefined) return first;
  return form.fields.length === 0 ? '' : formatJson(exampleFields(form.fields));
};

/** An object with the first key. */
const exampleFields = (fields: readonly EffectField[]): object =>
  Object.fromEntries(fields.slice(0, 1).map(({ name, initial }) => [name, initial]));
