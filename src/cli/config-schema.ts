// The JSON Schema of rehearsal.config.yaml. What no schema can say (which keys exclude each other, URLs, durations) is
// checked by config-target.ts and config-file.ts.
import { describeDurationKey } from '../base/duration.ts';
import type { JsonObject } from '../base/json.ts';
import { describeRateKey } from '../base/rate.ts';
import { REGIONS } from '../chat/base-url.ts';

const COUNT_FROM_0: JsonObject = { type: 'integer', minimum: 0 };
const COUNT_FROM_1: JsonObject = { type: 'integer', minimum: 1 };

const TARGET_SCHEMA: JsonObject = {
  title: 'target',
  description:
    'One way to reach one agent. The connector token decides the environment, so one environment is one target.',
  type: 'object',
  unknownKeyHints: { url: 'write `base_url`', variant: 'a scenario says its variant itself' },
  additionalProperties: false,
  minProperties: 1,
  properties: {
    simulated: {
      type: ['string', 'array'],
      items: { type: 'string' },
      minItems: 1,
      description: 'A built-in simulated agent, a path to an agent file, or a list of them.',
    },
    region: { enum: Object.keys(REGIONS), description: 'The region of the workspace.' },
    studio_url: text(
      'The address that the browser shows in Agent Studio; region, account and project are read from it.',
    ),
    base_url: text('In place of region: `https://api.example.com`.'),
    account_id: text('The account, as Agent Studio shows it in its address.'),
    project_id: text('The project (agent), as Agent Studio shows it in its address.'),
    api_version: text('Default: v1.'),
    api_key: text('From the environment only: `${env.NAME}`. Default: REHEARSAL_API_KEY.'),
    token: text('The connector token, from the environment only: `${env.NAME}`. Default: REHEARSAL_TOKEN.'),
    concurrency: { ...COUNT_FROM_1, description: 'Conversations open at once on this target.' },
    rate: describeRateKey('HTTP requests at most, repeated ones included: `5/s`, `300/m`.'),
    ca_file: text('A PEM file with the certificate authority that signed the server’s certificate.'),
    insecure: { type: 'boolean', description: 'True: certificates are not verified. Every report says so.' },
  },
};

/** What to write for flags, and for what belongs elsewhere. */
const UNKNOWN_KEY_HINTS: JsonObject = {
  target: 'write `default_target` for the name of one, `targets` for how it is reached',
  turn_timeout: 'write `timeouts: { turn: … }`',
  scenario_timeout: 'write `timeouts: { scenario: … }`',
  run_timeout: 'write `timeouts: { run: … }`',
  tags: 'which scenarios are played is said on the command line',
  paths: 'which scenarios are played is said on the command line',
};

/** What a config file may hold. */
export const CONFIG_SCHEMA: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'config file',
  description: 'Targets, and how suites are played. Flags win over the environment, and that over this file.',
  type: 'object',
  unknownKeyHints: UNKNOWN_KEY_HINTS,
  additionalProperties: false,
  properties: {
    default_target: text('The target when `--target` does not say. Default: the only one.'),
    targets: {
      type: 'object',
      wrongTypeHints: { list: 'write each under its name: `sandbox: { … }`' },
      additionalProperties: { $ref: '#/definitions/target' },
      description: 'The agents that can be tested, by name.',
    },
    variants: {
      type: 'object',
      wrongTypeHints: { list: 'write each name with its id: `downtown: VARIANT-…`' },
      additionalProperties: { type: 'string', minLength: 1 },
      description: 'Names that scenarios may use for the agent’s variants (`VARIANT-…`).',
    },
    vars: { type: 'object', description: 'Variables of all scenarios, by name: `${name}`.' },
    concurrency: { ...COUNT_FROM_1, description: 'Conversations open at once. Default: 10.' },
    rate: describeRateKey('HTTP requests at most, repeated ones included: `5/s`, `300/m`. Default: no limit.'),
    retries: { ...COUNT_FROM_0, description: 'New attempts after a failed or errored one. Default: 0.' },
    repeat: { ...COUNT_FROM_1, description: 'How often each scenario is played. Default: 1.' },
    pass_rate: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1,
      description: 'The share of the repeats that must pass. Default: 1.',
    },
    timeouts: {
      title: 'mapping of timeouts',
      type: 'object',
      wrongTypeHints: { text: 'write for what: `{ turn: 30s }`' },
      additionalProperties: false,
      properties: {
        turn: describeDurationKey('For one reply. Default: 30s.'),
        scenario: describeDurationKey('For one conversation. Default: 5m.'),
        run: describeDurationKey('For the whole run. Default: none.'),
      },
    },
    timezone: text('IANA time zone of dates, such as `Europe/London`. Default: UTC.'),
    order: { enum: ['file', 'random'], description: 'The order of play. Default: file.' },
    reporters: {
      type: ['string', 'array'],
      minItems: 1,
      items: { type: 'string' },
      description: 'Which reports are made; `junit=PATH` names the file.',
    },
    out: text('Parent of the run directories. Default: reports.'),
    baseline: text(
      'The baseline file: `rehearsal baseline accept` writes it, and runs are compared with it. Default of the former: baseline.yaml.',
    ),
    history: {
      type: ['string', 'boolean'],
      minLength: 1,
      description: 'The file of the local history, or false for none. Default: history.sqlite beside the runs.',
    },
    quarantine: text('The file that lists scenarios that run and never gate.'),
  },
  definitions: { target: TARGET_SCHEMA },
};

function text(description: string): JsonObject {
  return { type: 'string', minLength: 1, description };
}
