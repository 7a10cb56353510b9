// Chooses between alternative wordings. The same conversation is always worded the same; another seed may word it otherwise.
import type { Template } from '../scenario/template.ts';
import type { Reply } from './agent.ts';

/** Mixes a text into a hash (FNV-1a, 32 bits). */
export function mixHash(hash: number, text: string): number {
  let mixed = hash ^ 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed >>> 0;
}

/** The wording for a language, chosen by the hash of what was said so far. */
export function chooseWording(reply: Reply, language: string | undefined, history: number): Template {
  const texts = (language === undefined ? undefined : reply.byLanguage.get(language)) ?? reply.texts;
  // The low bits of FNV-1a follow the last letters; the high ones are folded in.
  return texts[((history ^ (history >>> 15)) >>> 0) % texts.length] ?? [];
}
