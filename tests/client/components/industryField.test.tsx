import { cleanup, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { IndustryField } from '../../../client/src/components/IndustryField.tsx';
import { show } from './show.tsx';

afterEach(cleanup);

async function field({
  start = null,
  language = 'ja',
}: {
  start?: string | null;
  language?: 'ja' | 'en';
} = {}) {
  const changed = vi.fn();
  function Form() {
    const [value, setValue] = useState(start);
    const change = (division: string | null) => {
      setValue(division);
      changed(division);
    };
    return (
      <>
        <IndustryField label="業種" value={value} onChange={change} />
        <button type="button">次へ</button>
      </>
    );
  }
  await show(<Form />, language);
  return { changed, box: screen.getByRole<HTMLInputElement>('combobox', { name: '業種' }) };
}

it('[U10] an everyday word finds the industry, Enter takes the first hit', async () => {
  const { changed, box } = await field();
  await userEvent.type(box, 'パン屋');
  const first = (await screen.findAllByRole('option'))[0];
  expect(box.getAttribute('aria-activedescendant')).toBe(first?.id);
  await userEvent.type(box, '{Enter}');
  expect(changed).toHaveBeenCalledWith('10');
  expect(box.value).toBe('食料品の製造業');
  expect(screen.queryByRole('option')).toBeNull();
});

it('[U10] words of the other language are found too', async () => {
  const { box } = await field();
  await userEvent.type(box, 'bakery');
  expect((await screen.findAllByRole('option')).map((one) => one.textContent).join()).toContain('食料品');
});

it('[U10] leaving takes what is highlighted, so that nobody leaves with nothing', async () => {
  const { changed, box } = await field();
  await userEvent.type(box, 'パン屋');
  await screen.findAllByRole('option');
  await userEvent.tab();
  expect(changed).toHaveBeenCalledWith('10');
});

it('[U10] Escape brings back what was chosen; an emptied field is no industry', async () => {
  const { changed, box } = await field({ start: '49' });
  const before = box.value;
  await userEvent.type(box, 'パン屋');
  await screen.findAllByRole('option');
  await userEvent.keyboard('{Escape}');
  expect(box.value).toBe(before);
  expect(changed).not.toHaveBeenCalled();
  await userEvent.clear(box);
  await userEvent.tab();
  expect(changed).toHaveBeenCalledWith(null);
});

it('[U10] without a word all industries are listed by section, the chosen one highlighted', async () => {
  const { box } = await field({ start: '49' });
  await userEvent.type(box, '{ArrowDown}');
  expect(await screen.findAllByRole('option')).toHaveLength(88);
  expect(screen.getByRole('group', { name: '製造業' })).toBeTruthy();
  expect(screen.getByRole('option', { selected: true }).id).toBe(box.getAttribute('aria-activedescendant'));
});

it('[U10] nothing found is said in words', async () => {
  const { box } = await field();
  await userEvent.type(box, 'qqqqxz');
  expect(await screen.findByText('見つかりません。別の言葉でお試しください。')).toBeTruthy();
});

it('[U11] an Enter that ends a conversion picks nothing', async () => {
  const { changed, box } = await field();
  await userEvent.type(box, 'パン屋');
  await screen.findAllByRole('option');
  fireEvent.keyDown(box, { key: 'Enter', keyCode: 229 });
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
  expect(changed).not.toHaveBeenCalled();
});
