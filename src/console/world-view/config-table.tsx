import { useSignal } from '@preact/signals';
import type { ListedConfigPath } from '../client/api-types.ts';
import { callControl } from '../client/call-control.ts';
import { Badge } from '../elements/badge.tsx';
import { Button } from '../elements/button.tsx';
import { SelectField, TextField } from '../elements/form-fields.tsx';
import { change } from '../model/actions.ts';
import { formatCountOf } from '../model/format.ts';
import { configPathList } from '../model/resources.ts';

/** The configuration paths, found by path, value, default or description. Changed ones come first. */
export function ConfigTable() {
  const query = useSignal('');
  const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = configPathList.value.value
    .filter((row) => {
      const text = `${row.path} ${row.value} ${row.default} ${row.description}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => Number(isChanged(b)) - Number(isChanged(a)));
  return (
    <section class="config" aria-labelledby="config-title">
      <div class="section-head">
        <h2 id="config-title">Configuration</h2>
        <TextField
          label="Search the configuration"
          hideLabel
          type="search"
          placeholder="Path, value or description"
          value={query.value}
          onInput={(value) => (query.value = value)}
        />
      </div>
      <p class="muted" role="status">
        {formatCountOf(found.length, 'path')}
      </p>
      <ul class="config-list">
        {found.map((row) => (
          <ConfigRow key={row.path} row={row} />
        ))}
      </ul>
    </section>
  );
}

const isChanged = ({ value, default: byDefault }: ListedConfigPath): boolean => String(value) !== String(byDefault);

function ConfigRow({ row }: { readonly row: ListedConfigPath }) {
  const { path, type, value, default: byDefault, description, allowed_values: allowed } = row;
  const typed = useSignal<string | undefined>(undefined);
  const shown = typed.value ?? formatValue(value);
  const set = (next: string | number | null) => {
    typed.value = undefined;
    void change(
      () => callControl('PATCH', 'config', { [path]: next }),
      `${path} is ${next === null ? 'the default' : next}`,
    );
  };
  return (
    <li class={isChanged(row) ? 'changed' : ''}>
      <div class="config-text">
        <code>{path}</code> {isChanged(row) && <Badge tone="info">changed</Badge>}
        <p>{description}</p>
        <p class="muted">default: {formatValue(byDefault) === '' ? 'empty' : formatValue(byDefault)}</p>
      </div>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          set(type === 'number' && shown !== '' ? Number(shown) : shown);
        }}
      >
        {type === 'flag' ? (
          <SelectField
            label={`Value of ${path}`}
            hideLabel
            value={formatValue(value)}
            options={FLAG_OPTIONS}
            onChange={(next) => set(Number(next))}
          />
        ) : allowed !== undefined ? (
          <SelectField label={`Value of ${path}`} hideLabel value={shown} options={allowed} onChange={set} />
        ) : (
          <>
            <TextField label={`Value of ${path}`} hideLabel value={shown} onInput={(next) => (typed.value = next)} />
            <Button type="submit" disabled={typed.value === undefined || typed.value === formatValue(value)}>
              Set
            </Button>
          </>
        )}
        <Button icon="rotate-ccw" label={`Default of ${path}`} disabled={!isChanged(row)} onClick={() => set(null)} />
      </form>
    </li>
  );
}

const FLAG_OPTIONS: readonly (readonly [string, string])[] = [
  ['1', 'yes'],
  ['0', 'no'],
];

const formatValue = (value: ListedConfigPath['value']): string => {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  return String(value);
};
