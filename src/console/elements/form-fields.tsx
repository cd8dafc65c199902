import type { ComponentChildren } from 'preact';

interface FieldTexts {
  readonly label: string;
  /** Shows the label to screen readers only. */
  readonly hideLabel?: boolean;
  /** What the value means. */
  readonly hint?: string | undefined;
  /** Why the value is invalid. */
  readonly problem?: string | undefined;
}

const Label = ({ label, hideLabel = false }: FieldTexts) => (
  <span class={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</span>
);

const Notes = ({ hint, problem }: FieldTexts): ComponentChildren => (
  <>
    {hint !== undefined && <span class="field-hint">{hint}</span>}
    {problem !== undefined && (
      <span class="field-problem" role="alert">
        {problem}
      </span>
    )}
  </>
);

interface TextFieldProps extends FieldTexts {
  readonly value: string;
  readonly placeholder?: string;
  readonly type?: 'text' | 'search';
  readonly required?: boolean;
  /** Id of a list of suggestions. */
  readonly list?: string;
  onInput(value: string): void;
}

/** An input with its label. */
export const TextField = ({ label, hideLabel, hint, problem, onInput, type = 'text', ...rest }: TextFieldProps) => (
  <label class="field">
    <Label label={label} hideLabel={hideLabel ?? false} />
    <input
      {...rest}
      type={type}
      autocomplete="off"
      spellcheck={false}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
    <Notes label={label} hint={hint} problem={problem} />
  </label>
);

interface TextAreaFieldProps extends FieldTexts {
  readonly value: string;
  readonly rows?: number;
  onInput(value: string): void;
}

interface PasswordFieldProps extends FieldTexts {
  readonly value: string;
  onInput(value: string): void;
}

/** An input whose value is not shown. */
export const PasswordField = ({ label, problem, value, onInput }: PasswordFieldProps) => (
  <label class="field">
    <Label label={label} />
    <input type="password" required value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    <Notes label={label} problem={problem} />
  </label>
);

/** Several lines of text with their label. */
export const TextAreaField = ({ label, hideLabel, hint, problem, value, rows = 8, onInput }: TextAreaFieldProps) => (
  <label class="field">
    <Label label={label} hideLabel={hideLabel ?? false} />
    <textarea rows={rows} spellcheck={false} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    <Notes label={label} hint={hint} problem={problem} />
  </label>
);

interface SelectFieldProps extends FieldTexts {
  readonly value: string;
  readonly options: readonly (string | readonly [value: string, label: string])[];
  onChange(value: string): void;
}

/** A choice with its label. */
export const SelectField = ({ label, hideLabel, hint, problem, value, options, onChange }: SelectFieldProps) => (
  <label class="field">
    <Label label={label} hideLabel={hideLabel ?? false} />
    <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {options.map((option) => {
        const [key, text] = typeof option === 'string' ? [option, option] : option;
        return (
          <option key={key} value={key} selected={key === value}>
            {text}
          </option>
        );
      })}
    </select>
    <Notes label={label} hint={hint} problem={problem} />
  </label>
);
