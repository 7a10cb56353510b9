// The type of the one file of undici that the client loads; see connections.ts for the reason.

declare module 'undici/lib/dispatcher/pool.js' {
  import { Pool } from 'undici';
  export default Pool;
}
