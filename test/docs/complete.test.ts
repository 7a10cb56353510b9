// The pages leave nothing out: every code and every key of the language has an example that docs.test.ts runs, every
// other key and every option is named.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { AGENT_SCHEMA } from '../../src/agent/agent-schema.ts';
import { isRecord, type JsonObject, type JsonValue } from '../../src/base/json.ts';
import { CONFIG_SCHEMA } from '../../src/cli/config-schema.ts';
import { QUARANTINE_SCHEMA } from '../../src/plan/quarantine-schema.ts';
import { SCENARIO_CODES } from '../../src/scenario/scenario-codes.ts';
import { MATCHER_SCHEMA } from '../../src/scenario/matcher-schema.ts';
import { FRAGMENT_SCHEMA, SCENARIO_SCHEMA } from '../../src/scenario/scenario-schema.ts';
import { YAML_CODES } from '../../src/yaml/yaml-codes.ts';
import { rehearsal } from '../e2e/command.ts';
import { findFencedBlocks } from './fenced-blocks.ts';

const DIAGNOSTICS = readFileSync('docs/diagnostics.md', 'utf8');
const FORMAT = ['docs/scenario-format.md', 'docs/matchers.md'];

describe('every code of a scenario file', () => {
  const blocks = findFencedBlocks('docs/diagnostics.md', DIAGNOSTICS);
  test.for(Object.entries({ ...SCENARIO_CODES, ...YAML_CODES }))('%s', ([code, severity]) => {
    const [, section = ''] = DIAGNOSTICS.split(`\n### \`${code}\`\n`);
    expect(section.trimStart()).toMatch(severity === 'error' ? /^Error\. / : /^Warning\. /);
    const examples = blocks.filter(
      ({ info, text }) =>
        (info.startsWith('yaml invalid ') && info.split(/[ ,]+/).includes(code)) ||
        (info === 'console' && text.includes(`${severity}[${code}]: `)),
    );
    expect(examples).not.toEqual([]);
  });
});

describe('every key', () => {
  const pages = FORMAT.map((page) => readFileSync(page, 'utf8'));
  const blocks = pages.flatMap((text) => findFencedBlocks('', text));
  const used = new Set<string>();
  for (const { info, text } of blocks) {
    const schema = /^yaml scenario\b/.test(info)
      ? SCENARIO_SCHEMA
      : info.startsWith('yaml fragment') && FRAGMENT_SCHEMA;
    if (schema) for (const document of parseAllDocuments(text)) collect(schema, document.toJS() as JsonValue, used);
  }
  test.for([...new Set([...listKeys(SCENARIO_SCHEMA), ...listKeys(FRAGMENT_SCHEMA)])])('%s', (key) => {
    expect([...used]).toContain(key);
    expect(pages.join('\n')).toContain(`\`${key.split('.')[1]!}\``);
  });
});

describe('every key of a file that is not about scenarios', () => {
  const pages = [
    ['docs/command-line.md', CONFIG_SCHEMA],
    ['docs/simulated-agents.md', AGENT_SCHEMA],
    ['docs/scenario-format.md', QUARANTINE_SCHEMA],
  ] as const;
  const matcherKeys = Object.keys(MATCHER_SCHEMA['properties'] as JsonObject);
  test.for(pages)('%s', ([page, schema]) => {
    const text = readFileSync(page, 'utf8');
    const keys = listPropertyNames(schema).filter((key) => !matcherKeys.includes(key));
    expect(keys.length).toBeGreaterThan(4);
    expect(keys.filter((key) => !new RegExp(`\\b${key}\\b`).test(text))).toEqual([]);
  });
});

test('every command has a help of its own, and every option stands on some page, those of run among its options', async () => {
  const { stdout } = await rehearsal(['--help']);
  const listed = stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}([a-z]+) /gm);
  const commands = [...Array.from(listed, ([, name = '']) => [name]), ['baseline', 'accept']];
  expect(commands).toContainEqual(['run']);
  const everything = globSync('docs/*.md')
    .map((page) => readFileSync(page, 'utf8'))
    .join('\n');
  const missing = await Promise.all(
    commands.map(async (command) => {
      const help = (await rehearsal([...command, '--help'])).stdout;
      expect(help).toMatch(new RegExp(`^Usage: rehearsal ${command.join(' ')} `));
      expect(help).not.toMatch(/\(default: ?[[{]/u);
      const options = Array.from(help.matchAll(/^ {2}(--[a-z-]+)/gm), ([, option = '']) => option);
      const text = command[0] === 'run' ? readFileSync('docs/command-line.md', 'utf8') : everything;
      return options
        .filter((option) => !new RegExp(`${option}(?![\\w-])`).test(text))
        .map((option) => [...command, option]);
    }),
  );
  expect(missing.flat()).toEqual([]);
});

/** The names of all properties, however deep. */
function listPropertyNames(schema: JsonValue): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(listPropertyNames);
  if (!isRecord(schema)) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value as JsonObject) : []),
    ...listPropertyNames(value),
  ]);
}

/** All keys that a schema names, as `turn.user`. */
function listKeys(schema: JsonObject): string[] {
  const all = [schema, ...Object.values(schema['definitions'] as JsonObject), propertyOf(SCENARIO_SCHEMA, 'language')];
  return all.flatMap((each) => {
    const { title, properties } = each as { title: string; properties: JsonObject };
    return Object.keys(properties).map((key) => nameKey(title, key));
  });
}

/** Notes the keys of a value by the part of the schema that they belong to. */
function collect(schema: JsonObject, value: JsonValue, used: Set<string>): void {
  if (Array.isArray(value)) {
    const { items } = schema;
    if (isRecord(items)) for (const item of value) collect(resolve(items), item as JsonValue, used);
  } else if (isRecord(value)) {
    for (const [key, member] of Object.entries(value)) {
      const own = propertyOf(schema, key);
      if (own !== undefined) used.add(nameKey(schema['title'] as string, key));
      const inner = own ?? schema['additionalProperties'];
      if (isRecord(inner)) collect(resolve(inner), member, used);
    }
  }
}

/** A handoff may be a matcher for its destination, with a matcher's keys. */
function nameKey(title: string, key: string): string {
  const isMatcher = title === 'handoff' && propertyOf(MATCHER_SCHEMA, key) !== undefined;
  return `${isMatcher ? 'matcher' : title}.${key}`;
}

function propertyOf(schema: JsonObject, key: string): JsonObject | undefined {
  return (schema['properties'] as Record<string, JsonObject> | undefined)?.[key];
}

function resolve(schema: JsonObject): JsonObject {
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  return (SCENARIO_SCHEMA['definitions'] as Record<string, JsonObject>)[$ref.split('/').at(-1)!]!;
}
