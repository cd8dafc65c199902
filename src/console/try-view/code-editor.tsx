import { effect, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

interface CodeEditorProps {
  readonly label: string;
  readonly language: 'graphql' | 'json';
  readonly text: Signal<string>;
  /** Called on Control+Enter. */
  onSubmit(): void;
}

/** A code editor with syntax highlighting and completion, which is loaded when it is first shown. */
export function CodeEditor({ label, language, text, onSubmit }: CodeEditorProps) {
  const container = useRef<HTMLDivElement>(null);
  const submit = useRef(onSubmit);
  submit.current = onSubmit;
  useEffect(() => {
    let close = (): void => undefined;
    let isUnmounted = false;
    void import('./open-editor.ts').then(({ openEditor }) => {
      if (isUnmounted || container.current === null) return;
      const editor = openEditor(container.current, {
        label,
        language,
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
    });
    return () => {
      isUnmounted = true;
      close();
    };
  }, []);
  return <div class="code-editor" ref={container} />;
}
