import { effect, type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { CompletionSource } from 'prism-code-editor/autocomplete';

interface CodeEditorProps {
  readonly label: string;
  readonly language: 'graphql' | 'json';
  readonly text: Signal<string>;
  /** Completes the text before the caret. */
  readonly complete?: CompletionSource;
  /** Called on Control+Enter. */
  onSubmit(): void;
}

/** A code editor with syntax highlighting and completion, which is loaded when it is first shown. */
export function CodeEditor({ label, language, text, complete, onSubmit }: CodeEditorProps) {
  const container = useRef<HTMLDivElement>(null);
  const submit = useRef(onSubmit);
  const status = useSignal('Loading …');
  submit.current = onSubmit;
  useEffect(() => {
    let close = (): void => undefined;
    let isUnmounted = false;
    const open = async () => {
      const { openEditor } = await import('./open-editor.ts');
      if (isUnmounted || container.current === null) return;
      status.value = '';
      const editor = openEditor(container.current, {
        label,
        language,
        complete,
        value: text.value,
        onChange(value) {
          text.value = value;
        },
        onSubmit: () => submit.current(),
      });
      const stop = effect(() => {
        if (text.value !== editor.value) editor.setOptions({ value: text.value });
      });
      close = () => {
        stop();
        editor.remove();
      };
    };
    open().catch(() => {
      status.value = 'The editor could not be loaded. Is the server running?';
    });
    return () => {
      isUnmounted = true;
      close();
    };
  }, []);
  return (
    <div class="code-editor">
      {status.value !== '' && <p class="muted">{status.value}</p>}
      <div ref={container} />
    </div>
  );
}
