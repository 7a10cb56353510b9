// The dialogue with an author, line by line: says what is to be said, carries out commands, and remembers what is expected.
import { ChatError } from '../chat/chat-error.ts';
import { NO_EXPECTATION, type DraftExpectation } from '../draft/draft.ts';
import type { ObservedConversation, Said } from '../draft/observed.ts';
import type { PatternRunner } from '../scenario/pattern-runner.ts';
import { addOwnExpectation } from './own-expectation.ts';
import { COMMAND_HELP, readLine } from './read-line.ts';
import type { HeardReply, Talk } from './talk.ts';
import { renderReply, renderSaid, type TranscriptStyle } from './transcript.ts';

/** What a session needs. */
export interface SessionOptions {
  readonly talk: Talk;
  readonly patterns: PatternRunner;
  readonly out: (text: string) => void;
  readonly style: TranscriptStyle;
  /** True where the terminal does not show what is typed. */
  readonly echo: boolean;
  /** Writes the scenario; gives false where it could not be. */
  readonly save: (session: Session, request: SaveRequest) => Promise<boolean>;
}

/** How a session is saved. */
export interface SaveRequest {
  /** Undefined for the one that is chosen. */
  readonly file?: string | undefined;
  /** True where nothing more can be asked of the author. */
  readonly isEnd: boolean;
}

/** One session of `record`. */
export class Session {
  readonly #options: SessionOptions;
  readonly #own = new Map<number, DraftExpectation>();
  #last: HeardReply | undefined;
  #saved = true;
  #refused = false;
  #failed = false;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** What the author expects, by index of the reply. */
  get own(): ReadonlyMap<number, DraftExpectation> {
    return this.#own;
  }

  /** True where something was said or expected since the last `/save`. */
  get isUnsaved(): boolean {
    return !this.#saved;
  }

  /** True where a line could not be carried out. */
  get refused(): boolean {
    return this.#refused;
  }

  /** True where the agent did not answer, and nothing has mended that since. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The conversation so far. */
  observe(start: ObservedConversation['start']): ObservedConversation {
    const { startedAt, greeting, turns } = this.#options.talk;
    return { start, startedAt, greeting, turns };
  }

  /** Begins the conversation and shows the greeting; false where it can't be had. */
  async begin(): Promise<boolean> {
    await this.#attempt(async () => {
      this.#hear(await this.#options.talk.begin());
    });
    return !this.#failed;
  }

  /** Carries out a line; false where it was the last. */
  async take(text: string): Promise<boolean> {
    const line = readLine(text);
    if (line.kind === 'quit') return false;
    if (line.kind === 'say') await this.#say({ kind: 'text', text: line.text });
    else if (line.kind === 'silence') await this.#say(line);
    else if (line.kind === 'expect') await this.#expect(line.argument);
    else if (line.kind === 'undo') await this.#undo();
    else if (line.kind === 'save') {
      await this.save({ file: line.argument === '' ? undefined : line.argument, isEnd: false });
    } else if (line.kind === 'help') this.#options.out(COMMAND_HELP);
    else if (line.kind === 'unknown') this.#refuse(line.message);
    return true;
  }

  async #say(said: Said): Promise<void> {
    const { talk, out, echo } = this.#options;
    if (said.kind === 'text' && !said.text.isWellFormed()) {
      this.#refuse("the text holds one half of a character (a lone surrogate), which can't be sent");
      return;
    }
    if (echo || said.kind === 'silence') out(renderSaid(said, this.#options.style));
    const { over } = talk;
    if (over !== undefined) {
      this.#refuse(`nothing more can be said: ${over}; /undo takes the last turn back, /save keeps the rest`);
      return;
    }
    await this.#attempt(async () => {
      this.#hear(await talk.say(said));
    });
    this.#saved = false;
  }

  async #undo(): Promise<void> {
    const { talk, out } = this.#options;
    if (talk.turns.length === 0 && !this.#failed) {
      this.#refuse('there is nothing to take back');
      return;
    }
    out('(a new conversation; all but the last turn is said again)\n');
    this.#failed = false;
    await this.#attempt(async () => {
      await talk.undo((said, reply) => {
        if (said !== undefined) out(renderSaid(said, this.#options.style));
        this.#hear(reply);
      });
    });
    for (const index of [...this.#own.keys()]) if (index > talk.turns.length) this.#own.delete(index);
    this.#saved = talk.turns.length === 0;
  }

  async #expect(argument: string): Promise<void> {
    const { talk, patterns, out } = this.#options;
    if (this.#last === undefined) {
      this.#refuse('there is no reply yet');
      return;
    }
    const index = talk.turns.length;
    const before = this.#own.get(index) ?? NO_EXPECTATION;
    const added = await addOwnExpectation(argument, before, { reply: this.#last, patterns });
    if ('problem' in added) {
      this.#refuse(added.problem);
      return;
    }
    this.#own.set(index, added.expect);
    this.#saved = false;
    out('(expected)\n');
  }

  /** Writes the scenario, to the file that is named or chosen; false where it could not be. */
  async save(request: SaveRequest): Promise<boolean> {
    const isWritten = await this.#options.save(this, request);
    if (isWritten) this.#saved = true;
    else this.#refused = true;
    return isWritten;
  }

  #hear(reply: HeardReply): void {
    this.#last = reply;
    this.#options.out(renderReply(reply, this.#options.style));
  }

  #refuse(message: string): void {
    this.#refused = true;
    this.#options.out(`(${message})\n`);
  }

  /** What the world does wrong ends a conversation, not the session. */
  async #attempt(call: () => Promise<void>): Promise<void> {
    try {
      await call();
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      this.#failed = true;
      const { kind, message, hint } = error.fields;
      this.#options.out(`error[${kind}]: ${message}\n${hint === undefined ? '' : `  ${hint}\n`}`);
    }
  }
}
