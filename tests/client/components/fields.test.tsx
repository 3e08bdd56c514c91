import type { TaggedLine } from '@enishi/shared/profile';
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { CheckboxRow } from '../../../client/src/components/CheckboxRow.tsx';
import { NumberField } from '../../../client/src/components/NumberField.tsx';
import { RadioCards } from '../../../client/src/components/RadioCards.tsx';
import { SelectField } from '../../../client/src/components/SelectField.tsx';
import { Switch } from '../../../client/src/components/Switch.tsx';
import { TagField } from '../../../client/src/components/TagField.tsx';
import { TextArea } from '../../../client/src/components/TextArea.tsx';
import { TextField } from '../../../client/src/components/TextField.tsx';
import { show } from './show.tsx';

afterEach(cleanup);

const describedBy = (element: HTMLElement) =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);

it('[U5] hint and error are read with the field they belong to', async () => {
  await show(
    <TextField
      label="メール"
      hint="名刺に載ります。"
      error="「@」がありません。"
      value=""
      onChange={() => {}}
    />,
  );
  const field = screen.getByLabelText('メール');
  expect(describedBy(field)).toEqual(['名刺に載ります。', '「@」がありません。']);
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

it('[U5] a tick box that is wrong says why', async () => {
  await show(
    <CheckboxRow label="約束します" error="同意してください。" checked={false} onChange={() => {}} />,
  );
  expect(describedBy(screen.getByRole('checkbox', { name: '約束します' }))).toEqual(['同意してください。']);
});

it('[U6] a counter speaks only near the end', async () => {
  const field = (value: string) => <TextArea label="目的" maxLength={40} value={value} onChange={() => {}} />;
  const view = await show(field('あいう'));
  const counter = () => screen.getByText('3 / 40', { exact: false }).closest('p');
  expect(counter()?.getAttribute('aria-hidden')).toBe('true');
  view.rerender(field('あ'.repeat(25)));
  expect(screen.getByText('あと15文字書けます')).toBeTruthy();
  expect(screen.getByText('25 / 40').closest('p')?.getAttribute('aria-hidden')).toBeNull();
});

function Minutes({ onChange }: { onChange: (value: number) => void }) {
  const [value, setValue] = useState(8);
  const change = (next: number) => {
    setValue(next);
    onChange(next);
  };
  return <NumberField label="長さ" unit="分" min={1} max={30} value={value} onChange={change} />;
}

it('[U7] a number is stepped within its bounds', async () => {
  const changed = vi.fn();
  await show(<Minutes onChange={changed} />);
  await userEvent.click(screen.getByRole('button', { name: '長さを増やす' }));
  await userEvent.type(screen.getByRole('spinbutton', { name: '長さ' }), '{PageDown}');
  expect(changed.mock.calls).toEqual([[9], [1]]);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '長さを減らす' }).disabled).toBe(true);
});

it('[U7] a typed number beyond its bounds is brought back on leaving, full-width figures count', async () => {
  const changed = vi.fn();
  await show(<Minutes onChange={changed} />);
  const field = screen.getByRole<HTMLInputElement>('spinbutton');
  await userEvent.clear(field);
  await userEvent.type(field, '１２');
  expect(changed).toHaveBeenLastCalledWith(12);
  await userEvent.clear(field);
  await userEvent.type(field, '99');
  await userEvent.tab();
  expect(field.value).toBe('30');
  await userEvent.clear(field);
  await userEvent.tab();
  expect(field.value).toBe('30');
});

it('[U8] equal ways are radio buttons in a named group', async () => {
  const choose = vi.fn();
  await show(
    <RadioCards
      legend="参加のしかた"
      value="video"
      onChange={choose}
      options={[
        { value: 'video', label: '映像と声' },
        { value: 'text', label: '文字だけ', hint: 'カメラもマイクも使いません。' },
      ]}
    />,
  );
  expect(screen.getByRole('group', { name: '参加のしかた' })).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: /文字だけ/ }));
  expect(choose).toHaveBeenCalledWith('text');
});

it('[U8] a menu gives the value that was chosen, a switch what it was switched to', async () => {
  const choose = vi.fn();
  const flip = vi.fn();
  await show(
    <>
      <SelectField
        label="カメラ"
        placeholder="選んでください"
        value={null}
        onChange={choose}
        options={[{ value: 'a', label: '内蔵カメラ' }]}
      />
      <Switch label="背景をぼかす" checked={false} onChange={flip} />
    </>,
  );
  await userEvent.selectOptions(screen.getByLabelText('カメラ'), '内蔵カメラ');
  await userEvent.click(screen.getByRole('switch', { name: '背景をぼかす' }));
  expect(choose).toHaveBeenCalledWith('a');
  expect(flip).toHaveBeenCalledWith(true);
});

function Gives({ max = 2 }: { max?: number }) {
  const [value, setValue] = useState<TaggedLine[]>([]);
  const options = ['採用', '物流', '品質'].map((label, at) => ({ value: `tag-${at}`, label }));
  return (
    <TagField label="渡せること" options={options} value={value} onChange={setValue} max={max} shown={2} />
  );
}

it('[U9] each picked tag takes a line of one’s own, and takes it away again', async () => {
  await show(<Gives />);
  await userEvent.click(screen.getByRole('button', { name: '採用' }));
  await userEvent.type(screen.getByLabelText('採用：ご自分の言葉で'), '求人票の書き方');
  expect(screen.getByDisplayValue('求人票の書き方')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '採用を外す' }));
  expect(screen.queryByDisplayValue('求人票の書き方')).toBeNull();
});

it('[U9] no more tags than allowed can be picked, and it says why', async () => {
  await show(<Gives max={1} />);
  await userEvent.click(screen.getByRole('button', { name: /すべて見る/ }));
  await userEvent.click(screen.getByRole('button', { name: '品質' }));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '採用' }).disabled).toBe(true);
  expect(screen.getByText(/1つまで選べます/)).toBeTruthy();
});
