import { useSignal } from '@preact/signals';
import type { ListedModule } from '../client/api-types.ts';
import { callControl } from '../client/call-control.ts';
import { FormProblem } from '../elements/problem-list.tsx';
import { SearchSection } from '../elements/search-section.tsx';
import { change } from '../model/actions.ts';
import { formatCountOf, formatNumber } from '../model/format.ts';
import type { ProblemSignal } from '../model/notices.ts';
import { moduleList } from '../model/resources.ts';
import { createWordSearch } from '../model/word-search.ts';

/** The modules of the release, each with a switch and with what is missing without it. Disabled ones come first. */
export function ModuleList() {
  const query = useSignal('');
  const isFound = createWordSearch(query.value);
  const found = moduleList.value.value
    .filter(({ name, description }) => isFound(`${name} ${description}`))
    .toSorted((a, b) => Number(a.enabled) - Number(b.enabled));
  const disabled = moduleList.value.value.filter(({ enabled }) => !enabled).length;
  const status = `${formatCountOf(found.length, 'module')}${disabled > 0 ? `, ${formatNumber(disabled)} disabled` : ''}`;
  return (
    <SearchSection
      name="module"
      title="Modules"
      label="Search the modules"
      placeholder="Name, or a field of GraphQL"
      query={query}
      status={status}
    >
      {found.map((module) => (
        <ModuleItem key={module.name} module={module} />
      ))}
    </SearchSection>
  );
}

function ModuleItem({ module: { name, enabled, description } }: { readonly module: ListedModule }) {
  const problem: ProblemSignal = useSignal(undefined);
  const set = (isEnabled: boolean) =>
    change(
      () => callControl('PATCH', 'modules', { [name]: isEnabled }),
      `${name} is ${isEnabled ? 'enabled' : 'disabled'}`,
      problem,
    );
  return (
    <li class={enabled ? '' : 'changed'}>
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-checked={enabled}
          checked={enabled}
          onChange={() => void set(!enabled)}
        />
        <span>
          <code>{name}</code>
          <small class="muted">{description}</small>
        </span>
      </label>
      <FormProblem problem={problem} />
    </li>
  );
}
