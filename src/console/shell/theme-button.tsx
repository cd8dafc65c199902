import { effect, signal } from '@preact/signals';
import { Button } from '../elements/button.tsx';

const KEY = 'magento-auth-mock theme';
const THEMES = ['system', 'light', 'dark'] as const;
const ICONS = { system: 'sun-moon', light: 'sun', dark: 'moon' } as const;

const theme = signal(THEMES.find((each) => each === localStorage.getItem(KEY)) ?? 'system');

effect(() => {
  document.documentElement.dataset['theme'] = theme.value;
  localStorage.setItem(KEY, theme.value);
});

/** Switches between the colours of the system, light and dark. */
export const ThemeButton = () => (
  <Button
    icon={ICONS[theme.value]}
    label={`Colours: ${theme.value}`}
    onClick={() => {
      theme.value = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? 'system';
    }}
  />
);
