// The works as promptfoo plays them: a test for each conversation, an assertion for each reply.
import process from 'node:process';
const { BENCH_CONVERSATIONS, BENCH_TURNS } = process.env;

const assert = Array.from({ length: Number(BENCH_TURNS) }, (_, index) => ({
  type: 'regex',
  value: `order [A-Z]-${1001 + index} is (on its way|delivered)`,
}));

export default {
  providers: [`file://${import.meta.dirname}/promptfoo.provider.js`],
  prompts: ['{{customer}}'],
  defaultTest: {
    assert: [{ type: 'contains', value: 'Welcome back' }, ...assert, { type: 'contains', value: 'live_agent_queue' }],
  },
  tests: Array.from({ length: Number(BENCH_CONVERSATIONS) }, (_, index) => ({
    vars: { customer: `customer ${index}` },
  })),
};
