// Mail addresses as people write and dictate them, in the languages of the key phrases.

// Each begins where no such character stands before, else a long text without a hit takes time by the square of its length.
const LOCAL = String.raw`[\p{L}\p{N}._%+'!#$&*=~-]+`;
const HOST = String.raw`[\p{L}\p{N}-]+`;
const AT = String.raw`(?:\s?@\s?|\s?[([{]\s?(?:at|arroba)\s?[)\]}]\s?)`;
const DOT = String.raw`(?:[.。]|\s\.\s|\s?[([{]\s?(?:dot|punto|punkt|point|ponto|punt)\s?[)\]}]\s?)`;
const EMAIL = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}._%+'!#$&*=~-])${LOCAL}|"[^"\n]{1,64}")(?:@${HOST}(?:${DOT}${HOST})*|${AT}${HOST}(?:${DOT}${HOST})+)`,
  'giu',
);

const SPOKEN_DOT = String.raw`(?:\s+(?:dot|punto|punkt|point|ponto|punt)\s+)`;
const SPOKEN_LOCAL = String.raw`(?<![\p{L}\p{N}_+-])(?:[\p{L}\p{N}][\s-]){0,40}[\p{L}\p{N}_+-]+(?:(?:\.|\s+(?:dot|underscore|dash|hyphen|minus|plus|punto|punkt|point|ponto|punt)\s+)[\p{L}\p{N}_+-]+){0,6}`;
const SPOKEN_EMAIL = new RegExp(
  String.raw`${SPOKEN_LOCAL}\s+(?:at|arroba|arobase|chiocciola|apenstaartje|ät)\s+${HOST}(?:(?:\.|${SPOKEN_DOT})${HOST})+`,
  'giu',
);
const SPOKEN_END = new RegExp(`${SPOKEN_DOT}${HOST}$`, 'iu');
/** `us at example.com` is a place; where no mail is talked about only these are addresses. */
const MAIL_HOST =
  /(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|gmx|web|proton|protonmail|msn|me|mail)(?:\.|\s+\p{L}+\s+)\p{L}+(?:\.\p{L}+)?$/iu;
const MAIL_TALK = /(?<!\p{L})(?:e-?mails?|mail|inbox|correo|courriel|posta|adresse)(?!\p{L})/iu;

/** Finds the written ones, then the dictated ones; what was said just before may tell that a mail is talked about. */
export function listMailAddresses(text: string, before: string): readonly RegExpExecArray[] {
  const isTalk = MAIL_TALK.test(text) || MAIL_TALK.test(before);
  const spoken = Array.from(text.matchAll(SPOKEN_EMAIL)).filter(
    ([written]) => isTalk || SPOKEN_END.test(written) || MAIL_HOST.test(written),
  );
  return [...text.matchAll(EMAIL), ...spoken];
}
