import type { Me, MyMixer, Recap } from '@enishi/shared/http';
import { mixerPage } from '../../client/fixtures.ts';
import { type HarnessLanguage, people } from './people.ts';

const emptyNote = {
  note: '',
  insight: '',
  hint: '',
  promise: '',
  strength: null,
  strengthLine: '',
  again: null,
};

/** Stands where the server is: says yes, and tells a recap. */
export function answerApi(me: Me, language: HarnessLanguage): void {
  const real = window.fetch.bind(window);
  const answer = (value: unknown) => Response.json({ ok: true, value });
  window.fetch = async (input, init) => {
    const path = typeof input === 'string' ? input : input instanceof URL ? input.pathname : input.url;
    if (!path.startsWith('/api/')) return real(input, init);
    const body = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
    if (path === '/api/me/mixers') return answer(mixers(language));
    if (path.startsWith('/api/me/notes/')) return answer(body ?? emptyNote);
    if (path.startsWith('/api/me/recap/')) return answer(recap(language));
    if (path.startsWith('/api/mixers/')) return answer({ ...mixerPage(), phase: 'ended' });
    if (path === '/api/me/card') return answer({ ...me, card: body });
    if (path === '/api/me/profile') return answer({ ...me, profile: body });
    return answer(me);
  };
}

function recap(language: HarnessLanguage): Recap {
  const ja = language === 'ja';
  const { misaki, kenta } = people(language);
  const now = Date.now();
  return {
    mixerId: 'mixer-0001',
    code: 'ABCDEFGH',
    name: ja ? 'つくる人と、届ける人の夜' : 'An evening for makers and movers',
    purpose: ja ? '明日の仕事に持ち帰るものを、一つだけ見つけます。' : 'Find one thing to take back to work.',
    phase: { kind: 'ended', at: now },
    goal: people(language).profile.goal,
    strengths: ['listensClosely', 'givesExamples'],
    people: [
      {
        person: kenta,
        talks: [{ round: 1, roomId: 'room-0000', metAt: now - 40 * 60_000, topics: ['careers-02'] }],
        exchange: { state: 'none' },
        card: null,
        note: emptyNote,
        thankedMe: false,
        thanked: false,
      },
      {
        person: misaki,
        talks: [
          { round: 3, roomId: 'room-0001', metAt: now - 20 * 60_000, topics: ['trends-02', 'transfer-01'] },
        ],
        exchange: {
          state: 'exchanged',
          offerId: 'offer-0001',
          at: now - 15 * 60_000,
          gave: ['company', 'role', 'email'],
          card: {
            name: misaki.name,
            company: misaki.company,
            role: misaki.role,
            email: 'takase@shiokaze.example',
          },
          revoked: false,
        },
        card: {
          name: misaki.name,
          company: misaki.company,
          role: misaki.role,
          email: 'takase@shiokaze.example',
        },
        note: {
          ...emptyNote,
          note: ja ? '混載の図を送ってくださるとのこと。' : 'Will send the load chart.',
          promise: ja ? '仕込みの曜日表を送る' : 'Send our brewing days',
          strength: 'givesExamples',
        },
        thankedMe: true,
        thanked: false,
      },
    ],
  };
}

function mixers(language: HarnessLanguage): MyMixer[] {
  const ja = language === 'ja';
  const now = Date.now();
  return [
    {
      mixerId: 'mixer-0002',
      code: 'KMNPQRST',
      name: ja ? '朝の相談会' : 'Morning consultation',
      startsAt: now + 5 * 86_400_000,
      phase: 'scheduled',
      host: true,
    },
    {
      mixerId: 'mixer-0001',
      code: 'ABCDEFGH',
      name: ja ? 'つくる人と、届ける人の夜' : 'An evening for makers and movers',
      startsAt: now - 86_400_000,
      phase: 'ended',
      host: false,
    },
  ];
}
