// Colours for the console, or none.
import { styleText } from 'node:util';

/** How a piece of output looks. */
export type Style = 'good' | 'bad' | 'broken' | 'doubtful' | 'faint' | 'strong' | 'place';

/** Dresses text in a style. */
export type Paint = (style: Style, text: string) => string;

const FORMATS: Readonly<Record<Style, Parameters<typeof styleText>[0]>> = {
  good: 'green',
  bad: 'red',
  broken: 'magenta',
  doubtful: 'yellow',
  faint: 'dim',
  strong: 'bold',
  place: 'blue',
};

/** Makes the painter; without colours text stays as it is. */
export function createPaint(colour: boolean): Paint {
  return colour ? (style, text) => styleText(FORMATS[style], text, { validateStream: false }) : (_, text) => text;
}
