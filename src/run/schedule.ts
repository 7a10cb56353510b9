// Decides which scenario starts next and in which slot: in the order given, never more than there are slots, and never
// two at once that share a lock. It plays nothing itself.

/** A scenario that may start now. */
export interface Placement {
  readonly index: number;
  /** From 0; the lowest that is free. */
  readonly slot: number;
}

/** Scenarios in the order they came; those before `head` have gone on. */
interface Queue {
  readonly indices: number[];
  head: number;
}

/** Slots, locks, and who waits for them. A scenario takes all its locks at once or none, so nothing can block for ever. */
export class Schedule {
  readonly #locksOf: (index: number) => readonly string[];
  readonly #order: readonly number[];
  readonly #slotTaken: boolean[];
  /** Position in the order of the next scenario that was not looked at yet. */
  #position = 0;
  /** Scenarios that found a lock taken, under the name of one such lock, in the order they came. */
  readonly #waiting = new Map<string, Queue>();
  readonly #takenLocks = new Set<string>();
  /** Scenarios that have got their locks and only lack a slot. */
  #ready: number[] = [];

  constructor(order: readonly number[], locksOf: (index: number) => readonly string[], slots: number) {
    this.#order = order;
    this.#locksOf = locksOf;
    this.#slotTaken = Array.from({ length: slots }, () => false);
  }

  /** The next scenario to start, or undefined where none can start before another one ends. */
  take(): Placement | undefined {
    const slot = this.#slotTaken.indexOf(false);
    if (slot === -1) return undefined;
    const index = this.#ready.shift() ?? this.#takeFromOrder();
    if (index === undefined) return undefined;
    this.#slotTaken[slot] = true;
    return { index, slot };
  }

  /** To be called when a scenario has ended: frees its slot and its locks. */
  release({ index, slot }: Placement): void {
    this.#slotTaken[slot] = false;
    const locks = this.#locksOf(index);
    for (const lock of locks) this.#takenLocks.delete(lock);
    for (const lock of locks) this.#wake(lock);
  }

  /** Takes out all that have not started, in no particular order. */
  drain(): number[] {
    const rest = [
      ...this.#ready,
      ...[...this.#waiting.values()].flatMap(({ indices, head }) => indices.slice(head)),
      ...this.#order.slice(this.#position),
    ];
    this.#ready = [];
    this.#waiting.clear();
    this.#position = this.#order.length;
    return rest;
  }

  #takeFromOrder(): number | undefined {
    while (this.#position < this.#order.length) {
      const index = this.#order[this.#position];
      this.#position += 1;
      if (index !== undefined && this.#acquire(index)) return index;
    }
    return undefined;
  }

  /** Takes all locks of a scenario; where one is taken, the scenario waits for that one. */
  #acquire(index: number): boolean {
    const locks = this.#locksOf(index);
    const taken = locks.find((lock) => this.#takenLocks.has(lock));
    if (taken === undefined) {
      for (const lock of locks) this.#takenLocks.add(lock);
      return true;
    }
    const waiting = this.#waiting.get(taken);
    if (waiting === undefined) this.#waiting.set(taken, { indices: [index], head: 0 });
    else waiting.indices.push(index);
    return false;
  }

  /** Lets the first that can have this lock now get ready; those that must wait for another one go on waiting for that. */
  #wake(lock: string): void {
    const waiting = this.#waiting.get(lock);
    if (waiting === undefined) return;
    while (waiting.head < waiting.indices.length && !this.#takenLocks.has(lock)) {
      const index = waiting.indices[waiting.head];
      waiting.head += 1;
      if (index !== undefined && this.#acquire(index)) this.#ready.push(index);
    }
    if (waiting.head === waiting.indices.length) this.#waiting.delete(lock);
  }
}
