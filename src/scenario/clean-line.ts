// Text of authors as one harmless line: for names, labels and ids that are derived from them.

const INVISIBLE_DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const SPACES = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** Makes line breaks, tabs and control characters single spaces, and takes out direction marks and broken characters. */
export function cleanLine(text: string): string {
  return text.replace(INVISIBLE_DIRECTION, '').replace(SPACES, ' ').trim().toWellFormed();
}
