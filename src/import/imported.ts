// What is read from a file before it is masked: conversations that happened, or tests without a conversation.
import type { ObservedConversation } from '../draft/observed.ts';

/** A conversation of a record. */
export interface ImportedConversation {
  /** As the record has it; undefined where it has none. */
  readonly id: string | undefined;
  readonly conversation: ObservedConversation;
  /** What is known and can't be said in a scenario; comments of the file. */
  readonly notes: readonly string[];
  /** Name and more, where the source has them. */
  readonly head?: {
    readonly name?: string;
    readonly description?: string;
    readonly tags?: readonly string[];
    readonly skip?: string;
  };
}

/** Something in a file that gives no scenario, and why. */
export interface LeftOut {
  readonly leftOut: string;
}

/** One thing of a file. */
export type ImportedItem = ImportedConversation | LeftOut;

/** A file that can't be imported: one sentence that says what was looked for. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/** Says why a file can't be read; throws what is no fault of the file. */
export function describeUnreadable(file: string, error: unknown): string {
  if (error instanceof ImportError) return error.message;
  if (error instanceof Error && 'syscall' in error && 'code' in error)
    return `${file} can't be read (${String(error.code)})`;
  throw error;
}
