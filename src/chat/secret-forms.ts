// The ways in which a secret can reappear in a text although nobody printed it.

/**
 * A secret as it is, URL-encoded, JSON-escaped (once, or twice as in an answer that quotes another), in base64 and
 * base64url, also from inside a longer encoded text.
 */
export function renderSecretForms(secret: string): readonly string[] {
  const wellFormed = secret.toWellFormed();
  const encoded = encodeURIComponent(wellFormed);
  const forms = [secret, encoded, encoded.replaceAll('%20', '+'), ...renderJsonForms(wellFormed)];
  forms.push(encoded.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()));
  for (const offset of [0, 1, 2]) {
    const base64 = renderBase64Core(wellFormed, offset);
    forms.push(base64, base64.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return [...new Set(forms)].filter((form) => form !== '');
}

/** Encoders differ in whether they escape the slash, and what is not ASCII. */
function renderJsonForms(secret: string): readonly string[] {
  const plain = escapeJson(secret);
  const ascii = plain.replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const once = [plain, ascii, plain.replaceAll('/', '\\/'), ascii.replaceAll('/', '\\/')];
  return [...once, ...once.map(escapeJson)];
}

function escapeJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/**
 * The characters of base64 that depend on the secret alone, when `offset` bytes (mod 3) stand before it: the first and
 * the last may mix in bits of what surrounds it.
 */
function renderBase64Core(secret: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret, 'utf8')]);
  const firstWhole = Math.ceil((offset * 8) / 6);
  const endWhole = Math.floor((bytes.length * 8) / 6);
  return bytes.toString('base64').slice(firstWhole, endWhole);
}
