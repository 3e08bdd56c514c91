import type { Appointment } from '@enishi/shared/appointments';
import { MEETING_NAME } from '@enishi/shared/meetingName';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MeetDoorScreen } from '../../../../client/src/screens/meet/MeetDoorScreen.tsx';
import { MeetScreen } from '../../../../client/src/screens/meet/MeetScreen.tsx';
import { ProposeScreen } from '../../../../client/src/screens/meet/ProposeScreen.tsx';
import { MeetingItem } from '../../../../client/src/screens/people/MeetingItem.tsx';
import { eventually } from '../../../support/eventually.ts';
import { stubFetch } from '../../net/stubFetch.ts';
import { renderScreen } from '../renderScreen.tsx';
import { me } from '../room/openRoom.tsx';

const misaki = { personId: 'person-misaki', name: '高瀬 美咲', industry: '49', simulated: false };
const known = {
  person: misaki,
  relation: { intent: null, trusted: false, muted: false },
  card: null,
  receipts: [],
  meetings: [],
};
const texts = ['meet', 'meNav', 'room', 'people'];
const session = { 'POST /api/session': { ok: true as const, value: me } };
const HOUR_MS = 3_600_000;
const appointment = (more: Partial<Appointment>): Appointment => ({
  id: 'meet-1',
  person: misaki,
  mine: false,
  times: [Date.now() + HOUR_MS, Date.now() + 24 * HOUR_MS],
  minutes: 30,
  message: '',
  state: 'open',
  startsAt: null,
  at: Date.now(),
  ...more,
});

describe('meeting again', () => {
  afterEach(cleanup);

  it('[Z10] from a person to a proposal, with times as they are where I am', async () => {
    const sent = appointment({ mine: true });
    const server = stubFetch({
      ...session,
      'GET /api/me/people/person-misaki': {
        ok: true,
        value: known,
      },
      'POST /api/me/appointments': { ok: true, value: sent },
    });
    const { where } = await renderScreen(<ProposeScreen />, {
      path: '/me/meet/with/:personId',
      at: '/me/meet/with/person-misaki',
      texts,
    });
    await eventually(() => expect(screen.getByRole('heading', { name: /高瀬 美咲さん/ })).toBeTruthy());
    await userEvent.click(screen.getByRole('button', { name: '提案を送る' }));
    expect(screen.getByText('日時を一つ以上お選びください。')).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/候補 1/), { target: { value: '2030-01-31T19:00' } });
    await userEvent.click(screen.getByRole('button', { name: '提案を送る' }));
    await eventually(() => expect(where()).toBe('/me/meet/meet-1'));
    expect(server.of('POST', '/api/me/appointments')[0]?.body).toMatchObject({
      to: 'person-misaki',
      times: [new Date('2030-01-31T19:00').getTime()],
      minutes: 30,
    });
  });

  it('[U286] what was sent is not sent again while the next page is on its way', async () => {
    const server = stubFetch({
      ...session,
      'GET /api/me/people/person-misaki': { ok: true, value: known },
      'POST /api/me/appointments': { ok: true, value: appointment({ mine: true }) },
    });
    const Coming = lazy(() => new Promise<never>(() => {}));
    const pages = (
      <Routes>
        <Route path="/me/meet/with/:personId" element={<ProposeScreen />} />
        <Route path="*" element={<Coming />} />
      </Routes>
    );
    await renderScreen(pages, { path: '*', at: '/me/meet/with/person-misaki', texts });
    const send = await screen.findByRole('button', { name: '提案を送る' });
    fireEvent.change(screen.getByLabelText(/候補 1/), { target: { value: '2030-01-31T19:00' } });
    await userEvent.click(send);
    await eventually(() => expect(server.of('POST', '/api/me/appointments')).toHaveLength(1));
    await act(async () => {});
    await userEvent.click(send);
    expect(server.of('POST', '/api/me/appointments')).toHaveLength(1);
    expect(send.getAttribute('aria-busy')).toBe('true');
  });

  it('[Z10] one press chooses a time; what was asked of me stands first', async () => {
    const asked = appointment({});
    const server = stubFetch({
      ...session,
      'GET /api/me/appointments': { ok: true, value: [appointment({ id: 'mine-1', mine: true }), asked] },
      'POST /api/me/appointments/meet-1/choose': { ok: true, value: asked },
    });
    await renderScreen(<MeetScreen />, { path: '/me/meet', texts });
    await eventually(() => expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(2));
    expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('お返事を待っている方');
    const [first] = screen.getAllByRole('button', { name: /\d+月\d+日/ });
    await userEvent.click(first as HTMLElement);
    await eventually(() =>
      expect(server.asked.find(({ path }) => path.endsWith('/choose'))?.body).toMatchObject({
        startsAt: asked.times[0],
      }),
    );
  });

  it('[Z50] an answer comes to the page that waits for it, now and then and when it is looked at again', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    const startsAt = Date.now() + 60_000;
    let value = [appointment({ mine: true })];
    let answers = true;
    const server = stubFetch({
      ...session,
      'GET /api/me/appointments': () => (answers ? { ok: true, value } : { ok: false, code: 'offline' }),
    });
    const asked = () => server.of('GET', '/api/me/appointments').length;
    const settled = async (step: () => void) => {
      const before = asked();
      await act(async () => step());
      await eventually(() => expect(asked()).toBeGreaterThan(before));
    };
    await renderScreen(<MeetScreen />, { path: '/me/meet', texts });
    await screen.findByRole('button', { name: '取り下げる' });
    await userEvent.click(screen.getByRole('button', { name: '取り下げる' }));
    answers = false;
    await settled(() => vi.advanceTimersByTime(15_000));
    // What was begun stands, and no error covers it.
    expect(screen.getByText('よろしいですか。')).toBeTruthy();
    answers = true;
    value = [appointment({ mine: true, state: 'agreed', startsAt })];
    await settled(() => vi.advanceTimersByTime(15_000));
    await screen.findByRole('link', { name: '部屋に入る' });

    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    const before = asked();
    await act(async () => vi.advanceTimersByTime(60_000));
    expect(asked()).toBe(before);
    value = [appointment({ mine: true, state: 'cancelled' })];
    visibility.mockReturnValue('visible');
    await settled(() => document.dispatchEvent(new Event('visibilitychange')));
    await screen.findByText('取りやめになりました。');
    visibility.mockRestore();
  });

  it('[Z10] an agreed time leads to the calendar, and to the room once it is open', async () => {
    const value = [
      appointment({ id: 'soon-1', state: 'agreed', startsAt: Date.now() + 60_000 }),
      appointment({ id: 'later-1', state: 'agreed', startsAt: Date.now() + 5 * HOUR_MS }),
    ];
    stubFetch({
      ...session,
      'GET /api/me/appointments': { ok: true, value },
    });
    const { where } = await renderScreen(<MeetScreen />, { path: '/me/meet', texts });
    await eventually(() => expect(screen.getAllByRole('link', { name: '予定表に入れる' })).toHaveLength(2));
    expect(screen.getAllByRole('link', { name: '部屋に入る' })).toHaveLength(1);
    await userEvent.click(screen.getByRole('link', { name: '部屋に入る' }));
    await eventually(() => expect(where()).toBe('/me/meet/soon-1/room'));
  });

  it('[Z12] before the room for two camera and microphone are looked at; then it opens, and is named for its reader', async () => {
    stubFetch({
      ...session,
      'GET /api/me/appointments': {
        ok: true,
        value: [appointment({ id: 'soon-1', state: 'agreed', startsAt: Date.now() + 60_000 })],
      },
      'POST /api/me/appointments/soon-1/room': { ok: true, value: { code: 'ABCDEFGH' } },
    });
    const { where } = await renderScreen(<MeetDoorScreen />, {
      path: '/me/meet/:id/room',
      at: '/me/meet/soon-1/room',
      texts: [...texts, 'prejoin'],
    });
    await eventually(() => expect(screen.getByText('高瀬 美咲さんとの部屋')).toBeTruthy());
    await eventually(() => expect(screen.getByRole('button', { name: /入る/ })).toBeTruthy());
    await userEvent.click(screen.getByRole('button', { name: /入る/ }));
    await eventually(() => expect(where()).toBe('/m/ABCDEFGH/live'));
  });

  it.each([
    ['ja', '再会'],
    ['en', 'Meeting again'],
  ] as const)(
    '[Z12] a talk in a room for two has no round, and its name is in the language of the reader (%s)',
    async (language, name) => {
      const meeting = {
        mixerId: 'mixer-two',
        code: 'ABCDEFGH',
        mixerName: MEETING_NAME,
        round: 1,
        metAt: 1,
        topics: [],
      };
      const note = {
        note: '',
        insight: '',
        hint: '',
        promise: '',
        strength: null,
        strengthLine: '',
        again: null,
      };
      stubFetch(session);
      await renderScreen(
        <MeetingItem meeting={{ ...meeting, note, thanked: null, thankedMe: null }} person={misaki} />,
        { path: '/me/people', language, texts: [...texts, 'vocabulary'] },
      );
      expect((await screen.findByRole('link', { name })).textContent).toBe(name);
      expect(document.body.textContent).not.toMatch(/Round|第/);
    },
  );
});
