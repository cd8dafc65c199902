import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

interface MenuProps {
  readonly icon: IconName;
  /** Text of the button. */
  readonly text: string;
  /** Name of the panel for screen readers. */
  readonly label: string;
  readonly highlighted?: boolean;
  readonly children: ComponentChildren;
}

/** A button that opens a panel below it; Escape and a click elsewhere close it. */
export function Menu({ icon, text, label, highlighted = false, children }: MenuProps) {
  const open = useSignal(false);
  const element = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  useEffect(() => {
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.current?.contains(event.target)) open.value = false;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !open.value) return;
      open.value = false;
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);
  return (
    <div class="menu" ref={element}>
      <button
        ref={button}
        type="button"
        class={`button plain${highlighted ? ' highlighted' : ''}`}
        aria-label={`${label}: ${text}`}
        aria-expanded={open.value}
        aria-controls={panelId}
        onClick={() => (open.value = !open.value)}
      >
        <Icon name={icon} />
        <span class="menu-text">{text}</span>
        <Icon name="chevron-down" size={14} />
      </button>
      <section id={panelId} class="menu-panel" aria-label={label} hidden={!open.value}>
        {open.value && children}
      </section>
    </div>
  );
}
