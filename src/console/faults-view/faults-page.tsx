import { useSignal, useSignalEffect } from '@preact/signals';
import type { ExplainedMessage, ListedPreset } from '../client/api-types.ts';
import { callControl } from '../client/call-control.ts';
import { Button } from '../elements/button.tsx';
import { TextField } from '../elements/form-fields.tsx';
import { Loading } from '../elements/loading.tsx';
import { Sentence } from '../elements/sentence.tsx';
import { formatCountOf } from '../model/format.ts';
import { adminList, customerList, faultList, presetList } from '../model/resources.ts';
import { useResources } from '../model/use-resources.ts';
import { CustomFaultDialog } from './custom-fault-dialog.tsx';
import { PresetCard } from './preset-card.tsx';
import { otherCauses, searchPresets } from './search-presets.ts';

/** Minimum length of a message that the server explains. A shorter one is searched for in the presets only. */
const MIN_MESSAGE = 8;
/** Time without typing after which the server explains the message, in milliseconds. */
const EXPLAIN_DELAY_MS = 200;

/** The presets by subject, found by id, message or cause, and a form for other faults. */
export function FaultsPage() {
  const isLoaded = useResources(presetList, faultList, customerList, adminList);
  const query = useSignal('');
  const explained = useSignal<readonly ExplainedMessage[]>([]);
  const isCreating = useSignal(false);
  useSignalEffect(() => {
    const message = query.value.trim();
    explained.value = [];
    if (message.length < MIN_MESSAGE) return;
    const timer = setTimeout(() => {
      void callControl<{ items: readonly ExplainedMessage[] }>('POST', 'explain', { message }).then(
        ({ items }) => {
          if (query.value.trim() === message) explained.value = items;
        },
        () => undefined,
      );
    }, EXPLAIN_DELAY_MS);
    return () => clearTimeout(timer);
  });
  if (!isLoaded) return <Loading />;
  const found = searchPresets(presetList.value.value, query.value, explained.value);
  const searches = query.value.trim() !== '';
  return (
    <div class="page">
      <div class="toolbar">
        <TextField
          label="Search the presets, or paste an error message"
          hideLabel
          type="search"
          placeholder="Search, or paste an error message or a whole response"
          value={query.value}
          onInput={(value) => (query.value = value)}
        />
        <Button icon="plus" onClick={() => (isCreating.value = true)}>
          Custom fault
        </Button>
      </div>
      <p class="list-status" role="status">
        {formatCountOf(found.length, 'preset')}
      </p>
      {explained.value.length > 0 && <Explanations explained={explained.value} />}
      {searches ? (
        <PresetGrid presets={found} />
      ) : (
        subjectsOf(found).map((subject) => (
          <section key={subject} class="preset-group" aria-label={subject}>
            <h2>{subject}</h2>
            <PresetGrid presets={found.filter((preset) => preset.subject === subject)} />
          </section>
        ))
      )}
      {isCreating.value && <CustomFaultDialog onClose={() => (isCreating.value = false)} />}
    </div>
  );
}

/** The messages that are similar to the pasted one, and their causes without a preset. */
function Explanations({ explained }: { readonly explained: readonly ExplainedMessage[] }) {
  const causes = otherCauses(explained);
  return (
    <section class="explained" aria-label="Magento's messages">
      {explained.slice(0, 2).map(({ phrase, text }) => (
        <p key={phrase}>“{text}”</p>
      ))}
      {causes.length > 0 && (
        <>
          <p class="muted">Other causes, without a preset:</p>
          <ul class="bullets">
            {causes.map((why) => (
              <li key={why}>
                <Sentence text={why} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const subjectsOf = (presets: readonly ListedPreset[]): readonly string[] => [
  ...new Set(presets.map(({ subject }) => subject)),
];

const PresetGrid = ({ presets }: { readonly presets: readonly ListedPreset[] }) => (
  <ul class="preset-grid">
    {presets.map((preset) => (
      <PresetCard key={preset.id} preset={preset} />
    ))}
  </ul>
);
