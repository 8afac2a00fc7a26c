import { openRoad } from './road.mjs';

const EVENTS_PER_CUT = 7;

export const key = process.env.REMITSTREAM_API_KEY;
export const soon = () => new Promise((over) => setTimeout(over, 100));

/**
 * Follows the log from the cursor AFTER on, through a road that is cut after every few events, and
 * says a line of JSON for each event, reset, cut and failure. Runs until it is killed.
 *
 * @param connect makes the client, of the address of the system and what to do as it connects
 */
export async function follow(connect) {
  const road = await openRoad(new URL(process.env.REMITSTREAM_URL));
  let cursor = process.env.AFTER;
  let sinceCut = 0;

  function take({ data, errors }) {
    if (errors) {
      fail(errors);
      return;
    }
    const message = data.documentEvents;
    cursor = message.cursor;
    say({ [message.__typename]: message });
    if (++sinceCut === EVENTS_PER_CUT) {
      sinceCut = 0;
      road.cut();
    }
  }

  connect(road.address, (again) => say({ connected: { again } })).subscribe(
    {
      query: `subscription Log($after: Cursor) {
        documentEvents(after: $after) {
          __typename
          ... on DocumentEvent { id type cursor }
          ... on Reset { cursor reason }
        }
      }`,
      variables: {
        // Read at every attempt: a client that comes back goes on behind the newest cursor.
        get after() {
          return cursor;
        },
      },
    },
    { next: take, error: fail, complete: () => fail('the log ended') },
  );
}

function say(line) {
  process.stdout.write(JSON.stringify(line) + '\n');
}

function fail(why) {
  say({ failed: why instanceof Error ? `${why.message} ${why.cause ?? ''}` : why });
}
