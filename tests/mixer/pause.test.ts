import { describe, expect, it } from 'vitest';
import { effectsOf } from '../../server/src/mixer/effectsOf.ts';
import { phaseShown, sharedView } from '../../server/src/mixer/sharedView.ts';
import type { ReadonlyMixer } from '../../server/src/mixer/state.ts';
import { viewFor } from '../../server/src/mixer/viewFor.ts';
import {
  allowRepeats,
  drawTopic,
  endRound,
  offerCard,
  pause,
  resume,
  setAuto,
  startClosing,
} from '../support/mixer/commands.ts';
import { given, storyOf } from '../support/mixer/given.ts';
import {
  later,
  lobbyOf,
  lobbyWith,
  roundAnnounced,
  roundEnded,
  roundOf,
  startsIn10,
  timePassed,
} from '../support/mixer/history.ts';
import { DAWN, MINUTE, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, roomNr } from '../support/mixer/people.ts';

const running = [lobbyOf(ana, ben, cleo), roundOf([ana, ben]), later(3 * MINUTE)];
const begin = DAWN + 10 * SECOND;
const extended = [
  lobbyWith({ breakMs: 2 * MINUTE }, ana, ben, cleo, dan),
  roundOf([ana, ben], [cleo, dan]),
  { type: 'RoomExtended', roomId: roomNr(1), endsAt: begin + 8 * MINUTE + 110 * SECOND } as const,
  timePassed(8 * MINUTE + 10 * SECOND),
];

describe('a pause', () => {
  it('[R23] is called by a host, for this round', () => {
    given(...running)
      .when(pause())
      .then({ type: 'Paused' });
    given(...running)
      .when(pause(1, { by: ana }))
      .thenRefused('not_host');
    given(...running)
      .when(pause(0))
      .thenRefused('stale_control');
    given(lobbyOf(ana), { type: 'MixerEnded' }).when(pause(0)).thenRefused('mixer_ended');
  });

  it('[R23] pressed twice it is still one pause, and one resume', () => {
    given(...running, { type: 'Paused' })
      .when(pause())
      .thenNothing();
    given(...running)
      .when(resume())
      .thenNothing();
    given(...running)
      .when(resume(1, { by: ana }))
      .thenRefused('not_host');
    given(...running)
      .when(resume(0))
      .thenRefused('stale_control');
  });

  it('[R24] stops every clock', () =>
    given(...running, { type: 'Paused' })
      .whenTimePasses(60 * MINUTE)
      .thenNothing());

  it('[R24] keeps what was left', () =>
    given(...running, { type: 'Paused' }, later(4 * MINUTE)).stand((mixer) =>
      expect(sharedView(mixer).paused).toEqual({ since: begin + 3 * MINUTE, remainingMs: 5 * MINUTE }),
    ));

  it('[R37] an announced start comes so much later, and the lobby keeps what was left', () => {
    const gathered = [lobbyWith(startsIn10(), ana, ben), { type: 'LobbyOpened' } as const, later(4 * MINUTE)];
    given(...gathered, { type: 'Paused' }, later(20 * MINUTE)).stand((mixer) =>
      expect(sharedView(mixer).paused).toMatchObject({ remainingMs: 6 * MINUTE }),
    );
    given(...gathered, { type: 'Paused' }, later(20 * MINUTE))
      .when(resume(0))
      .then({ type: 'Resumed' })
      .and((mixer) => {
        expect(phaseShown(mixer)).toMatchObject({ kind: 'lobby', startsAt: DAWN + 30 * MINUTE });
        expect(effectsOf({ type: 'Resumed', at: 0, shiftMs: 0 }, mixer)).toEqual([{ type: 'list_mixer' }]);
      });
    given(...gathered, { type: 'Paused' }, later(20 * MINUTE), { type: 'Resumed', shiftMs: 20 * MINUTE })
      .whenTimePasses(5 * MINUTE)
      .thenNothing();
  });

  it('[R37] a start that was overslept stays where it was', () =>
    given(
      lobbyWith(startsIn10(), ana),
      { type: 'LobbyOpened' },
      later(11 * MINUTE),
      { type: 'StartDelayed' },
      { type: 'Paused' },
      later(MINUTE),
      { type: 'Resumed', shiftMs: MINUTE },
    ).stand((mixer) => expect(mixer.settings.startsAt).toBe(DAWN + 10 * MINUTE)));

  it('[R25] a running round ends so much later', () =>
    given(...running, { type: 'Paused' }, later(4 * MINUTE))
      .when(resume())
      .then({ type: 'Resumed', shiftMs: 4 * MINUTE })
      .and((mixer) => {
        expect(mixer.phase).toMatchObject({ startsAt: begin, endsAt: begin + 12 * MINUTE });
        expect(mixer.rooms.get(roomNr(1))).toMatchObject({ startsAt: begin, endsAt: begin + 12 * MINUTE });
      }));

  it('[R25] a talk knows how long it was paused, each time, and not what was paused before it began', () => {
    const paused = (shiftMs: number) =>
      [{ type: 'Paused' }, later(shiftMs), { type: 'Resumed', shiftMs }] as const;
    const talked = (mixer: ReadonlyMixer) => viewFor(mixer, ana).room?.pausedMs;
    given(...running).stand((mixer) => expect(talked(mixer)).toBeUndefined());
    given(...running, ...paused(4 * MINUTE), later(MINUTE), ...paused(30 * SECOND)).stand((mixer) =>
      expect(talked(mixer)).toBe(4 * MINUTE + 30 * SECOND),
    );
    const announced = [lobbyOf(ana, ben), roundAnnounced([[ana, ben]]), later(4 * SECOND)];
    given(...announced, ...paused(MINUTE)).stand((mixer) => expect(talked(mixer)).toBeUndefined());
  });

  it('[R25] a round that has only been announced begins so much later', () =>
    given(
      lobbyOf(ana, ben),
      roundAnnounced([[ana, ben]]),
      later(4 * SECOND),
      { type: 'Paused' },
      later(MINUTE),
    )
      .when(resume())
      .then({ type: 'Resumed', shiftMs: MINUTE })
      .and((mixer) => {
        const shifted = { startsAt: begin + MINUTE, endsAt: begin + 9 * MINUTE };
        expect(mixer.phase).toMatchObject(shifted);
        expect(mixer.rooms.get(roomNr(1))).toMatchObject(shifted);
      }));

  it('[R25] a talk that has not begun does not begin in it', () => {
    const story = storyOf(
      lobbyOf(ana, ben),
      roundAnnounced([[ana, ben]]),
      later(4 * SECOND),
      { type: 'Paused' },
      later(MINUTE),
    );
    expect(story.attempt(drawTopic(ana))).toBe('too_early');
    expect(story.attempt(offerCard(ana, ben))).toBe('too_early');
  });

  it('[R26] the next round begins so much later', () =>
    given(...running, roundEnded, later(20 * SECOND), { type: 'Paused' }, later(5 * MINUTE))
      .when(resume())
      .then({ type: 'Resumed' })
      .and((mixer) => expect(phaseShown(mixer)).toMatchObject({ nextStartsAt: begin + 9 * MINUTE })));

  it('[R26] so does the closing that a run without fresh pairs waits for', () =>
    given(
      ...running,
      roundEnded,
      { type: 'PairsUsedUp', closesAt: begin + 5 * MINUTE },
      { type: 'Paused' },
      later(5 * MINUTE),
      { type: 'Resumed', shiftMs: 5 * MINUTE },
    )
      .whenTimePasses(2 * MINUTE)
      .then({ type: 'ClosingStarted' }));

  it('[R26] so does the end of a room that goes on in the break', () =>
    given(...extended, { type: 'Paused' }, later(7 * MINUTE))
      .when(resume())
      .then({ type: 'Resumed' })
      .and((mixer) => expect(mixer.rooms.get(roomNr(1))?.endsAt).toBe(begin + 15 * MINUTE + 110 * SECOND)));

  it('[R26] and the moment when a third joins', () =>
    given(
      ...running,
      { type: 'ThirdAnnounced', roomId: roomNr(1), person: cleo, joinsAt: begin + 3 * MINUTE + 5 * SECOND },
      { type: 'Paused' },
      later(MINUTE),
    )
      .when(resume())
      .then({ type: 'Resumed' })
      .and((mixer) =>
        expect(mixer.rooms.get(roomNr(1))?.third?.joinsAt).toBe(begin + 4 * MINUTE + 5 * SECOND),
      ));

  it('[R27] a round ended in a pause has its whole break when the clocks run again', () => {
    const story = storyOf(...running, { type: 'Paused' }, later(4 * MINUTE));
    story.attempt(endRound());
    expect(sharedView(story.mixer).paused?.remainingMs).toBe(MINUTE);
    story.now += 5 * MINUTE;
    story.attempt(resume());
    expect(phaseShown(story.mixer)).toMatchObject({ nextStartsAt: story.now + MINUTE });
  });

  it('[R27] so has an automatic run, switched on in a pause', () => {
    const story = storyOf(
      lobbyWith({ auto: false }, ana, ben),
      roundOf([ana, ben]),
      roundEnded,
      { type: 'Paused' },
      later(4 * MINUTE),
    );
    story.attempt(setAuto(true));
    story.now += MINUTE;
    story.attempt(resume());
    expect(phaseShown(story.mixer)).toMatchObject({ nextStartsAt: story.now + MINUTE });
  });

  it('[R27] and repeats allowed in a pause', () => {
    const story = storyOf(
      ...running,
      roundEnded,
      { type: 'PairsUsedUp', closesAt: begin + 5 * MINUTE },
      { type: 'Paused' },
      later(MINUTE),
    );
    story.attempt(allowRepeats(true));
    story.now += MINUTE;
    story.attempt(resume());
    expect(phaseShown(story.mixer)).toMatchObject({ nextStartsAt: story.now + 10 * SECOND });
  });

  it('[R27] a closing ends the pause, and rooms that go on keep what they had left', () =>
    given(...extended, { type: 'Paused' }, later(7 * MINUTE))
      .when(startClosing())
      .then({ type: 'ClosingStarted' })
      .and((mixer) => {
        expect(mixer.paused).toBeNull();
        expect(mixer.rooms.get(roomNr(1))?.endsAt).toBe(begin + 15 * MINUTE + 110 * SECOND);
      }));

  it('[R27] the end of a mixer ends its pause', () =>
    given(...running, { type: 'Paused' }, { type: 'MixerEnded' }).stand((mixer) =>
      expect(mixer.paused).toBeNull(),
    ));
});
