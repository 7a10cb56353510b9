// An agent that rewords everything it says, and ten ways in which it gets worse. A scenario recorded with it must hold for
// every wording, and notice each of the ten.

/** What the agent does; every member can be made worse. */
export interface RepairShop {
  readonly days: string;
  readonly price: string;
  readonly date: string;
  readonly person: string;
  readonly booked: readonly string[];
  readonly hours: readonly string[];
  readonly handoff: string;
  readonly ends: string;
}

/** The agent as it is recorded. */
export const SHOP: RepairShop = {
  days: '3',
  price: '£45.50',
  date: '${date("+6d", "EEEE d MMMM")}',
  person: 'Marta Ruiz',
  booked: [
    'Done, it is booked. Your ticket is RX-70412.',
    'I have booked that for you. The ticket number is RX-70412.',
    'All booked! Please keep your ticket RX-70412 at hand.',
  ],
  hours: [
    'The workshop is open from Monday to Saturday, and closed on public holidays.',
    'You can visit the workshop on any day from Monday to Saturday, except public holidays.',
    'Our workshop opens Monday to Saturday. On public holidays it stays closed.',
  ],
  handoff: 'handoff: { destination: workshop_desk, reason: wants_person }',
  ends: 'end_conversation: true',
};

/** What goes wrong, by name. */
export const REGRESSIONS: Readonly<Record<string, Partial<RepairShop>>> = {
  'another reply': { hours: ['We sell bicycles, helmets and lights of all kinds.'] },
  'a fallback apology': { booked: ['Sorry, I did not understand that. Could you say it again?'] },
  'another number': { days: '13' },
  'another price': { price: '£45.90' },
  'another date': { date: '${date("+7d", "EEEE d MMMM")}' },
  'another name': { person: 'Marta Reyes' },
  'an empty reply': { hours: [''] },
  'a reply that is cut off': { hours: ['The workshop is open from Monday to Saturday, and closed on public hol'] },
  'no handoff': { handoff: 'end_conversation: true' },
  'another destination': { handoff: 'handoff: { destination: sales_desk, reason: wants_person }' },
  'another reason': { handoff: 'handoff: { destination: workshop_desk, reason: ood_loop }' },
  'an end that does not come': { ends: 'end_conversation: false' },
};

/** What the author says. */
export const CONVERSATION = [
  'My bike needs a repair',
  'How much will it cost?',
  'When can I bring it?',
  'Please book that',
  'Actually, where is ticket RX-70412 now?',
  'When are you open?',
];

/** Renders the agent's file. Two endings: a handoff and a goodbye. */
export function renderShop(shop: RepairShop, seed: number): string {
  const { days, price, date, person } = shop;
  return `seed: ${seed}
greeting:
  - Hello, this is Velo Works. What can I do for your bike?
  - Velo Works here, hello! How can I help you with your bike?
rules:
  - when: needs a repair
    reply: [A repair takes ${days} days., "It takes ${days} days to do a repair.", We need ${days} days for a repair.]
  - when: how much
    reply:
      - It costs ${price} including parts.
      - With parts, that comes to ${price}.
      - You pay ${price} for it, parts included.
  - when: when can I bring
    reply:
      - ${JSON.stringify(`${person} can take it on ${date}.`)}
      - ${JSON.stringify(`On ${date}, ${person} has time for it.`)}
      - ${JSON.stringify(`How about ${date}? ${person} will be there.`)}
  - when: please book
    reply: ${JSON.stringify(shop.booked)}
  - when: RX-70412
    reply: [Ticket RX-70412 is waiting for its day., "It waits for its day, that ticket RX-70412."]
  - when: are you open
    reply: ${JSON.stringify(shop.hours)}
  - when: person
    reply: [I am passing you to the workshop., "One moment, the workshop takes over."]
    ${shop.handoff}
  - when: goodbye
    reply: [Goodbye and safe rides!, "Safe rides, goodbye!"]
    ${shop.ends}
fallback: That is beyond me, I am afraid.
`;
}
