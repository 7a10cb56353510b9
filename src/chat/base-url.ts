// Where the Chat API of a workspace lives: regions, Agent Studio URLs, base URLs that people type, and the three paths.
import type { Operation } from './wire.ts';

/** The regions by name, with their base URLs (API reference, Chat; `studio` is the self-serve host). */
export const REGIONS = {
  'us-1': 'https://api.us-1.platform.polyai.app',
  'uk-1': 'https://api.uk-1.platform.polyai.app',
  'euw-1': 'https://api.euw-1.platform.polyai.app',
  studio: 'https://api.studio.poly.ai',
} as const;

/** Name of a region. */
export type Region = keyof typeof REGIONS;

/** Hosts of Agent Studio and the region each belongs to (Chat API introduction); note `eu` and `euw-1`. */
const STUDIO_HOSTS: Readonly<Record<string, Region>> = {
  'studio.us.poly.ai': 'us-1',
  'studio.uk.poly.ai': 'uk-1',
  'studio.eu.poly.ai': 'euw-1',
  'studio.poly.ai': 'studio',
};

/** What an Agent Studio URL tells about an agent. */
export interface StudioLocation {
  readonly region: Region;
  readonly accountId: string;
  readonly projectId: string;
}

/** Why a text can't be used: half a sentence that follows "the URL …". */
export interface Refusal {
  readonly reason: string;
}

/** Tells whether a text names a region. */
export function isRegion(text: string): text is Region {
  return Object.hasOwn(REGIONS, text);
}

/** The base URL of a region. */
export function regionBaseUrl(region: Region): string {
  return REGIONS[region];
}

/** Reads region, account and project from the address that the browser shows in Agent Studio. */
export function parseStudioUrl(text: string): StudioLocation | Refusal {
  const url = URL.parse(text);
  if (url === null) return { reason: 'is not a URL' };
  const region = Object.hasOwn(STUDIO_HOSTS, url.hostname) ? STUDIO_HOSTS[url.hostname] : undefined;
  if (url.protocol !== 'https:' || region === undefined) {
    return {
      reason: `is not an Agent Studio address; they begin with ${Object.keys(STUDIO_HOSTS)
        .map((host) => `https://${host}/`)
        .join(', ')}`,
    };
  }
  const [accountId, projectId] = url.pathname.split('/').slice(1).map(decodeSegment);
  if (accountId === undefined || accountId === '' || projectId === undefined || projectId === '') {
    return {
      reason: 'does not name account and project; open the agent in Agent Studio and copy the address from there',
    };
  }
  return { region, accountId, projectId };
}

/** Checks a base URL that somebody typed and returns it without a slash at its end. */
export function parseBaseUrl(text: string): { readonly baseUrl: string } | Refusal {
  const url = URL.parse(text);
  if (url === null) return { reason: 'is not a URL; write it with its scheme, https://api.example.com' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { reason: 'must begin with https:// or http://' };
  if (url.username !== '' || url.password !== '') return { reason: 'must not hold a user name or password' };
  if (url.search !== '' || url.hash !== '' || /[?#]/.test(text))
    return { reason: 'must not have a query or a fragment' };
  return { baseUrl: `${url.origin}${url.pathname.replace(/\/+$/, '')}` };
}

/** Tells whether what is sent to an origin stays on this machine. */
export function isLoopback(origin: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(origin).hostname);
}

/** Checks an account id, a project id or an API version, each of which is one segment of the path. */
export function checkPathSegment(text: string): Refusal | undefined {
  if (text.trim() === '') return { reason: 'is empty' };
  if (text === '.' || text === '..') return { reason: 'must not be a dot segment' };
  return undefined;
}

/** What one agent's address is made of. */
export interface AgentAddress {
  readonly baseUrl: string;
  /** `v1` is the only version there is. */
  readonly version: string;
  readonly accountId: string;
  readonly projectId: string;
}

/** The URL of each operation of one agent (Chat API introduction, endpoint format). */
export function renderOperationUrls({
  baseUrl,
  version,
  accountId,
  projectId,
}: AgentAddress): Record<Operation, string> {
  const path = [version, accountId, projectId].map((segment) => encodeURIComponent(segment.toWellFormed())).join('/');
  const chat = `${baseUrl.replace(/\/+$/, '')}/${path}/chat`;
  return { create: `${chat}/create`, respond: `${chat}/respond`, close: `${chat}/close` };
}

/** A part of a URL as it is meant; as it is, where it is not encoded well. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
