import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix';
import { answerChallenge, verify } from './webhook-verifier.mjs';

const key = process.env.REMITSTREAM_API_KEY;
const webhooks = new URL('/v1/webhooks', process.env.REMITSTREAM_URL).href;
const receivers = new Map();

/**
 * A partner: makes a webhook of each signing scheme, proves itself, and says a line of JSON for each
 * delivery: with which of its keys each library finds it genuine. Runs until it is killed.
 */
const server = createServer(async (request, answer) => {
  try {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const said = await take(receivers.get(request.url), Buffer.concat(chunks), request.headers);
    answer.writeHead(200, { 'content-type': 'application/json' }).end(said);
  } catch (failure) {
    say({ failed: `${request.url}: ${failure.stack}` });
    answer.writeHead(500).end();
  }
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
for (const scheme of ['v1', 'v1a']) await make(scheme);

async function make(scheme) {
  let resolve;
  // The challenge may come before the answer that shows the secret.
  receivers.set(`/${scheme}`, new Promise((known) => (resolve = known)));
  const url = `http://127.0.0.1:${server.address().port}/${scheme}`;
  const webhook = await call('POST', webhooks, { url, scheme });
  // The one that the test changes to comes from outside, so that both know it beforehand.
  const secrets = [webhook.secret, process.env.NEXT_SECRET];
  resolve({ scheme, secrets, publicKey: webhook.publicKey });
  while ((await call('GET', `${webhooks}/${webhook.webhookId}`)).state !== 'ACTIVE') {
    await new Promise((over) => setTimeout(over, 100));
  }
  say({ made: { scheme, webhookId: webhook.webhookId, publicKey: webhook.publicKey } });
}

async function take(made, body, headers) {
  const { scheme, secrets, publicKey } = await made;
  const keys = scheme === 'v1a' ? [publicKey] : secrets;
  const { type, sequence } = JSON.parse(body);
  if (type === 'webhook.challenge') return answerChallenge(body, secrets[0]);
  say({
    delivery: {
      scheme,
      sequence,
      type,
      id: headers['webhook-id'],
      sha256: createHash('sha256').update(body).digest('hex'),
      ours: trusted(keys, (one, bytes) => verify(bytes, headers, [one]), body),
      ...(scheme === 'v1' && {
        standardwebhooks: trusted(keys, (one, bytes) => new StandardWebhook(one).verify(bytes.toString(), headers), body),
        svix: trusted(keys, (one, bytes) => new SvixWebhook(one).verify(bytes.toString(), headers), body),
      }),
    },
  });
  return '{}';
}

/** The places of the keys with which it is genuine; none where a changed body is as well. */
function trusted(keys, check, body) {
  const changed = Buffer.concat([body, Buffer.from(' ')]);
  return keys.flatMap((one, place) => (passes(check, one, body) && !passes(check, one, changed) ? [place] : []));
}

function passes(check, one, body) {
  try {
    check(one, body);
    return true;
  } catch {
    return false;
  }
}

async function call(method, url, body) {
  const answer = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${url} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

function say(line) {
  process.stdout.write(JSON.stringify(line) + '\n');
}
