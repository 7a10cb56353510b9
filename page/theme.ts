// Light or dark: what the system says, unless somebody chose.

/** `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

const KEY = 'rehearsal-theme';

/** Reads the choice of the last visit. */
export function readTheme(): Theme {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : 'auto';
  } catch {
    return 'auto'; // A page from a file may have no storage.
  }
}

/** Writes the choice, and shows it. */
export function writeTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Then it lasts as long as the page.
  }
}
