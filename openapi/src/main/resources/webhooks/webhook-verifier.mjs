/**
 * Verifies Remitstream's webhooks. One file, nothing to install, Node 20 or newer; Apache-2.0. Copy it.
 *
 *   import { verify, answerChallenge, prove } from './webhook-verifier.mjs';
 *
 * Or from a shell, to prove that nothing is missing, and to fetch what is:
 *
 *   node webhook-verifier.mjs prove --key whpk_… --statement statement.json --received received.csv \
 *     [--endpoint https://HOST/v1/webhooks/ID --into DIRECTORY]     (the API key in REMITSTREAM_API_KEY)
 *   node webhook-verifier.mjs vectors vectors.json
 *
 * statement.json is one statement as `GET /v1/webhooks/{id}/statements` gives it; received.csv has a line
 * `sequence,id,sha256` for each webhook received: the member `sequence` of its body, its header `webhook-id`, and the
 * SHA-256 of its body in hexadecimal. Exit code 0: complete; 1: not; 2: called wrongly.
 */
import { createHash, createHmac, createPublicKey, timingSafeEqual, verify as verifyEd25519 } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TOLERANCE_SECONDS = 300;
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** Why a webhook or a statement is not what it says it is. */
export class NotGenuine extends Error {}

/**
 * Fails with NotGenuine unless the webhook was signed with one of `keys` (Standard Webhooks 1.0.0), lately.
 *
 * @param body the bytes as they came (Buffer or string), before anything parses them
 * @param headers with lower-case names, as Node gives them
 * @param keys `whsec_…` secrets and `whpk_…` public keys; during a rotation the old and the new one
 * @param now seconds since 1970
 * @returns the webhook's id: the same on every attempt, so it tells repeats
 */
export function verify(body, headers, keys, now = Math.floor(Date.now() / 1000)) {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signatures = headers['webhook-signature'];
  if (!id || !timestamp || !signatures) throw new NotGenuine('a webhook- header is missing');
  if (!/^\d{1,12}$/.test(timestamp)) throw new NotGenuine('webhook-timestamp is no number');
  if (Math.abs(now - Number(timestamp)) > TOLERANCE_SECONDS) throw new NotGenuine('too old, or from the future');
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), Buffer.from(body)]);
  const genuine = signatures.split(' ').some((one) => keys.some((key) => isBy(key, one, signed)));
  if (!genuine) throw new NotGenuine('no signature is by one of the keys');
  return id;
}

function isBy(key, signature, signed) {
  const [version, text] = signature.split(',', 2);
  const bytes = Buffer.from(text ?? '', 'base64');
  if (version === 'v1' && key.startsWith('whsec_')) {
    const expected = createHmac('sha256', decoded(key)).update(signed).digest();
    return bytes.length === expected.length && timingSafeEqual(bytes, expected);
  }
  return version === 'v1a' && key.startsWith('whpk_') && verifyEd25519(null, signed, publicKey(key), bytes);
}

function decoded(key) {
  return Buffer.from(key.slice(key.indexOf('_') + 1), 'base64');
}

function publicKey(key) {
  return createPublicKey({ key: Buffer.concat([ED25519_SPKI, decoded(key)]), format: 'der', type: 'spki' });
}

/** What to answer to a webhook that is a challenge, as JSON with status 200; null where it is none. */
export function answerChallenge(body, secret) {
  const message = JSON.parse(Buffer.from(body).toString());
  if (message.type !== 'webhook.challenge') return null;
  const signature = createHmac('sha256', decoded(secret)).update(message.challenge).digest('base64');
  return JSON.stringify({ challenge: message.challenge, signature });
}

/**
 * Holds a signed statement against what was received.
 *
 * @param statement the member `statement`, a text, as it came
 * @param received rows `[sequence, id, sha256]`; repeats and other sequences do not matter
 * @returns `{ outcome, missing }`: `complete`; `incomplete` with the missing sequences; `differs` where all are there but
 *     an id or a body is not the one that was sent; `forged` where the signature is not by this key
 */
export function prove(statement, signature, key, received) {
  if (!isBy(key, signature, Buffer.from(statement))) return { outcome: 'forged', missing: [] };
  const { from, to, count, root } = JSON.parse(statement);
  const bySequence = new Map(received.map(([sequence, id, sha256]) => [Number(sequence), [id, sha256]]));
  const missing = [];
  const leaves = [];
  for (let sequence = from; sequence <= to; sequence++) {
    const row = bySequence.get(sequence);
    if (row) leaves.push(leaf(sequence, ...row));
    else missing.push(sequence);
  }
  if (missing.length > 0) return { outcome: 'incomplete', missing };
  const same = leaves.length === count && tree(leaves).toString('hex') === root;
  return { outcome: same ? 'complete' : 'differs', missing };
}

/** RFC 6962, section 2.1; the leaf is sequence, id and SHA-256 of the body, each with its length before it. */
export function leaf(sequence, id, sha256) {
  const number = Buffer.alloc(8);
  number.writeBigInt64BE(BigInt(sequence));
  const parts = [number, Buffer.from(id), Buffer.from(sha256, 'hex')];
  return hash(Buffer.from([0]), ...parts.flatMap((part) => [length(part), part]));
}

function tree(leaves) {
  if (leaves.length === 0) return hash();
  if (leaves.length === 1) return leaves[0];
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return hash(Buffer.from([1]), tree(leaves.slice(0, half)), tree(leaves.slice(half)));
}

function length(part) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(part.length);
  return bytes;
}

function hash(...parts) {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}

/**
 * Fetches deliveries by their sequence.
 *
 * @param endpoint `https://HOST/v1/webhooks/ID`
 * @param apiKey with the scope `webhooks:manage`
 * @returns rows `[sequence, id, sha256, body]`
 */
export async function fetchMissing(endpoint, apiKey, sequences) {
  const rows = [];
  for (const sequence of sequences) {
    const page = await get(`${endpoint}/deliveries?fromSequence=${sequence}&toSequence=${sequence}&limit=1`, apiKey);
    if (page.items.length === 0) continue;
    const { eventId, body } = await get(`${endpoint}/deliveries/${page.items[0].deliveryId}`, apiKey);
    rows.push([sequence, eventId, createHash('sha256').update(body).digest('hex'), body]);
  }
  return rows;
}

async function get(url, apiKey) {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${apiKey}` } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
}

async function proveFiles(options) {
  const { statement, signature } = JSON.parse(await readFile(options.statement, 'utf8'));
  const lines = (await readFile(options.received, 'utf8')).split(/\r?\n/).filter((line) => /^\d/.test(line));
  const received = lines.map((line) => line.split(','));
  let proof = prove(statement, signature, options.key, received);
  console.log(spelled(proof));
  if (proof.outcome === 'incomplete' && options.endpoint) {
    const fetched = await fetchMissing(options.endpoint, process.env.REMITSTREAM_API_KEY, proof.missing);
    await mkdir(options.into, { recursive: true });
    for (const [sequence, , , body] of fetched) await writeFile(join(options.into, `${sequence}.json`), body);
    proof = prove(statement, signature, options.key, received.concat(fetched));
    console.log(`fetched ${fetched.length}: ${spelled(proof)}`);
  }
  return proof.outcome === 'complete' ? 0 : 1;
}

function spelled({ outcome, missing }) {
  return missing.length === 0 ? outcome : `${outcome}, missing: ${missing.join(' ')}`;
}

async function tryVectors(file) {
  const vectors = JSON.parse(await readFile(file, 'utf8'));
  const wrong = [];
  const check = (name, fits) => fits || wrong.push(name);
  for (const one of vectors.signatures) check(one.name, isGenuine(one) === one.genuine);
  for (const one of vectors.challenges) {
    const { challenge, signature } = JSON.parse(answerChallenge(one.body, one.secret));
    check(one.name, challenge === one.challenge && signature === one.signature);
  }
  for (const one of vectors.leaves) {
    check(`leaf ${one.sequence}`, leaf(one.sequence, one.id, one.sha256).toString('hex') === one.leaf);
  }
  for (const one of vectors.statements) {
    const { outcome, missing } = prove(one.statement, one.signature, one.key, one.received);
    check(one.name, outcome === one.outcome && missing.join() === one.missing.join());
  }
  const count = ['signatures', 'challenges', 'leaves', 'statements'].reduce((sum, kind) => sum + vectors[kind].length, 0);
  console.log(`${count - wrong.length} of ${count} vectors fit`);
  wrong.forEach((name) => console.log(`wrong: ${name}`));
  return wrong.length === 0 ? 0 : 1;
}

function isGenuine({ body, headers, keys, now }) {
  try {
    return verify(body, headers, keys, now) === headers['webhook-id'];
  } catch (refused) {
    if (refused instanceof NotGenuine) return false;
    throw refused;
  }
}

async function main([command, ...rest]) {
  if (command === 'vectors' && rest.length === 1) return tryVectors(rest[0]);
  const options = Object.fromEntries(rest.flatMap((word, i) => (i % 2 ? [] : [[word.replace(/^--/, ''), rest[i + 1]]])));
  const whole = options.key && options.statement && options.received && (!options.endpoint || options.into);
  if (command === 'prove' && whole) return proveFiles(options);
  console.error('usage: prove --key K --statement FILE --received FILE [--endpoint URL --into DIR], or vectors FILE');
  return 2;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2));
}
