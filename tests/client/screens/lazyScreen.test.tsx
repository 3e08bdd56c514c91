import { act, cleanup, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { LazyScreen } from '../../../client/src/app/LazyScreen.tsx';
import { type LazySource, lazySource } from '../../../client/src/components/lazySource.ts';
import { renderScreen } from './renderScreen.tsx';

const Room: ComponentType = () => <h1>A room</h1>;
const show = (source: LazySource) =>
  renderScreen(<LazyScreen of={source} />, { path: '/', language: 'en', texts: [] });

describe('a screen whose code comes by itself', () => {
  afterEach(cleanup);

  it('[U240] is drawn at once when its code came ahead, and stays the same one', async () => {
    const source = lazySource(() => Promise.resolve(Room));
    source.preload();
    await act(async () => {});
    expect(source.component()).toBe(Room);
    await show(source);
    expect(screen.getByRole('heading', { name: 'A room' })).toBeTruthy();
  });

  it('[U240] shows grey lines until its code is there, and is not put in anew by a later fetch', async () => {
    let arrives: (screen: ComponentType) => void = () => {};
    const source = lazySource(() => new Promise<ComponentType>((resolve) => (arrives = resolve)));
    await show(source);
    expect(screen.getByText('Loading')).toBeTruthy();
    const shown = source.component();
    await act(async () => arrives(Room));
    expect(await screen.findByRole('heading', { name: 'A room' })).toBeTruthy();
    expect(source.component()).toBe(shown);
  });
});
