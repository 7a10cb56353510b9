// How a call is called off. For calls it is what AbortSignal is, and lighter: each request listens for its time only, and the
// tables in which a signal keeps its listeners would hold on to what is over until old memory is looked through.

/** Somebody who is told. */
export interface CancelListener {
  /** Called once, at the moment of cancelling. */
  onCancelled(): void;
}

/** Whether the calls that it was given to are cancelled. */
export class Cancellation {
  #cancelled = false;
  #reason: string | undefined;
  #listeners: CancelListener[] = [];

  /** True from `cancel` on. */
  get cancelled(): boolean {
    return this.#cancelled;
  }

  /** Why, for people; undefined as long as nothing is cancelled. */
  get reason(): string | undefined {
    return this.#reason;
  }

  /** Cancels, and tells whoever listens; the first reason counts. */
  cancel(reason: string): void {
    if (this.#cancelled) return;
    this.#cancelled = true;
    this.#reason = reason;
    const listeners = this.#listeners;
    this.#listeners = [];
    for (const listener of listeners) listener.onCancelled();
  }

  /** Tells a listener when it is cancelled; what is cancelled already tells nobody. */
  listen(listener: CancelListener): void {
    this.#listeners.push(listener);
  }

  /** Tells a listener no more; without effect where it did not listen. */
  unlisten(listener: CancelListener): void {
    const at = this.#listeners.indexOf(listener);
    if (at !== -1) this.#listeners.splice(at, 1);
  }
}
