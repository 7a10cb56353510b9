// How the page of a mutation test looks, in light and dark.

/** The whole style sheet; its hash stands in the page's policy. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --bad: light-dark(#b3261e, #f2b8b5); --line: light-dark(#ddd, #444); --soft: light-dark(#666, #aaa); }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { margin: 0; }
h3 { margin: 0; overflow-wrap: anywhere; }
article { border-top: 1px solid var(--line); padding: 1rem 0; }
.place, small { color: var(--soft); }
.place { margin: 0; }
dl { display: grid; grid-template-columns: 4rem 1fr; gap: 0.25rem 0.75rem; margin: 0.75rem 0; }
dt { color: var(--soft); }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.bad { color: var(--bad); }
mark { background: none; color: inherit; text-decoration: underline wavy; text-underline-offset: 4px; }
mark small { text-decoration: none; }
pre { border: 1px solid var(--line); border-radius: 4px; padding: 0.75rem; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
td, th { border-bottom: 1px solid var(--line); padding: 0.25rem 0.5rem; text-align: start; overflow-wrap: anywhere; }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
`;
