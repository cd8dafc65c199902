import { useSignal } from '@preact/signals';
import type { ListedModule } from '../client/api-types.ts';
import { callControl } from '../client/call-control.ts';
import { TextField } from '../elements/form-fields.tsx';
import { FormProblem } from '../elements/problem-list.tsx';
import { change } from '../model/actions.ts';
import { formatCount, formatCountOf } from '../model/format.ts';
import type { ProblemSignal } from '../model/notices.ts';
import { moduleList } from '../model/resources.ts';

/** The modules of the release, each with a switch and with what is missing without it. Disabled ones come first. */
export function ModuleList() {
  const query = useSignal('');
  const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = moduleList.value.value
    .filter(({ name, description }) => words.every((word) => `${name} ${description}`.toLowerCase().includes(word)))
    .toSorted((a, b) => Number(a.enabled) - Number(b.enabled));
  const disabled = moduleList.value.value.filter(({ enabled }) => !enabled).length;
  return (
    <section aria-labelledby="modules-title">
      <div class="section-head">
        <h2 id="modules-title">Modules</h2>
        <TextField
          label="Search the modules"
          hideLabel
          type="search"
          placeholder="Name, or a field of GraphQL"
          value={query.value}
          onInput={(value) => (query.value = value)}
        />
      </div>
      <p class="muted" role="status">
        {formatCountOf(found.length, 'module')}
        {disabled > 0 && `, ${formatCount(disabled)} disabled`}
      </p>
      <ul class="module-list">
        {found.map((module) => (
          <ModuleItem key={module.name} module={module} />
        ))}
      </ul>
    </section>
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
