// Keeps what is printed into a CI log from being taken for a command to the CI system.
// Whoever prints text of others there passes the finished lines through this, after printable.ts.

/**
 * GitHub runs a line that begins with `::` (white space before it does not count; ours may also begin with colours);
 * GitHub and Azure find `##[…]` and `##vso[…]` anywhere in a line; TeamCity reads `##teamcity[…]`.
 */
const COMMANDS = /^(?:\s|\p{Cc}\[[\d;]*m)*:(?=:)|#(?=#(?:vso|teamcity)?\[)/gimu;

/** Puts an invisible space (U+200B) into everything that a CI system would run; other text stays as it is. */
export function renderLogSafe(text: string): string {
  return text.replace(COMMANDS, (match) => `${match}\u200b`);
}
