// Chooses between alternative wordings. The same conversation is always worded the same; another seed may word it otherwise.
import type { Template } from '../scenario/template.ts';
import type { Reply } from './agent.ts';

/** The wording for a language, chosen by the hash of what was said so far. */
export function chooseWording(reply: Reply, language: string | undefined, history: number): Template {
  const texts = (language === undefined ? undefined : reply.byLanguage.get(language)) ?? reply.texts;
  // The low bits of FNV-1a follow the last letters; the high ones are folded in.
  return texts[((history ^ (history >>> 15)) >>> 0) % texts.length] ?? [];
}
