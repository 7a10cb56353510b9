// Annotations of one level, as many as GitHub shows.
import { renderAnnotation, type Annotation } from './github-command.ts';

/** GitHub shows ten annotations of a level for one step and drops the others without a word. */
const MAX_SHOWN = 10;

/** The first annotations of a level, and how many more there are. */
export class AnnotationList {
  total = 0;
  readonly #level: Annotation['level'];
  readonly #annotations: Record<'first' | 'second', Annotation[]> = { first: [], second: [] };

  constructor(level: Annotation['level']) {
    this.#level = level;
  }

  /** Takes an annotation; those of the first rank are shown before the others. */
  add(annotation: Annotation, rank: 'first' | 'second'): void {
    this.total += 1;
    if (this.#annotations[rank].length < MAX_SHOWN) this.#annotations[rank].push(annotation);
  }

  /** Renders what can be shown; where not all can, the last one counts the rest. */
  render(): readonly string[] {
    const annotations = [...this.#annotations.first, ...this.#annotations.second];
    if (this.total <= MAX_SHOWN) return annotations.map(renderAnnotation);
    const message = `and ${this.total - MAX_SHOWN + 1} more; see the summary and the reports of the run`;
    return [...annotations.slice(0, MAX_SHOWN - 1), { level: this.#level, title: 'rehearsal', message }].map(
      renderAnnotation,
    );
  }
}
