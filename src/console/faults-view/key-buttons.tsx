import { Button } from '../elements/button.tsx';
import { type FaultDraft, faultSchemaReader } from './fault-draft.ts';

interface KeyButtonsProps {
  readonly title: string;
  /** Path of the object in the fault. */
  readonly path: readonly string[];
  readonly draft: FaultDraft;
}

/** The keys that an object does not have yet, each with its description and a button that adds it. */
export function KeyButtons({ title, path, draft }: KeyButtonsProps) {
  const used = Object.keys(Object(draft.get(path)));
  const fields = faultSchemaReader.value?.fieldsAt(path).filter(({ name }) => !used.includes(name)) ?? [];
  if (fields.length === 0) return null;
  return (
    <details class="key-list">
      <summary>{title}</summary>
      <ul class="effect-keys" aria-label={title}>
        {fields.map(({ name, type, description, initial }) => (
          <li key={name}>
            <Button icon="plus" onClick={() => draft.set([...path, name], initial)}>
              {name}
            </Button>
            <span class="field-hint">
              {type}. {description}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
