// A hash for choosing, not for security: the same texts give the same choice on every machine.

/** Mixes a text into a hash (FNV-1a, 32 bits); begin with 0. */
export function mixHash(hash: number, text: string): number {
  let mixed = hash ^ 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed >>> 0;
}
