import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FieldTexts {
  readonly label: string;
  /** Shows the label to screen readers only. */
  readonly hideLabel?: boolean | undefined;
  /** What the value means. */
  readonly hint?: string | undefined;
  /** Why the value is invalid. */
  readonly problem?: string | undefined;
}

interface FieldProps extends FieldTexts {
  /** Draws the control with attributes that connect it with the label and the notes. */
  control(attributes: { readonly id: string; readonly 'aria-describedby': string | undefined }): ComponentChildren;
}

/** A control with its label. Screen readers read the notes after the name, not as a part of it. */
function Field({ label, hideLabel = false, hint, problem, control }: FieldProps) {
  const id = useId();
  const notesId = `${id}-notes`;
  const hasNotes = hint !== undefined || problem !== undefined;
  return (
    <div class="field">
      <label for={id} class={hideLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      {control({ id, 'aria-describedby': hasNotes ? notesId : undefined })}
      {hasNotes && (
        <span id={notesId} class="field-notes">
          {hint !== undefined && <span class="field-hint">{hint}</span>}
          {problem !== undefined && (
            <span class="field-problem" role="alert">
              {problem}
            </span>
          )}
        </span>
      )}
    </div>
  );
}

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
  <Field
    {...{ label, hideLabel, hint, problem }}
    control={(attributes) => (
      <input
        {...rest}
        {...attributes}
        type={type}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    )}
  />
);

interface TextAreaFieldProps extends FieldTexts {
  readonly value: string;
  readonly rows?: number;
  onInput(value: string): void;
}

/** Several lines of text with their label. */
export const TextAreaField = ({ value, rows = 8, onInput, ...texts }: TextAreaFieldProps) => (
  <Field
    {...texts}
    control={(attributes) => (
      <textarea
        {...attributes}
        rows={rows}
        spellcheck={false}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    )}
  />
);

interface PasswordFieldProps extends FieldTexts {
  readonly value: string;
  onInput(value: string): void;
}

/** An input whose value is not shown. */
export const PasswordField = ({ value, onInput, ...texts }: PasswordFieldProps) => (
  <Field
    {...texts}
    control={(attributes) => (
      <input
        {...attributes}
        type="password"
        required
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    )}
  />
);

interface SelectFieldProps extends FieldTexts {
  readonly value: string;
  readonly options: readonly (string | readonly [value: string, label: string])[];
  onChange(value: string): void;
}

/** A choice with its label. */
export const SelectField = ({ value, options, onChange, ...texts }: SelectFieldProps) => (
  <Field
    {...texts}
    control={(attributes) => (
      <select {...attributes} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => {
          const [key, text] = typeof option === 'string' ? [option, option] : option;
          return (
            <option key={key} value={key} selected={key === value}>
              {text}
            </option>
          );
        })}
      </select>
    )}
  />
);
