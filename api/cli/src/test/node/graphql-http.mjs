import { serverAudits } from 'graphql-http';

const key = process.env.REMITSTREAM_API_KEY;

/** Runs the audits of GraphQL over HTTP; a line of JSON for each. */
for (const audit of serverAudits({
  url: new URL('/graphql', process.env.REMITSTREAM_URL).href,
  fetchFn: (url, init) =>
    fetch(url, { ...init, headers: { ...init?.headers, Authorization: `Bearer ${key}` } }),
})) {
  const { id, name, status, reason } = { ...audit, ...(await audit.fn()) };
  process.stdout.write(JSON.stringify({ id, name, status, reason }) + '\n');
}
