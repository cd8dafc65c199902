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
export const Navigation = () => (
  <nav aria-label="Views">
    <ul>
      {VIEWS.map(([view, label, icon]) => (
        <li key={view}>
          <a href={linkTo(view)} aria-current={route.value.view === view ? 'page' : undefined}>
            <Icon name={icon} size={18} />
            <span>{label}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
