// Exit codes that a command ends with before there is a run; those of a run are computed in event/exit-code.ts.

/** Everything is in order. */
export const OK = 0;

/** Something is not as it should be: with `--check`, a file would change. */
export const FAILED = 1;

/** A flag, config, scenario or agent file is wrong; nothing was sent. */
export const USAGE = 2;

/** The agent could not be judged. */
export const ERRORED = 3;

/** Nothing was selected. */
export const EMPTY = 4;

/** A report could not be written. */
export const INCOMPLETE = 5;

/** A bug of ours. */
export const INTERNAL = 70;
