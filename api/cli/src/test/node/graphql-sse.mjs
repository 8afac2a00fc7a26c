import { createClient } from 'graphql-sse';
import { follow, key, soon } from './tap.mjs';

await follow((address, connected) =>
  createClient({
    url: `http://${address}/graphql`,
    headers: { Authorization: `Bearer ${key}` },
    retryAttempts: Infinity,
    retry: soon,
    on: { connected },
  }),
);
