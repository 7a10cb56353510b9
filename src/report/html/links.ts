// Addresses inside the report page: the part behind `#` says what is shown, so that a link shows the same thing to others.

/** Renders the address of a scenario, safe inside an attribute. */
export function renderScenarioLink(id: string): string {
  return renderLink({ id });
}

/** Renders the address of the list with a search. */
export function renderSearchLink(query: string): string {
  return renderLink({ q: query });
}

function renderLink(members: Readonly<Record<string, string>>): string {
  return `#${new URLSearchParams(members).toString()}`.replaceAll('&', '&amp;').replaceAll("'", '%27');
}

/** Writes a search term so that it is read back whole, whatever stands in it. */
export function renderTerm(key: string, value: string): string {
  const plain = /^[^\s"\\,]+$/.test(value);
  return plain ? `${key}:${value}` : `${key}:"${value.replace(/["\\]/g, (character) => `\\${character}`)}"`;
}
