import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { CallError, callControl } from '../client/call-control.ts';
import { CodeEditor } from '../editor/code-editor.tsx';
import { completeJson } from '../editor/complete-json.ts';
import { Button } from '../elements/button.tsx';
import { Dialog } from '../elements/dialog.tsx';
import { ProblemList } from '../elements/problem-list.tsx';
import { refreshAll } from '../model/connect.ts';
import { numberIn } from '../model/format.ts';
import { attempt, notify } from '../model/notices.ts';
import { EffectFields } from './effect-fields.tsx';
import { accountField, createFaultDraft, faultSchemaReader, loadFaultSchema } from './fault-draft.ts';
import { KeyButtons } from './key-buttons.tsx';
import { AccountField, AfterField, OperationField, TimesField } from './scope-fields.tsx';

const complete = completeJson(() => faultSchemaReader.peek());

/** A form for a fault that is not a preset, and an editor for the same fault as JSON. Both offer the keys and values of its schema. */
export function CustomFaultDialog({ onClose }: { onClose(): void }) {
  useEffect(() => {
    if (faultSchemaReader.peek() === undefined) void attempt(loadFaultSchema);
  }, []);
  const [draft] = useState(createFaultDraft);
  const error = useSignal<CallError | undefined>(undefined);
  const isValid = draft.fault.value !== undefined;
  const save = async () => {
    try {
      const fault: unknown = JSON.parse(draft.text.value);
      const added = await callControl<{ id: string }>('POST', 'faults', fault);
      notify(`${added.id} is on`);
      onClose();
      await refreshAll();
    } catch (problem) {
      error.value = problem instanceof CallError ? problem : new CallError(`Not valid JSON: ${String(problem)}`);
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
        <fieldset class="plain-fieldset" disabled={!isValid}>
          <legend class="visually-hidden">Fields of the fault</legend>
          <div class="form-grid">
            <OperationField text={draft.field(['when', 'operation'])} />
            <AccountField text={accountField(draft)} />
            <AfterField text={draft.field(['after'], numberIn)} />
            <TimesField text={draft.field(['times'], numberIn)} />
          </div>
          <EffectFields draft={draft} />
          <div class="key-lists">
            <KeyButtons title="More conditions" path={['when']} draft={draft} />
            <KeyButtons title="More options" path={[]} draft={draft} />
          </div>
        </fieldset>
        <div class="field">
          <h3 class="field-label">Fault as JSON</h3>
          <CodeEditor
            label="Fault as JSON"
            language="json"
            text={draft.text}
            complete={complete}
            onSubmit={() => void save()}
          />
          <p class="field-hint">
            {isValid
              ? 'Ctrl+Space offers the keys and values that are valid at the caret. Ctrl+Enter switches the fault on.'
              : 'The fields above can be used when this is a JSON object.'}
          </p>
        </div>
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
