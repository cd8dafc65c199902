import { useSignal } from '@preact/signals';
import type { ListedConfigPath } from '../client/api-types.ts';
import { callControl } from '../client/call-control.ts';
import { Badge } from '../elements/badge.tsx';
import { Button } from '../elements/button.tsx';
import { SelectField, TextField } from '../elements/form-fields.tsx';
import { FormProblem } from '../elements/problem-list.tsx';
import { SearchSection } from '../elements/search-section.tsx';
import { change } from '../model/actions.ts';
import { formatCountOf, numberIn } from '../model/format.ts';
import type { ProblemSignal } from '../model/notices.ts';
import { configPathList } from '../model/resources.ts';
import { createWordSearch } from '../model/word-search.ts';

/** The configuration paths, searched by path, value, default or description. Changed values come first. */
export function ConfigTable() {
  const query = useSignal('');
  const isFound = createWordSearch(query.value);
  const found = configPathList.value.value
    .filter((row) => isFound(`${row.path} ${row.value} ${row.default} ${row.description}`))
    .toSorted((a, b) => Number(isChanged(b)) - Number(isChanged(a)));
  return (
    <SearchSection
      name="config"
      title="Configuration"
      label="Search the configuration"
      placeholder="Path, value or description"
      query={query}
      status={formatCountOf(found.length, 'path')}
    >
      {found.map((row) => (
        <ConfigRow key={row.path} row={row} />
      ))}
    </SearchSection>
  );
}

const isChanged = ({ value, default: byDefault }: ListedConfigPath): boolean => String(value) !== String(byDefault);

function ConfigRow({ row }: { readonly row: ListedConfigPath }) {
  const { path, type, value, default: byDefault, description, allowed_values: allowed } = row;
  const options = type === 'flag' ? FLAG_OPTIONS : allowed;
  const typed = useSignal<string | undefined>(undefined);
  const shown = typed.value ?? formatValue(value);
  const problem: ProblemSignal = useSignal(undefined);
  const set = async (next: string | number | null) => {
    const done = `${path} is ${next === null ? 'the default' : next}`;
    const succeeded = await change(() => callControl('PATCH', 'config', { [path]: next }), done, problem);
    if (succeeded) typed.value = undefined;
  };
  return (
    <li class={isChanged(row) ? 'changed' : ''}>
      <div class="config-text">
        <code>{path}</code> {isChanged(row) && <Badge tone="info">changed</Badge>}
        <p>{description}</p>
        <p class="muted">Default: {describeValue(type, byDefault)}</p>
      </div>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void set(type === 'number' ? numberIn(shown) : shown);
        }}
      >
        {options !== undefined ? (
          <SelectField
            label={`Value of ${path}`}
            hideLabel
            value={formatValue(value)}
            options={options}
            onChange={(next) => void set(type === 'flag' ? Number(next) : next)}
          />
        ) : (
          <>
            <TextField label={`Value of ${path}`} hideLabel value={shown} onInput={(next) => (typed.value = next)} />
            <Button type="submit" disabled={typed.value === undefined || typed.value === formatValue(value)}>
              Set
            </Button>
          </>
        )}
        <Button
          icon="rotate-ccw"
          label={`Default of ${path}`}
          disabled={!isChanged(row)}
          onClick={() => void set(null)}
        />
      </form>
      <FormProblem problem={problem} />
    </li>
  );
}

const FLAG_OPTIONS: readonly (readonly [string, string])[] = [
  ['1', 'yes'],
  ['0', 'no'],
];

/** A value in words: flags as yes and no. */
function describeValue(type: string, value: ListedConfigPath['value']): string {
  const text = formatValue(value);
  if (type === 'flag') return FLAG_OPTIONS.find(([key]) => key === text)?.[1] ?? 'no';
  return text === '' ? 'empty' : text;
}

const formatValue = (value: ListedConfigPath['value']): string => {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  return String(value);
};
