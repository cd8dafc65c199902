import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { TextField } from './form-fields.tsx';

interface SearchSectionProps {
  /** Name of the section, which is also a CSS class and the start of ids. */
  readonly name: string;
  readonly title: string;
  readonly label: string;
  readonly placeholder: string;
  readonly query: Signal<string>;
  /** How many entries were found. */
  readonly status: string;
  readonly children: ComponentChildren;
}

/** A section with a heading, a search field, and the list of what was found. */
export function SearchSection({ name, title, label, placeholder, query, status, children }: SearchSectionProps) {
  return (
    <section class={name} aria-labelledby={`${name}-title`}>
      <div class="section-head">
        <h2 id={`${name}-title`}>{title}</h2>
        <TextField
          label={label}
          hideLabel
          type="search"
          placeholder={placeholder}
          value={query.value}
          onInput={(value) => (query.value = value)}
        />
      </div>
      <p class="muted" role="status">
        {status}
      </p>
      <ul class={`${name}-list`}>{children}</ul>
    </section>
  );
}
