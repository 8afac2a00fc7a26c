import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { follow, key, soon } from './tap.mjs';

class KeyedWebSocket extends WebSocket {
  constructor(address, protocols) {
    super(address, protocols, { headers: { Authorization: `Bearer ${key}` } });
  }
}

await follow((address, connected) =>
  createClient({
    url: `ws://${address}/graphql`,
    webSocketImpl: KeyedWebSocket,
    retryAttempts: Infinity,
    retryWait: soon,
    // A refused connection too; what a close code says is still the client's own to judge.
    shouldRetry: () => true,
    on: { connected: (socket, payload, again) => connected(again) },
  }),
);
