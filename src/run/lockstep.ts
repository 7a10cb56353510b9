// Keeps two runs in step, scenario by scenario, so that both agents are played under the same conditions: neither starts
// another scenario before the other one has started as many. A run that has ended holds nobody up.

/** One run's view of the step. */
export interface Pace {
  /** False where the other run has to start a scenario first. */
  mayStart(): boolean;
  /** To be called when a scenario is started. */
  onStart(): void;
  /** To be called when the run ends. */
  onEnd(): void;
  /** Sets what is called when this run may go on. */
  onMayStart(callback: () => void): void;
}

interface Side {
  started: number;
  ended: boolean;
  wake: () => void;
}

/** Makes the two sides. */
export function createLockstep(): readonly [Pace, Pace] {
  const [one, other] = [createSide(), createSide()];
  return [createPace(one, other), createPace(other, one)];
}

function createSide(): Side {
  return { started: 0, ended: false, wake: () => undefined };
}

function createPace(own: Side, other: Side): Pace {
  return {
    mayStart: () => other.ended || own.started <= other.started,
    onStart() {
      own.started += 1;
      queueMicrotask(other.wake);
    },
    onEnd() {
      own.ended = true;
      queueMicrotask(other.wake);
    },
    onMayStart(callback) {
      own.wake = callback;
    },
  };
}
