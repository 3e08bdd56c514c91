import { describe, expect, it } from 'vitest';
import { answerHelp, callHelp, cancelHelp } from '../support/mixer/commands.ts';
import { given } from '../support/mixer/given.ts';
import { lobbyOf, roundOf } from '../support/mixer/history.ts';
import { ana, ben, host, roomNr } from '../support/mixer/people.ts';

const talk = [lobbyOf(ana, ben), roundOf([ana, ben])];
const called = { type: 'HelpCalled', callId: 'call-0001', person: ana, roomId: roomNr(1) } as const;

describe('a call for the host', () => {
  it('[H15] says from where', () => {
    given(...talk)
      .when(callHelp(ana))
      .then({ type: 'HelpCalled', person: ana, roomId: roomNr(1) });
    given(lobbyOf(ana)).when(callHelp(ana)).then({ type: 'HelpCalled', person: ana, roomId: null });
  });

  it('[H15] is one until it is answered or taken back', () => {
    given(...talk, called)
      .when(callHelp(ana, 'call-0002'))
      .thenNothing();
    given(...talk, called, { type: 'HelpEnded', callId: 'call-0001', answered: true })
      .when(callHelp(ana, 'call-0002'))
      .then({ type: 'HelpCalled' });
  });

  it('[H15] only by those who take part, while it runs', () => {
    given(...talk)
      .when(callHelp(host))
      .thenRefused('not_joined');
    given(...talk, { type: 'MixerEnded' })
      .when(callHelp(ana))
      .thenRefused('mixer_ended');
  });

  it('[H16] is taken back', () => {
    given(...talk, called)
      .when(cancelHelp(ana))
      .then({ type: 'HelpEnded', answered: false });
    given(...talk)
      .when(cancelHelp(ana))
      .thenNothing();
  });

  it('[H17] is answered by a host, once', () => {
    given(...talk, called)
      .when(answerHelp(host))
      .then({ type: 'HelpEnded', answered: true })
      .and((mixer) => expect(mixer.calls.get('call-0001')?.state).toBe('answered'));
    given(...talk, called, { type: 'HelpEnded', callId: 'call-0001', answered: true })
      .when(answerHelp(host))
      .thenNothing();
    given(...talk, called)
      .when(answerHelp(ben))
      .thenRefused('not_host');
    given(...talk)
      .when(answerHelp(host))
      .thenRefused('not_found');
  });
});
