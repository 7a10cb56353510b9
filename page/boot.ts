// Runs before the page is drawn: the colours that were chosen last time, and the mark that script is there.
import { readTheme } from './theme.ts';

document.documentElement.classList.add('scripted');
document.documentElement.dataset['theme'] = readTheme();
