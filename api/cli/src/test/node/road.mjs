import net from 'node:net';

/**
 * A way to the system that can be cut: a TCP relay on a port of its own. It goes on to the system
 * with a client's first bytes, since fetch waits for ever on a connection that closes before them.
 */
export async function openRoad(system) {
  const open = new Set();
  const server = net.createServer((near) => {
    near.on('error', () => near.destroy());
    near.once('data', (first) => relay(near, first));
  });

  function relay(near, first) {
    const far = net.connect(Number(system.port), system.hostname);
    far.on('error', () => far.destroy());
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    far.write(first);
    near.pipe(far);
    far.pipe(near);
  }

  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `127.0.0.1:${server.address().port}`,
    cut: () => open.forEach((socket) => socket.resetAndDestroy()),
  };
}
