// A run with every kind of result, for golden files and for looking at.
import type { AttemptResult, CheckResult, ErrorInfo, ScenarioResult, TurnResult } from '../../../src/event/results.ts';
import { buildAttempt, buildCheck, buildScenario, buildTurn } from './build-events.ts';

const RETURNS = 'scenarios/returns.yaml';
const BOOKING = 'scenarios/booking/tables.yaml';
const ERRORS = 'scenarios/errors.yaml';

const greeting = buildTurn({
  index: 0,
  response: 'Welcome back, how can I help you today?',
  checks: [
    buildCheck({
      expected: 'contains "Welcome back"',
      expected_text: 'Welcome back',
      actual: 'Welcome back, how can I help you today?',
      file: RETURNS,
      line: 9,
      column: 13,
    }),
  ],
  file: RETURNS,
  line: 8,
});

const policy = 'You can return items within 14 days with proof of purchase, unless they were on sale.';

function failedCheck(overrides: Partial<CheckResult>): CheckResult {
  return buildCheck({ passed: false, file: RETURNS, line: 15, column: 20, ...overrides });
}

const failedTurn: TurnResult = buildTurn({
  index: 1,
  user: "What's your return policy?",
  response: policy,
  handoff: { destination: 'general_queue', reason: 'returns' },
  latency_ms: 3400,
  checks: [
    failedCheck({ expected: 'contains "30 days"', expected_text: '30 days', actual: policy }),
    buildCheck({ expected: 'contains "proof of purchase"', expected_text: 'proof of purchase', actual: policy }),
    failedCheck({
      subject: 'handoff',
      matcher: 'is',
      expected: 'none',
      actual: 'general_queue',
      implied: true,
      line: 12,
      column: 5,
    }),
    failedCheck({ subject: 'latency', matcher: 'is', expected: 'at most 3 s', actual: '3.4 s', line: 18, column: 16 }),
  ],
  file: RETURNS,
  line: 12,
  column: 5,
});

const failedAttempt: AttemptResult = buildAttempt({
  verdict: 'failed',
  conversation_id: 'CONV-7f3a',
  turns: [greeting, failedTurn],
  duration_ms: 3812,
});

const equalsTurn = buildTurn({
  index: 2,
  user: '予約をお願いします 🍣',
  response: '承知しました。2名様、午後8時のご予約ですね。 “Confirmed” 🎉',
  checks: [
    failedCheck({
      matcher: 'equals',
      expected: 'equals "承知しました。2名様、午後7時のご予約ですね。 \\"Confirmed\\" 🎉"',
      expected_text: '承知しました。2名様、午後7時のご予約ですね。 "Confirmed" 🎉',
      actual: '承知しました。2名様、午後8時のご予約ですね。 “Confirmed” 🎉',
      file: BOOKING,
      line: 21,
      column: 17,
    }),
  ],
  file: BOOKING,
  line: 20,
});

const exactTurn = buildTurn({
  index: 1,
  user: 'How much is it?',
  response: 'That is 12\u00a0€.',
  checks: [
    failedCheck({
      matcher: 'exact',
      expected: 'exactly "That is 12 €."',
      expected_text: 'That is 12 €.',
      actual: 'That is 12\u00a0€.',
      file: 'scenarios/fragments/price.yaml',
      line: 3,
      column: 9,
    }),
  ],
  file: 'scenarios/fragments/price.yaml',
  line: 2,
});

function errored(id: string, name: string, error: ErrorInfo, overrides: Partial<AttemptResult> = {}): ScenarioResult {
  const attempt = buildAttempt({ verdict: 'errored', error, duration_ms: 812, ...overrides });
  return buildScenario({ id, name, file: ERRORS, line: 4, verdict: 'errored', duration_ms: 812, attempts: [attempt] });
}

const unanswered = buildTurn({
  index: 1,
  user: 'Book a table for two',
  response: null,
  end_conversation: null,
  latency_ms: null,
  file: ERRORS,
  line: 7,
  column: 5,
});

const timeOut: ErrorInfo = {
  kind: 'timeout',
  message: 'no answer to respond within 30 s',
  hint: 'raise --turn-timeout, or look at the agent by the correlation id',
  turn: 1,
  operation: 'respond',
  correlation_id: 'corr-9',
  may_be_delivered: true,
};

/** Scenarios in the order of the plan. */
export const SAMPLE_SCENARIOS: readonly ScenarioResult[] = [
  buildScenario({
    id: 'premium-greeting',
    name: 'Premium customers are greeted by name',
    file: RETURNS,
    line: 3,
    tags: ['smoke', 'greeting'],
    variant: 'downtown',
    attempts: [buildAttempt({ turns: [greeting], duration_ms: 402, conversation_id: 'CONV-1001' })],
    duration_ms: 402,
  }),
  buildScenario({
    id: 'returns-policy',
    name: 'Returns within 30 days',
    file: RETURNS,
    line: 11,
    tags: ['returns'],
    verdict: 'failed',
    started_ms: 12,
    duration_ms: 3812,
    attempts: [failedAttempt],
  }),
  buildScenario({
    id: 'returns-flaky',
    name: 'Returns of a gift',
    file: RETURNS,
    line: 30,
    flaky: true,
    duration_ms: 5046.5,
    attempts: [
      { ...failedAttempt, conversation_id: 'CONV-2001' },
      buildAttempt({ attempt: 2, conversation_id: 'CONV-2002', started_ms: 3812 }),
    ],
  }),
  ...['premium', 'standard'].map((tier) =>
    buildScenario({
      id: `greeting-by-tier[${tier}]`,
      name: 'Greeting by tier',
      file: RETURNS,
      line: 50,
      verdict: tier === 'premium' ? 'failed' : 'passed',
      attempts: [
        tier === 'premium'
          ? {
              ...failedAttempt,
              turns: [
                {
                  ...greeting,
                  checks: [
                    failedCheck({
                      expected: 'contains "VIP"',
                      expected_text: 'VIP',
                      actual: greeting.response,
                      line: 54,
                    }),
                  ],
                },
              ],
            }
          : buildAttempt({ conversation_id: 'CONV-3001' }),
      ],
    }),
  ),
  buildScenario({
    id: 'bookings/japanese',
    name: '日本語で予約する 🍣',
    file: BOOKING,
    line: 14,
    tags: ['language', 'booking'],
    verdict: 'failed',
    duration_ms: 2210,
    attempts: [
      buildAttempt({
        verdict: 'failed',
        conversation_id: 'CONV-4001',
        turns: [greeting, failedTurn, equalsTurn].map((turn, index) =>
          index === 1 ? { ...turn, checks: [], handoff: null } : turn,
        ),
      }),
    ],
  }),
  buildScenario({
    id: 'price-exact',
    name: 'The price, to the letter',
    file: BOOKING,
    line: 30,
    verdict: 'failed',
    quarantine: {
      reason: 'prices change in December',
      owner: 'jo',
      ticket: 'AGENT-12',
      expires: '2026-11-01',
      expired: true,
    },
    attempts: [buildAttempt({ verdict: 'failed', conversation_id: 'CONV-4002', turns: [greeting, exactTurn] })],
  }),
  buildScenario({
    id: 'silence-ladder',
    name: 'Three silences end the conversation',
    file: BOOKING,
    line: 40,
    verdict: 'failed',
    attempts: [
      buildAttempt({
        verdict: 'failed',
        conversation_id: 'CONV-4003',
        turns: [
          { ...greeting, checks: [] },
          buildTurn({ index: 1, user: null, silence: 'absent', response: 'Are you still there?' }),
          buildTurn({
            index: 2,
            user: null,
            silence: 'empty',
            response: '',
            end_conversation: true,
            handoff: {},
            checks: [
              failedCheck({
                subject: 'end_conversation',
                matcher: 'is',
                expected: 'false',
                actual: 'true',
                implied: true,
                message: 'one turn is left',
                file: BOOKING,
                line: 44,
                column: 5,
              }),
            ],
          }),
        ],
      }),
    ],
  }),
  buildScenario({
    id: 'known-bug',
    name: 'The agent still forgets the party size',
    file: BOOKING,
    line: 60,
    expected_failure: 'AGENT-31 is not mended yet',
    attempts: [{ ...failedAttempt, conversation_id: 'CONV-5001' }],
  }),
  buildScenario({
    id: 'mended-bug',
    name: 'The agent says the opening hours',
    file: BOOKING,
    line: 70,
    verdict: 'failed',
    expected_failure: 'AGENT-32 is not mended yet',
    attempts: [buildAttempt({ conversation_id: 'CONV-5002' })],
  }),
  buildScenario({
    id: 'quarantined-red',
    name: 'Table for twelve',
    file: BOOKING,
    line: 80,
    verdict: 'failed',
    quarantined: true,
    quarantine: {
      reason: 'the party limit is being reworked',
      ticket: 'AGENT-40',
      expires: '2027-01-31',
      expired: false,
    },
    attempts: [{ ...failedAttempt, conversation_id: 'CONV-6001' }],
  }),
  buildScenario({
    id: 'quarantined-green',
    name: 'Table for two',
    file: BOOKING,
    line: 90,
    quarantined: true,
    quarantine: { reason: 'was unstable in October', expired: false },
    attempts: [buildAttempt({ conversation_id: 'CONV-6002' })],
  }),
  buildScenario({
    id: 'skipped',
    name: 'Loyalty points',
    file: BOOKING,
    line: 100,
    verdict: 'skipped',
    skip_kind: 'file',
    skip_reason: 'the feature comes in January',
  }),
  errored(
    'unauthorized',
    'Any conversation',
    {
      kind: 'unauthorized',
      message: 'the API answered 401 to create',
      hint: 'check REHEARSAL_API_KEY and REHEARSAL_TOKEN of target sandbox',
      turn: 0,
      operation: 'create',
      status: 401,
      error_code: 'UNAUTHORIZED',
    },
    { conversation_id: null, turns: [], requests: 1 },
  ),
  errored('time-out', 'A slow agent', timeOut, { conversation_id: 'CONV-7002', turns: [greeting, unanswered] }),
  errored(
    'malformed',
    'A gateway answers instead',
    {
      kind: 'malformed-body',
      message: 'the answer to respond is not JSON',
      turn: 1,
      operation: 'respond',
      status: 200,
      body_excerpt: '<html>\n<title>502 Bad Gateway</title>',
    },
    { conversation_id: 'CONV-7003', turns: [greeting, unanswered] },
  ),
  errored(
    'pattern',
    'A pattern that takes for ever',
    {
      kind: 'pattern-timeout',
      message: 'the pattern took longer than 1 s',
      turn: 1,
      file: ERRORS,
      line: 33,
      column: 19,
    },
    { conversation_id: 'CONV-7004', turns: [greeting] },
  ),
  buildScenario({
    id: 'retried',
    name: 'Retried in vain',
    file: ERRORS,
    line: 40,
    verdict: 'failed',
    duration_ms: 9000,
    attempts: [
      buildAttempt({ verdict: 'errored', conversation_id: 'CONV-8001', error: timeOut, turns: [greeting, unanswered] }),
      { ...failedAttempt, attempt: 2, conversation_id: 'CONV-8002', started_ms: 3000 },
      { ...failedAttempt, attempt: 3, conversation_id: 'CONV-8003', started_ms: 6000 },
    ],
  }),
  buildScenario({
    id: 'repeated-green',
    name: 'Nine of ten are enough',
    file: ERRORS,
    line: 50,
    repeat: { planned: 3, played: 3, passed: 2, errored: 0, pass_rate: 0.6, interval: [0.21, 0.94] },
    attempts: [1, 2, 3].map((repeat) =>
      repeat === 2 ? { ...failedAttempt, attempt: 2, repeat } : buildAttempt({ attempt: repeat, repeat }),
    ),
  }),
  buildScenario({
    id: 'repeated-red',
    name: 'One of three is not enough',
    file: ERRORS,
    line: 60,
    verdict: 'failed',
    repeat: { planned: 3, played: 3, passed: 1, errored: 0, pass_rate: 0.9, interval: [0.06, 0.79] },
    attempts: [1, 2, 3].map((repeat) =>
      repeat === 2 ? buildAttempt({ attempt: 2, repeat }) : { ...failedAttempt, attempt: repeat, repeat },
    ),
  }),
];
