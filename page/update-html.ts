// New HTML in the place of what stands there. What is still there stays the same element, so that a reader loses nothing: what was
// opened stays open, and the focus stays where it is.

/** Puts HTML into a place. Every text of others in it must be escaped. */
export function updateHtml(place: Element, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  updateChildren(place, template.content);
}

function updateChildren(place: Element, wanted: Node): void {
  const old: Node[] = [...place.childNodes];
  let next = place.firstChild;
  for (const node of [...wanted.childNodes]) {
    const at = old.findIndex((candidate) => isSame(candidate, node));
    const [kept] = at === -1 ? [] : old.splice(at, 1);
    if (kept !== undefined) updateNode(kept, node);
    if (kept !== undefined && kept === next) next = next.nextSibling;
    else place.insertBefore(kept ?? node, next);
  }
  for (const node of old) place.removeChild(node);
}

/** Sections are known by their headings, all else by its kind and its place among its likes. */
function isSame(left: Node, right: Node): boolean {
  if (!(left instanceof Element) || !(right instanceof Element)) return left.nodeType === right.nodeType;
  return left.tagName === right.tagName && nameOf(left) === nameOf(right);
}

function nameOf(element: Element): string | null | undefined {
  return element.getAttribute('aria-labelledby') ?? element.querySelector(':scope > :is(h3, h4)')?.textContent;
}

function updateNode(node: Node, wanted: Node): void {
  if (node.isEqualNode(wanted)) return;
  if (!(node instanceof Element) || !(wanted instanceof Element)) {
    node.nodeValue = wanted.nodeValue;
    return;
  }
  // Whether something is open is for the reader to say.
  for (const name of node.getAttributeNames()) {
    if (name !== 'open' && !wanted.hasAttribute(name)) node.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) if (name !== 'open') node.setAttribute(name, value);
  updateChildren(node, wanted);
}
