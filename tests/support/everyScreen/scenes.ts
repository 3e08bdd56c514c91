import { askedOfMe } from './askedOfMe.ts';
import { comingIn, frontDoor } from './beforeTheMixer.ts';
import { bigConsole } from './bigConsole.ts';
import { evening } from './evening.ts';
import type { Scene } from './inEveryLook.ts';
import { lastMinute } from './lastMinute.ts';
import { otherRooms } from './otherRooms.ts';
import { refusals } from './refusals.ts';

export const fromTheDoorToTheEnd: readonly Scene[] = [
  { title: '[U231] home, refusals, making a mixer', play: frontDoor, atLeast: 6 },
  { title: '[U231] the mixer page and the steps of coming in', play: comingIn, atLeast: 6 },
  {
    title:
      '[U232] an evening: lobby, next, room with everything that opens, break, closing, console, one’s own pages',
    play: evening,
    atLeast: 50,
  },
  { title: '[U233] the last minute of a room', play: lastMinute, atLeast: 1 },
];

export const seldomMet: readonly Scene[] = [
  {
    title: '[U234] three in a room, a pause, a picture that is off, waiting for a partner',
    play: otherRooms,
    atLeast: 9,
  },
  {
    title: '[U242] what waits for my answer, introductions, a meeting agreed on, the room for two',
    play: askedOfMe,
    atLeast: 15,
  },
  { title: '[U235] a console before anybody came, with many, in trouble', play: bigConsole, atLeast: 7 },
  {
    title: '[U236] full, removed, over, no longer host, without network, without https',
    play: refusals,
    atLeast: 6,
  },
];
