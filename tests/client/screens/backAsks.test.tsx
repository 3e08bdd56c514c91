import { act, cleanup, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { MemoryRouter, Route, Routes, useNavigate } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useBackAsks } from '../../../client/src/hooks/useBackAsks.ts';
import { eventually } from '../../support/eventually.ts';

let browser: { back: () => void; forward: () => void };
let answered = () => {};

function Page({ name }: { name: string }) {
  const go = useNavigate();
  browser = { back: () => void go(-1), forward: () => void go(1) };
  return <h1>{name}</h1>;
}

function Live({ holds }: { holds: boolean }) {
  const back = useBackAsks(holds);
  answered = back.answered;
  return (
    <>
      <Page name="live" />
      {back.asks && <p>leave?</p>}
      {back.inside && <p>inside</p>}
    </>
  );
}

const app = (holds: boolean) => (
  <StrictMode>
    <MemoryRouter initialEntries={['/home', '/prepare', '/live']}>
      <Routes>
        <Route path="/live" element={<Live holds={holds} />} />
        <Route path="/prepare" element={<Page name="prepare" />} />
        <Route path="/home" element={<Page name="home" />} />
      </Routes>
    </MemoryRouter>
  </StrictMode>
);
const where = () => screen.getByRole('heading').textContent;
const asked = () => screen.queryByText('leave?') !== null;
const inside = () => screen.queryByText('inside') !== null;
const back = () => act(async () => browser.back());

describe('Back in a live mixer', () => {
  let shown: ReturnType<typeof render>;
  const turn = (holds: boolean) => act(async () => shown.rerender(app(holds)));
  beforeEach(async () => {
    shown = render(app(false));
  });
  afterEach(cleanup);

  it('[U260] in a room it asks, as often as it is pressed, and goes nowhere', async () => {
    await turn(true);
    for (const _time of ['first', 'second', 'third']) {
      await back();
      await eventually(() => expect([where(), asked(), inside()]).toEqual(['live', true, true]));
      act(() => answered());
      expect(asked()).toBe(false);
    }
  });

  it('[U260] the question goes with the room, and the next room does not ask by itself', async () => {
    await turn(true);
    await back();
    expect(asked()).toBe(true);
    await turn(false);
    expect(asked()).toBe(false);
    await turn(true);
    expect([where(), asked()]).toEqual(['live', false]);
  });

  it('[U260] after any number of rooms Back goes where one came from', async () => {
    for (const holds of [true, false, true, false, true, false]) await turn(holds);
    await eventually(() => expect([where(), inside()]).toEqual(['live', false]));
    await back();
    expect(where()).toBe('prepare');
    await back();
    expect(where()).toBe('home');
  });

  it('[U260] before a room Back leaves as ever, and Forward comes back to it', async () => {
    await back();
    expect(where()).toBe('prepare');
    await act(async () => browser.forward());
    expect([where(), asked()]).toEqual(['live', false]);
  });
});
