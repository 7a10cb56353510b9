// Writing XML 1.0 that every parser takes, whatever the text is.

/** Characters that XML 1.0 has no form for, escaped or not; a lone surrogate is no character either. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Readers follow a path behind `[[ATTACHMENT|` in a case's output (GitLab, Jenkins), and take `[[PROPERTY|` for a property.
 * An invisible space (U+200B) makes them plain text.
 */
const MARKERS = /\[(?=\[\s*(?:ATTACHMENT|PROPERTY)\s*\|)/gi;

const TEXT_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const ATTRIBUTE_ESCAPES: Readonly<Record<string, string>> = {
  ...TEXT_ESCAPES,
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Attributes of an element; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Renders text between tags. */
export function renderText(text: string): string {
  return clean(text).replace(/[&<>\r]/g, (character) => TEXT_ESCAPES[character] ?? character);
}

/** Renders an element; `content` is XML already. */
export function renderElement(name: string, attributes: Attributes, content = ''): string {
  const head = `<${name}${renderAttributes(attributes)}`;
  return content === '' ? `${head}/>` : `${head}>${content}</${name}>`;
}

/** Renders attributes, each behind a space. */
export function renderAttributes(attributes: Attributes): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${name}="${renderValue(String(value))}"`;
  }
  return text;
}

/** Printable ASCII of which nothing means anything in an attribute: nearly every value. */
const IS_PLAIN = /^[ !#-%'-;=?-Z\\-~]*$/;

function renderValue(value: string): string {
  if (IS_PLAIN.test(value)) return value;
  return clean(value).replace(/[&<>"\t\n\r]/g, (character) => ATTRIBUTE_ESCAPES[character] ?? character);
}

/** Printable ASCII with line breaks, and none of the brackets that a marker begins with: nearly every text. */
const IS_CLEAN = /^[\t\n !-Z\\-~]*$/;

function clean(text: string): string {
  if (IS_CLEAN.test(text)) return text;
  return text.replace(ILLEGAL, '\ufffd').replace(MARKERS, '[\u200b');
}

/** Bytes that a text takes in a file once it is escaped. */
export function measureText(text: string): number {
  return Buffer.byteLength(renderText(text));
}
