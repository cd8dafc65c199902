import { notify } from '../model/notices.ts';
import { Button, type ButtonProps } from './button.tsx';

/** Copies a string. Without HTTPS, browsers provide the clipboard only to pages of the same machine. */
export async function copyText(text: string, done: string): Promise<void> {
  try {
    if (navigator.clipboard === undefined) copyBySelection(text);
    else await navigator.clipboard.writeText(text);
    notify(done);
  } catch {
    notify('The browser does not allow copying.', 'error');
  }
}

function copyBySelection(text: string): void {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

interface CopyButtonProps extends Omit<ButtonProps, 'onClick'> {
  /** The string to copy, or a function that computes it. */
  readonly text: string | (() => string | Promise<string>);
  readonly done?: string;
}

/** A button that copies a string. */
export function CopyButton({ text, done = 'Copied', icon = 'copy', kind = 'quiet', ...rest }: CopyButtonProps) {
  const copy = async () => copyText(typeof text === 'string' ? text : await text(), done);
  return <Button {...rest} icon={icon} kind={kind} onClick={() => void copy()} />;
}
