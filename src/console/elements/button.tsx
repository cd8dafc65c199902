import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

/** Properties of a button. */
export interface ButtonProps {
  readonly icon?: IconName;
  /** Text of a button that shows its icon only. */
  readonly label?: string;
  readonly kind?: 'plain' | 'primary' | 'danger' | 'quiet';
  readonly children?: ComponentChildren;
  readonly onClick?: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly type?: 'button' | 'submit';
}

/** A button with an icon, text, or both. */
export function Button({
  icon,
  label,
  kind = 'plain',
  children,
  onClick,
  disabled,
  pressed,
  type = 'button',
}: ButtonProps) {
  return (
    <button
      type={type}
      class={`button ${kind}${children === undefined ? ' square' : ''}`}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}
