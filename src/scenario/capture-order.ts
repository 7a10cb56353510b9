// Captures: which turn makes them, whether they are used before that, and whether they are used at all.
import { getValue } from '../yaml/yaml-access.ts';
import type { YamlMapping, YamlNode, YamlSpan } from '../yaml/yaml-node.ts';
import { locateInText } from './locate-in-text.ts';
import type { ResolvedTurn } from './resolve-turns.ts';
import { describeFinding, type Report } from './scenario-codes.ts';
import { walkHoles } from './walk-filled.ts';

/** Captures by name, each with the places that make it. */
export type CaptureNames = ReadonlyMap<string, readonly YamlSpan[]>;

/** The captures of a whole suite: a fragment's are used when any scenario uses them. */
export class CaptureUsage {
  readonly #made = new Map<string, YamlSpan>();
  readonly #used = new Set<string>();

  /** Remembers the captures of a scenario. */
  add(names: CaptureNames): void {
    for (const span of [...names.values()].flat()) this.#made.set(identify(span), span);
  }

  /** Remembers that these captures are read. */
  use(spans: readonly YamlSpan[]): void {
    for (const span of spans) this.#used.add(identify(span));
  }

  /** Reports the captures that nothing reads. */
  reportUnused(report: Report): void {
    for (const [identity, span] of this.#made) {
      if (this.#used.has(identity)) continue;
      const name = span.source.text.slice(span.start, span.end);
      report(
        describeFinding(
          'unused-capture',
          span,
          `Nothing uses the capture \`${name}\``,
          'take it out, or expect its text with `matches`',
        ),
      );
    }
  }
}

/** Gathers the captures of a scenario, fragments included. */
export function collectCaptures(root: YamlMapping, turns: readonly ResolvedTurn[]): CaptureNames {
  const names = new Map<string, YamlSpan[]>();
  const add = (node: YamlNode | undefined): void => {
    for (const { name, span } of listCaptures(node)) names.set(name, [...(names.get(name) ?? []), span]);
  };
  const addTurns = (items: readonly ResolvedTurn[]): void => {
    for (const { node, fragment } of items) {
      add(node);
      if (fragment !== undefined) addTurns(fragment.turns);
    }
  };
  add(getValue(root, 'greeting'));
  for (const answer of listAnswers(root)) add(answer);
  addTurns(turns);
  return names;
}

/** Reports captures that are read before they are made, and remembers those that are read. */
export function checkCaptureOrder(
  scenario: YamlMapping,
  turns: readonly YamlNode[],
  { names, usage, report }: { readonly names: CaptureNames; readonly usage: CaptureUsage; readonly report: Report },
): void {
  if (names.size === 0) return;
  const check = (node: YamlNode, known: ReadonlySet<string>): void => {
    for (const [hole, scalar] of walkHoles(node)) {
      if (hole.kind !== 'capture') continue;
      const made = names.get(hole.name) ?? [];
      usage.use(made);
      if (!known.has(hole.name)) report(describeTooEarly(hole.name, locateHole(hole.name, scalar.origin), made[0]));
    }
  };
  const known = new Set<string>();
  const answers = listAnswers(scenario);
  // Answers are said at any time, so that what they capture, and what they use, may come from anywhere.
  for (const answer of answers) check(answer, new Set(names.keys()));
  for (const { key, value } of scenario.entries) if (key !== 'answers') check(value, known);
  for (const node of [getValue(scenario, 'greeting'), ...answers]) learn(node, known);
  for (const turn of turns) {
    check(turn, known);
    learn(turn, known);
  }
}

function learn(node: YamlNode | undefined, known: Set<string>): void {
  for (const { name } of listCaptures(node)) known.add(name);
}

function listCaptures(node: YamlNode | undefined): readonly { name: string; span: YamlSpan }[] {
  const captures = node?.kind === 'mapping' ? getValue(node, 'capture') : undefined;
  if (captures?.kind !== 'mapping') return [];
  return captures.entries.map(({ key, keySpan }) => ({ name: key, span: keySpan }));
}

function listAnswers(root: YamlMapping): readonly YamlNode[] {
  const answers = getValue(root, 'answers');
  return answers?.kind === 'list' ? answers.items : [];
}

function locateHole(name: string, scalar: Parameters<typeof locateInText>[0]): YamlSpan {
  const raw = `\${${name}}`;
  const start = typeof scalar.value === 'string' ? scalar.value.indexOf(raw) : -1;
  return start === -1 ? scalar : locateInText(scalar, start, start + raw.length);
}

function describeTooEarly(name: string, at: YamlSpan, made: YamlSpan | undefined): ReturnType<typeof describeFinding> {
  const place = made?.source.place(made.start, made.end);
  const where = place === undefined ? '' : ` at ${place.file}:${place.line}`;
  return describeFinding(
    'use-before-capture',
    at,
    `\`\${${name}}\` is captured${where} and only known in the turns after that`,
    'capture it in an earlier turn, or give the variable another name',
  );
}

function identify(span: YamlSpan): string {
  return `${span.source.file}:${span.start}`;
}
