// The ways in which a secret can reappear in a text although nobody printed it.

/**
 * A secret as it is, URL-encoded (once, or twice as in an address inside another), escaped for JSON (the same) and HTML, in
 * base64 and base64url, also from inside a longer encoded text.
 */
export function renderSecretForms(secret: string): readonly string[] {
  const wellFormed = secret.toWellFormed();
  const forms = [secret, ...renderUrlForms(wellFormed), ...renderJsonForms(wellFormed), ...renderHtmlForms(wellFormed)];
  for (const offset of [0, 1, 2]) {
    const base64 = renderBase64Core(wellFormed, offset);
    forms.push(base64, base64.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return [...new Set(forms)].filter((form) => form !== '');
}

/** Encoders differ in whether they encode the slash and `!'()*`, in how they write a space, and in the case of the digits. */
function renderUrlForms(secret: string): readonly string[] {
  const plain = encodeURIComponent(secret);
  const strict = plain.replace(/[!'()*]/g, (character) => `%${toHex(character, 2).toUpperCase()}`);
  const upper = [plain, strict].flatMap((form) => [form, form.replaceAll('%2F', '/')]);
  const once = upper.flatMap((form) => [form, form.replace(/%../g, (escape) => escape.toLowerCase())]);
  return once.flatMap((form) => [form, form.replaceAll('%20', '+'), form.replaceAll('%', '%25')]);
}

/** What must be escaped in HTML, and what some libraries escape besides; as numbers or, where there are any, by names. */
function renderHtmlForms(secret: string): readonly string[] {
  return ESCAPED_IN_HTML.flatMap((escaped) =>
    [
      (character: string) => `&#${character.charCodeAt(0)};`,
      (character: string) => `&#x${toHex(character, 2)};`,
      (character: string) => `&#x${toHex(character, 2).toUpperCase()};`,
    ].flatMap((number) => [
      secret.replace(escaped, number),
      secret.replace(escaped, (character) => HTML_NAMES[character] ?? number(character)),
    ]),
  );
}

/** From the least that is right to what mustache, handlebars and .NET escape. */
const ESCAPED_IN_HTML = [/[&<>]/g, /[&<>"]/g, /[&<>"']/g, /[&<>"'/]/g, /[&<>"'/`=]/g, /[&<>"'`=]/g, /[&<>"'`+]/g];

const HTML_NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Encoders differ in whether they escape the slash, and what is not ASCII. */
function renderJsonForms(secret: string): readonly string[] {
  const plain = escapeJson(secret);
  const ascii = plain.replace(/[^\0-\x7f]/g, (character) => `\\u${toHex(character, 4)}`);
  const once = [plain, ascii, plain.replaceAll('/', '\\/'), ascii.replaceAll('/', '\\/')];
  return [...once, ...once.map(escapeJson)];
}

function toHex(character: string, digits: number): string {
  return character.charCodeAt(0).toString(16).padStart(digits, '0');
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
