// A provider for promptfoo: one prompt is one conversation.
import { playConversation } from './conversation.js';

export default class ConversationProvider {
  id() {
    return 'conversation';
  }

  async callApi() {
    const replies = await playConversation();
    return { output: replies.map(({ response, handoff }) => `${response} ${handoff?.destination ?? ''}`).join('\n') };
  }
}
