// The ways in which a secret can reappear in a text although nobody printed it.

/** A secret as it is, URL-encoded, JSON-escaped, in base64 and base64url, also from inside a longer encoded text. */
export function renderSecretForms(secret: string): readonly string[] {
  const wellFormed = secret.toWellFormed();
  const encoded = encodeURIComponent(wellFormed);
  const forms = [secret, encoded, encoded.replaceAll('%20', '+'), JSON.stringify(wellFormed).slice(1, -1)];
  forms.push(encoded.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()));
  for (const offset of [0, 1, 2]) {
    const base64 = renderBase64Core(wellFormed, offset);
    forms.push(base64, base64.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return [...new Set(forms)].filter((form) => form !== '');
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
