import type { RequestName } from '@enishi/shared/requests';
import type { ServerMessageName } from '@enishi/shared/socketMap';

/** What each request does, for people who write another client. A request without a note does not compile. */
export const REQUEST_NOTES: Record<RequestName, string> = {
  'mixer:sync': 'The whole view of this connection again.',
  'mixer:join': 'Take part. Needs the pledge and a profile with name and industry.',
  'mixer:leave': 'Leave the mixer. Joining again is possible until it is over.',
  'ready:set': 'Ready for rounds, or on a break. Going on a break leaves the room.',
  'seat:skip': 'Skip the running round, named by its number: the seat is free at once.',
  'seat:hold':
    'Alone in a room: keep the seat for the partner (true) or be paired with somebody else (false).',
  'topic:draw':
    'Draw the next topic card. `drawn` is the number the client saw (`room.topic.drawn`), so that two who press at once draw one card.',
  'time:wish':
    'Wish to keep talking. When everybody in the room wishes it, `room.endsAt` moves into the break.',
  'sitOut:wish':
    'Sit the next round out with the one in my room and keep talking. Nothing happens, and nobody is told, until both wish it.',
  'card:offer':
    'Offer one of the own contact cards (`version`; left out: the main one) with the chosen fields; the name is always in it. If the other has offered already, this is an exchange.',
  'card:answer':
    'Answer an offer. On `accept`, `fields` are what is given back. "later" and "decline" look the same to the other.',
  'card:revoke': 'Take the own card back; before the answer, take the offer back.',
  'thanks:give': 'Say thanks to somebody from a room.',
  'help:call': 'Call the host. One open call per person.',
  'help:cancel': 'Take the call back.',
  'report:send':
    'Report a partner and leave the room at once. The two never sit together again; nobody is told why.',
  'chat:send': 'Write to the lobby or to the own room.',
  'presence:set':
    'Tell how one takes part and whether the microphone and the camera are on. Send it after connecting and at every change.',
  'reaction:send': 'A listening reaction to the room, shown for a moment and kept nowhere.',
  'caption:send':
    'What this person says, written by their own browser, for those in the room who wish to read it (`readsCaptions`), once both have told so by `presence:set`. The same `line` again replaces what was sent. Kept nowhere.',
  'signal:send':
    'WebRTC signalling to somebody in the same room; with `stage`, between one who speaks to everybody and one who listens.',
  'round:start': 'Host: start the next round. `round` is the number of rounds begun so far.',
  'round:end': 'Host: end the running round now.',
  'round:extend': 'Host: give the running round more time.',
  'run:pause': 'Host: stop all clocks. Talking goes on.',
  'run:resume': 'Host: let the clocks run again.',
  'run:auto': 'Host: rounds follow one another by themselves, or wait for the host.',
  'run:repeats': 'Host: people may meet again when nobody new is left.',
  'run:mode': 'Host: what counts when the next rounds are seated.',
  'mixer:close': 'Host: go to the closing now.',
  'mixer:end': 'Host: end the mixer.',
  'person:remove': 'Host: take somebody out of the mixer.',
  'host:share': 'Host: make a participant a host too, or take that back.',
  'host:accept': 'Accept the hosting that was offered because the host is gone.',
  'host:resign': 'Host: stop hosting; somebody else must be a host.',
  'stage:take': 'Speak to everybody: hosts when they like, others after a `stage:invite`.',
  'stage:leave': 'Stop speaking to everybody, or say no to having been asked.',
  'stage:invite': 'Host: ask somebody to speak to everybody (`on`), or take them off the stage.',
  'room:visit': 'Host: visit a room openly. Its people see who visits.',
  'room:leave': 'Host: end the visit.',
  'help:answer': 'Host: answer a call.',
  'message:send': 'Host: write to everybody or to one room.',
  'preview:get': 'Host: what the next round would be if it were seated now.',
};

export const MESSAGE_NOTES: Record<ServerMessageName, string> = {
  view: 'What is to be shown. Each part replaces the former one whole; a part that did not change is left out.',
  signal: 'WebRTC signalling from somebody in the same room.',
  reaction: 'A listening reaction from somebody in the same room.',
  caption:
    'What somebody in the same room says, written by their browser; it replaces the same `line` of theirs.',
  speaking: 'Somebody in the same room began or stopped speaking.',
  'seat:taken': 'Another connection of this person has the seat now; this one is closed next.',
  'server:stopping': 'The server is about to stop. Connect again in a moment; nothing acknowledged is lost.',
};
