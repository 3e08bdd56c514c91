import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadNote, saveNote, writeNote } from '../../../../client/src/net/noteDrafts.ts';
import { RoomScreen } from '../../../../client/src/screens/room/RoomScreen.tsx';
import { useNotesStore } from '../../../../client/src/stores/notes.ts';
import { eventually } from '../../../support/eventually.ts';
import { partner } from '../../fixtures.ts';
import { stubFetch } from '../../net/stubFetch.ts';
import { MINUTE, me, misaki, noteRoute, openLive, roomWith, saysNotes, talking } from './openRoom.tsx';

const yes = { ok: true, value: saysNotes.value } as const;
let counted = 0;
/** Each test writes about somebody else: what is written stays as long as the page. */
const about = () => {
  counted += 1;
  return { mixerId: 'mixer-notes', personId: `person-${1000 + counted}` };
};
const keyOf = ({ mixerId, personId }: ReturnType<typeof about>) => `${mixerId}/${personId}`;
const stateOf = (who: ReturnType<typeof about>) => useNotesStore.getState().entries[keyOf(who)];
const session = { 'POST /api/session': { ok: true, value: me } } as const;
const keptOf = (who: ReturnType<typeof about>) => localStorage.getItem(`enishi.note.${keyOf(who)}`);

describe('private notes', () => {
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
    localStorage.clear();
  });

  it('[U108] what is typed is kept in the browser at once and on the server after a pause', async () => {
    const who = about();
    const server = stubFetch({
      ...session,
      [noteRoute('GET', who.mixerId, who.personId)]: yes,
      [noteRoute('PUT', who.mixerId, who.personId)]: yes,
    });
    await loadNote(who);
    vi.useFakeTimers();
    writeNote(who, { note: '混' });
    writeNote(who, { note: '混載' });
    expect(stateOf(who)).toMatchObject({ note: { note: '混載' }, state: 'dirty' });
    expect(keptOf(who)).toBe('{"note":"混載"}');
    await act(async () => void (await vi.advanceTimersByTimeAsync(900)));
    const sent = server.of('PUT', `/api/me/notes/${who.mixerId}/${who.personId}`);
    expect(sent.map(({ body }) => body)).toEqual([{ ...saysNotes.value, note: '混載' }]);
    expect(stateOf(who)?.state).toBe('saved');
    expect(keptOf(who)).toBeNull();
  });

  it('[U108] without a server it stays in the browser, says so, and goes out when there is one', async () => {
    const who = about();
    let down = true;
    const server = stubFetch({
      ...session,
      [noteRoute('GET', who.mixerId, who.personId)]: yes,
      [noteRoute('PUT', who.mixerId, who.personId)]: () => (down ? new TypeError('down') : yes),
    });
    await loadNote(who);
    vi.useFakeTimers();
    writeNote(who, { promise: '記事' });
    await act(async () => void (await vi.advanceTimersByTimeAsync(900)));
    expect(stateOf(who)?.state).toBe('kept');
    expect(keptOf(who)).toBe('{"promise":"記事"}');
    down = false;
    await act(async () => void (await vi.advanceTimersByTimeAsync(5_100)));
    expect(stateOf(who)?.state).toBe('saved');
    expect(server.of('PUT', `/api/me/notes/${who.mixerId}/${who.personId}`)).toHaveLength(2);
  });

  it('[U108] a note that could not be read is never overwritten with less', async () => {
    const who = about();
    let down = true;
    const before = { ...saysNotes.value, insight: '前に書いたこと' };
    const server = stubFetch({
      ...session,
      [noteRoute('GET', who.mixerId, who.personId)]: () =>
        down ? new TypeError('down') : { ok: true, value: before },
      [noteRoute('PUT', who.mixerId, who.personId)]: yes,
    });
    await loadNote(who);
    writeNote(who, { note: '今日' });
    await saveNote(who);
    expect(server.of('PUT', `/api/me/notes/${who.mixerId}/${who.personId}`)).toEqual([]);
    down = false;
    await saveNote(who);
    expect(server.of('PUT', `/api/me/notes/${who.mixerId}/${who.personId}`)[0]?.body).toEqual({
      ...before,
      note: '今日',
    });
  });

  it('[U108] what an earlier visit left stands above what the server has, and is sent', async () => {
    const who = about();
    localStorage.setItem(`enishi.note.${keyOf(who)}`, '{"hint":"試す"}');
    const server = stubFetch({ ...session, [noteRoute('PUT', who.mixerId, who.personId)]: yes });
    await loadNote(who, { ...saysNotes.value, note: '図' });
    expect(stateOf(who)?.note).toMatchObject({ note: '図', hint: '試す' });
    await eventually(() => expect(stateOf(who)?.state).toBe('saved'));
    expect(server.of('PUT', `/api/me/notes/${who.mixerId}/${who.personId}`)[0]?.body).toMatchObject({
      note: '図',
      hint: '試す',
    });
  });

  it('[U108] in the room one writes beside the picture and sees where the words are', async () => {
    const shared = talking(5 * MINUTE);
    const room = roomWith(5 * MINUTE, { partners: [partner({ person: misaki })] });
    const { mixerId, server } = await openLive(<RoomScreen />, { shared, mine: { room } });
    await userEvent.click(screen.getByRole('button', { name: 'メモ' }));
    const note = screen.getByLabelText('メモ', { selector: 'textarea' });
    expect(document.activeElement).toBe(note);
    await userEvent.type(note, '図');
    await eventually(() => expect(screen.getByText(/この端末に残しています/)).toBeTruthy());
    expect(server.of('GET', `/api/me/notes/${mixerId}/${misaki.personId}`).length).toBeGreaterThan(0);
  });

  it('[U102] about who has left one can still write', async () => {
    const shared = talking(5 * MINUTE);
    const room = roomWith(5 * MINUTE, { partners: [partner({ person: misaki })] });
    const { tell } = await openLive(<RoomScreen />, { shared, mine: { room } });
    tell({ mine: { room: { ...room, partners: [] }, alone: true } });
    await userEvent.click(screen.getByRole('button', { name: '忘れないうちに、メモを書く' }));
    await userEvent.type(screen.getByLabelText('約束したこと'), '記事');
    expect(
      Object.entries(useNotesStore.getState().entries).find(([key]) => key.endsWith(misaki.personId)),
    ).toBeTruthy();
  });
});
