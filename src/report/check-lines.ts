// A failed check in lines: what was demanded, what came, and where the two part. Marks stand in the text itself
// (`[-missing-]{+instead+}`), so that they need no colours; reports may add some.
import type { CheckResult } from '../event/results.ts';
import { renderPrintableLine } from '../text/printable.ts';
import { cutAround, cutMiddle } from './cut.ts';
import { compareTexts, findNearest, type Passage, type Segment } from './difference.ts';
import { renderExpected, renderMessage, renderReceived, type FailedCheck } from './problem.ts';

/** One line; its segments are printable. */
export interface CheckLine {
  readonly label: 'expected' | 'received' | 'nearest' | 'difference' | 'note';
  readonly segments: readonly Segment[];
}

/** Width of the widest label. */
export const LABEL_WIDTH = 'difference'.length;

/** Characters of unchanged text that are shown on either side of a difference. */
const CONTEXT = 40;
/** Texts are alike when what they share is at least this share of what differs. */
const ALIKE = 0.2;

/** A failed check and its lines. */
export interface CheckBlock extends FailedCheck {
  readonly lines: readonly CheckLine[];
}

/** What came is sooner read again than looked for, up to so many characters. */
const SHORT = 80;

/** Gives each check its lines; a long reply that several of them judge is shown with the first. */
export function listCheckBlocks(failed: readonly FailedCheck[], limit: number): readonly CheckBlock[] {
  const blocks = failed.map(({ turn, check }) => ({ turn, check, lines: listCheckLines(check, limit) }));
  return blocks.map((block, index) => {
    const received = readReceived(block);
    const before = blocks[index - 1];
    if (before?.turn !== block.turn || received.length <= SHORT || received !== readReceived(before)) return block;
    return { ...block, lines: block.lines.map((line) => (line.label === 'received' ? AS_ABOVE : line)) };
  });
}

const AS_ABOVE = plain('received', 'as above');

function readReceived({ lines }: CheckBlock): string {
  const received = lines.find(({ label }) => label === 'received');
  return received === undefined ? '' : renderSegments(received.segments);
}

/** Lists the lines of a failed check; texts are cut to about `limit` characters. */
export function listCheckLines(check: CheckResult, limit: number): readonly CheckLine[] {
  const { actual, expected_text: demanded } = check;
  const lines: CheckLine[] = [plain('expected', renderExpected(check, limit))];
  const passage = findPassage(check);
  lines.push(
    plain(
      'received',
      passage === undefined ? renderReceived(check, limit) : renderAround(actual ?? '', passage, limit),
    ),
  );
  if (demanded !== undefined && actual !== null && actual !== '') {
    const found =
      passage === undefined ? compareWhole(check, demanded, actual) : comparePassage(demanded, actual, passage);
    if (found !== undefined) lines.push({ ...found, segments: trimSegments(found.segments, limit) });
  }
  return [...lines, ...listNotes(check, limit).map((note) => plain('note', note))];
}

/** Lists what a failed check says beside expected and received; printable. */
export function listNotes(check: CheckResult, limit: number): readonly string[] {
  const notes = check.message === undefined ? [] : [renderMessage(check.message, limit)];
  if (check.implied === true) notes.push('implied in every turn, unless the scenario says otherwise');
  return notes;
}

/** Lists what came as one text in which the differences are marked, for reports that have colours. */
export function listReceivedSegments(check: CheckResult, limit: number): readonly Segment[] {
  const { actual, expected_text: demanded } = check;
  if (demanded === undefined || actual === null || actual === '')
    return plain('received', renderReceived(check, limit)).segments;
  const passage = findPassage(check);
  if (passage !== undefined) {
    const segments = joinUnlike(comparePassage(demanded, actual, passage).segments);
    const before: Segment = { kind: 'same', text: actual.slice(0, passage.start) };
    const after: Segment = { kind: 'same', text: actual.slice(passage.end) };
    return trimSegments([before, ...segments, after], limit);
  }
  const whole = compareWhole(check, demanded, actual);
  return whole === undefined || whole.label === 'note'
    ? plain('received', renderReceived(check, limit)).segments
    : trimSegments(joinUnlike(whole.segments), limit);
}

/** Two texts that have next to nothing in common are read more easily one after the other than interwoven. */
function joinUnlike(segments: readonly Segment[]): readonly Segment[] {
  const lengthOf = (kinds: readonly Segment['kind'][]): number =>
    segments.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { text }) => sum + text.length, 0);
  if (lengthOf(['same']) > ALIKE * lengthOf(['missing', 'extra'])) return segments;
  const join = (kinds: readonly Segment['kind'][]): string =>
    segments.flatMap(({ kind, text }) => (kinds.includes(kind) ? [text] : [])).join('');
  return [
    { kind: 'missing', text: join(['missing', 'same']) },
    { kind: 'extra', text: join(['extra', 'same']) },
  ];
}

/** Finds the passage of a reply that comes nearest to a demanded text which it does not contain. */
export function findPassage({ matcher, actual, expected_text: demanded }: CheckResult): Passage | undefined {
  return demanded === undefined || actual === null || matcher !== 'contains'
    ? undefined
    : findNearest(demanded, actual);
}

/** Renders segments with their marks. */
export function renderSegments(segments: readonly Segment[]): string {
  return segments.map(markSegment).join('');
}

/** Renders one segment with its marks. */
export function markSegment({ kind, text }: Segment): string {
  switch (kind) {
    case 'same':
      return text;
    case 'missing':
      return `[-${text}-]`;
    case 'extra':
      return `{+${text}+}`;
  }
}

function plain(label: CheckLine['label'], text: string): CheckLine {
  return { label, segments: [{ kind: 'same', text }] };
}

function renderAround(actual: string, passage: Passage, limit: number): string {
  return `"${renderPrintableLine(cutAround(actual, passage, limit))}"`;
}

function comparePassage(demanded: string, actual: string, { start, end }: Passage): CheckLine {
  return { label: 'nearest', segments: compareTexts(demanded, actual.slice(start, end), false) };
}

function compareWhole(check: CheckResult, demanded: string, actual: string): CheckLine | undefined {
  if (check.matcher !== 'equals' && check.matcher !== 'exact') return undefined;
  const segments = compareTexts(demanded, actual, check.matcher === 'exact');
  if (check.matcher === 'equals') return { label: 'difference', segments };
  if (demanded.normalize() === actual.normalize())
    return plain('note', 'the texts differ only in how accents are encoded');
  return { label: 'difference', segments: segments.map(revealInvisible) };
}

/** In an exact comparison a difference may be one that nobody sees: a no-break space, a direction mark. */
function revealInvisible(segment: Segment): Segment {
  if (segment.kind === 'same') return segment;
  const reveal = (character: string): string =>
    `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
  return { kind: segment.kind, text: segment.text.replace(/[^\S \n]|\p{Cf}/gu, reveal) };
}

/** Shortens unchanged text to the words around the differences, and the differences themselves to the limit. */
function trimSegments(segments: readonly Segment[], limit: number): readonly Segment[] {
  const last = segments.length - 1;
  let left = limit;
  const trimmed: Segment[] = [];
  for (const [index, { kind, text }] of segments.entries()) {
    if (left <= 0) return [...trimmed, { kind: 'same', text: ' […]' }];
    const shown =
      kind === 'same' ? trimSame(text, index === 0, index === last) : cutMiddle(text, Math.max(left, CONTEXT));
    left -= shown.length;
    trimmed.push({ kind, text: renderPrintableLine(shown) });
  }
  return trimmed;
}

function trimSame(text: string, first: boolean, last: boolean): string {
  const head = first ? 0 : CONTEXT;
  const tail = last ? 0 : CONTEXT;
  if (text.length <= head + tail + CONTEXT) return text;
  return `${text.slice(0, head).replace(/\S+$/, '')}[…]${text.slice(text.length - tail).replace(/^\S+/, '')}`;
}
