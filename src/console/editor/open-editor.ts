import { createEditor, type PrismEditor } from 'prism-code-editor';
import { autoComplete, type CompletionSource, fuzzyFilter, registerCompletions } from 'prism-code-editor/autocomplete';
import { defaultCommands, editHistory, setIgnoreTab } from 'prism-code-editor/commands';
import { cursorPosition } from 'prism-code-editor/cursor';
import { matchBrackets } from 'prism-code-editor/match-brackets';
import 'prism-code-editor/autocomplete.css';
import 'prism-code-editor/languages/clike';
import 'prism-code-editor/languages/graphql';
import 'prism-code-editor/languages/json';
import 'prism-code-editor/layout.css';
import 'prism-code-editor/prism/languages/graphql';
import 'prism-code-editor/prism/languages/json';

interface EditorOptions {
  readonly label: string;
  readonly language: 'graphql' | 'json';
  readonly value: string;
  readonly complete: CompletionSource | undefined;
  onChange(value: string): void;
  onSubmit(): void;
}

// The Tab key leaves an editor: a person without a mouse could not reach what follows it.
setIgnoreTab(true);

const sources = new WeakMap<PrismEditor, CompletionSource>();

registerCompletions(['graphql', 'json'], {
  sources: [(context, editor) => sources.get(editor)?.(context, editor)],
});

/** Opens an editor in an element. Control+Enter submits. */
export function openEditor(
  container: HTMLElement,
  { label, language, value, complete, onChange, onSubmit }: EditorOptions,
): PrismEditor {
  const editor = createEditor(
    container,
    {
      language,
      value,
      tabSize: 2,
      insertSpaces: true,
      lineNumbers: language === 'graphql',
      wordWrap: true,
      onUpdate: onChange,
    },
    defaultCommands(),
    editHistory(),
    matchBrackets(),
    cursorPosition(),
    ...(complete === undefined ? [] : [autoComplete({ filter: fuzzyFilter })]),
  );
  if (complete !== undefined) sources.set(editor, complete);
  editor.textarea.setAttribute('aria-label', label);
  editor.textarea.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onSubmit();
  });
  return editor;
}
