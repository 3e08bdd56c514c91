import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ChatBox } from '../../../client/src/components/ChatBox.tsx';
import { ChatList } from '../../../client/src/components/ChatList.tsx';
import { IndustryChip } from '../../../client/src/components/IndustryChip.tsx';
import { initialsOf } from '../../../client/src/components/initialsOf.ts';
import { layThreads } from '../../../client/src/components/layThreads.ts';
import { MeishiCard } from '../../../client/src/components/MeishiCard.tsx';
import { NameTag } from '../../../client/src/components/NameTag.tsx';
import { Portrait } from '../../../client/src/components/Portrait.tsx';
import { Threads } from '../../../client/src/components/Threads.tsx';
import { show } from './show.tsx';

afterEach(cleanup);

it('[U11] an Enter that ends a conversion sends nothing; a plain one sends, with Shift it is a new line', async () => {
  const send = vi.fn();
  await show(<ChatBox label="美咲さんに書く" onSend={send} />);
  const box = screen.getByLabelText<HTMLTextAreaElement>('美咲さんに書く');
  await userEvent.type(box, 'こんにちは');
  fireEvent.keyDown(box, { key: 'Enter', keyCode: 229 });
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
  expect(send).not.toHaveBeenCalled();
  await userEvent.type(box, '{Shift>}{Enter}{/Shift}二行目');
  await userEvent.type(box, '{Enter}');
  expect(send.mock.calls).toEqual([['こんにちは\n二行目']]);
  expect(box.value).toBe('');
});

it('[U12] an empty message is not sent', async () => {
  const send = vi.fn();
  await show(<ChatBox label="書く" onSend={send} />);
  await userEvent.type(screen.getByLabelText('書く'), '  {Enter}');
  expect(send).not.toHaveBeenCalled();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '送る' }).disabled).toBe(true);
});

it('[U290] a line of invisible characters is not sent', async () => {
  const send = vi.fn();
  await show(<ChatBox label="書く" onSend={send} />);
  await userEvent.type(screen.getByLabelText('書く'), '\u200b\u2060{Enter}');
  expect(send).not.toHaveBeenCalled();
});

it('[U12] a chat is a log with names and times; one’s own lines are “you”', async () => {
  const from = { personId: 'me', name: '岡本 直樹', industry: '10', simulated: false };
  const at = Date.UTC(2026, 11, 3, 10, 26);
  await show(
    <ChatList
      ownId="me"
      messages={[
        { id: '1', from, text: '一行目', at },
        {
          id: '2',
          from: { ...from, personId: 'you', name: '高瀬 美咲', simulated: true },
          text: '二行目',
          at,
        },
      ]}
    />,
  );
  const lines = within(screen.getByRole('log', { name: 'チャット' })).getAllByRole('listitem');
  expect(lines[0]?.textContent).toContain('あなた');
  expect(lines[1]?.textContent).toContain('高瀬 美咲シミュレーション');
});

it('[U13] an industry is told by name and icon, an unknown one in words', async () => {
  const view = await show(<IndustryChip industry="49" />);
  expect(
    screen.getByText('流通・運輸').querySelector('svg') ?? view.container.querySelector('svg'),
  ).toBeTruthy();
  view.rerender(<IndustryChip industry={null} />);
  expect(screen.getByText('業種は未記入')).toBeTruthy();
  view.rerender(<IndustryChip industry="00" detail="name" />);
  expect(screen.getByText('業種は未記入')).toBeTruthy();
});

it('[U14] simulated people are named as such, also on a small picture', async () => {
  const view = await show(<NameTag name="森 颯太" industry="41" simulated />);
  expect(screen.getByText('シミュレーション')).toBeTruthy();
  view.rerender(<NameTag name="森 颯太" industry="41" simulated compact />);
  expect(screen.getByText('シミュレーション')).toBeTruthy();
});

it('[U14] the same seed draws the same face, another seed another one', async () => {
  const drawn = async (seed: string) => {
    const { container, unmount } = await show(<Portrait seed={seed} />);
    const picture = container.innerHTML.replace(/(id="|url\()[^")]+/g, '$1');
    unmount();
    return picture;
  };
  expect(await drawn('person-1')).toBe(await drawn('person-1'));
  const faces = new Set<string>();
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) faces.add(await drawn(`person-${seed}`));
  expect(faces.size).toBe(6);
});

it('[U15] a thread is a person; above sixty it is five, and is said so', async () => {
  const few = layThreads({ make: 2, care: 1 }, 'make');
  expect(few.perThread).toBe(1);
  expect(few.threads.filter(({ own }) => own)).toHaveLength(1);
  expect(few.threads).toHaveLength(3);
  const many = layThreads({ make: 60, care: 1 }, null);
  expect(many.threads).toHaveLength(13);
  await show(<Threads families={{ make: 60, care: 1 }} label="来る人" />);
  expect(screen.getByText('糸の一本が5人です。')).toBeTruthy();
});

it('[U15] the table beside the threads says the same in words', async () => {
  await show(<Threads families={{ make: 2 }} own="make" label="来る人" />);
  const table = screen.getByRole('table', { name: '来る人' });
  expect(within(table).getByRole('row', { name: /ものづくり.*あなたもここです.*2人/ })).toBeTruthy();
  expect(within(table).getAllByRole('row')).toHaveLength(8);
});

it('[U16] a contact card links addresses of the web and of mail, and nothing else', async () => {
  await show(<MeishiCard card={{ name: '高瀬 美咲', email: 'a@b.example', link: 'javascript:alert(1)' }} />);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'mailto:a@b.example',
  ]);
});

it('[U17] initials are one character in Japanese, two letters in Latin', () => {
  expect(['高瀬 美咲', 'Misaki Takase', 'Priya', '  ', '𠮷田 一', '\u200f\u200bMia'].map(initialsOf)).toEqual(
    ['高', 'MT', 'P', '', '𠮷', 'M'],
  );
});
