// Several agents served as one project: the variant of `create` decides which one answers.
import { ApiError } from './api-error.ts';
import type { Agent, Variant } from './agent.ts';

/** An agent and the variant of it that answers. */
export interface Speaker {
  readonly agent: Agent;
  readonly variant: Variant;
}

/** The agents of one project. */
export class AgentProject {
  readonly #speakers: readonly Speaker[];

  constructor(agents: readonly Agent[]) {
    this.#speakers = agents.flatMap((agent) => agent.variants.map((variant) => ({ agent, variant })));
  }

  /**
   * Who answers on this path. Without a variant, and for an unknown one, it is the default variant of the first agent
   * that is served there.
   */
  find(accountId: string, projectId: string, variantId: string | undefined): Speaker {
    const ofAccount = this.#speakers.filter(({ agent }) => (agent.accountId ?? accountId) === accountId);
    if (ofAccount.length === 0) {
      throw new ApiError(404, 'ACCOUNT_NOT_FOUND', `There is no account ${JSON.stringify(accountId)}.`);
    }
    const here = ofAccount.filter(({ agent }) => (agent.projectId ?? projectId) === projectId);
    const chosen = here.find(({ variant }) => variant.id !== undefined && variant.id === variantId) ?? here[0];
    if (chosen !== undefined) return chosen;
    throw new ApiError(404, 'PROJECT_NOT_FOUND', `There is no project ${JSON.stringify(projectId)}.`);
  }
}
