import { useEffect, useRef } from 'preact/hooks';
import type { PrismEditor } from 'prism-code-editor';

interface CodeEditorProps {
  readonly label: string;
  readonly language: 'graphql' | 'json';
  readonly value: string;
  onChange(value: string): void;
  /** Called on Control+Enter. */
  onSubmit(): void;
}

/** A code editor with syntax colours and completion. It is loaded when it is first shown. */
export function CodeEditor({ label, language, value, onChange, onSubmit }: CodeEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const instance = useRef<PrismEditor | undefined>(undefined);
  const submit = useRef(onSubmit);
  submit.current = onSubmit;
  useEffect(() => {
    let isGone = false;
    void import('./open-editor.ts').then(({ openEditor }) => {
      if (isGone || place.current === null) return;
      instance.current = openEditor(place.current, {
        label,
        language,
        value,
        onChange,
        onSubmit: () => submit.current(),
      });
    });
    return () => {
      isGone = true;
      instance.current?.remove();
    };
  }, []);
  useEffect(() => {
    const editor = instance.current;
    if (editor !== undefined && editor.value !== value) editor.setOptions({ value });
  }, [value]);
  return <div class="code-editor" ref={place} />;
}
