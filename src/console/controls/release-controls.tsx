import { useSignal, useSignalEffect } from '@preact/signals';
import type { ReleaseComparison } from '../client/api-types.ts';
import { callControl } from '../client/call-control.ts';
import { Button } from '../elements/button.tsx';
import { SelectField } from '../elements/form-fields.tsx';
import { Sentence } from '../elements/sentence.tsx';
import { changeRelease } from '../model/actions.ts';
import { attempt } from '../model/notices.ts';
import { releaseList } from '../model/resources.ts';

/** A selection of the release, with a preview of the differences. */
export function ReleaseControls({ current }: { readonly current: string }) {
  const chosen = useSignal(current);
  const comparison = useSignal<ReleaseComparison | undefined>(undefined);
  useSignalEffect(() => {
    if (!releaseList.loaded.value) void releaseList.refresh();
  });
  useSignalEffect(() => {
    const to = chosen.value;
    comparison.value = undefined;
    if (to === '' || to === current) return;
    void attempt(async () => {
      const found = await callControl<ReleaseComparison>('GET', `magento/compare?to=${to}`);
      if (chosen.value === to) comparison.value = found;
    });
  });
  const differs = chosen.value !== current && chosen.value !== '';
  return (
    <div class="release-controls">
      <div class="inline-form">
        <SelectField
          label="Release"
          value={chosen.value}
          options={releaseList.loaded.value ? releaseList.value.value.toReversed() : [current]}
          onChange={(value) => (chosen.value = value)}
        />
        <Button kind="primary" disabled={!differs} onClick={() => void changeRelease(chosen.value)}>
          Switch
        </Button>
      </div>
      <p class="muted">Accounts, tokens and carts are kept.</p>
      {differs && comparison.value === undefined && <p class="muted">Loading …</p>}
      {comparison.value !== undefined && <Differences comparison={comparison.value} />}
    </div>
  );
}

const Differences = ({ comparison: { from, to, traits, config } }: { readonly comparison: ReleaseComparison }) => (
  <section class="differences" aria-label={`What changes from ${from} to ${to}`}>
    <h3>
      From {from} to {to}:{' '}
      {traits.length + config.length === 0 ? 'nothing changes' : `${traits.length + config.length} changes`}
    </h3>
    <ul>
      {traits.map(({ trait, description, from: before, to: after }) => (
        <li key={trait}>
          <strong>
            <Sentence text={description} />
          </strong>
          <span class="before">
            <Sentence text={before} />
          </span>
          <span class="after">
            <Sentence text={after} />
          </span>
        </li>
      ))}
      {config.map(({ path, from: before, to: after }) => (
        <li key={path}>
          <code>{path}</code>
          <span class="before">{before === null ? 'not in this release' : JSON.stringify(before)}</span>
          <span class="after">{after === null ? 'not in this release' : JSON.stringify(after)}</span>
        </li>
      ))}
    </ul>
  </section>
);
