import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../elements/icon.tsx';
import type { IconName } from '../elements/icon-paths.ts';
import { linkTo, route } from '../model/location.ts';

export const VIEWS: readonly (readonly [view: string, label: string, icon: IconName])[] = [
  ['requests', 'Requests', 'activity'],
  ['tokens', 'Tokens', 'history'],
  ['accounts', 'Accounts', 'users-round'],
  ['faults', 'Faults', 'zap'],
  ['world', 'World', 'globe'],
  ['mailbox', 'Mailbox', 'mail'],
  ['audit', 'Audit', 'shield-check'],
  ['sandboxes', 'Sandboxes', 'boxes'],
  ['try', 'Try it', 'terminal'],
];

/** The views; at the side, or below the page on a phone. */
export function Navigation() {
  const list = useRef<HTMLElement>(null);
  const { view: current } = route.value;
  // On a phone, not all fit in. scrollIntoView would move the place where the Tab key continues.
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (link && list.current)
      list.current.scrollLeft = link.offsetLeft - (list.current.clientWidth - link.offsetWidth) / 2;
  }, [current]);
  return (
    <nav aria-label="Views" ref={list}>
      <ul>
        {VIEWS.map(([view, label, icon]) => (
          <li key={view}>
            <a href={linkTo(view)} aria-current={current === view ? 'page' : undefined}>
              <Icon name={icon} size={18} />
              <span>{label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
