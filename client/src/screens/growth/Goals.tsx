import type { OwnGoal } from '@enishi/shared/growth';
import { trimmed } from '@enishi/shared/trimmed';
import Check from 'lucide-react/icons/check';
import Plus from 'lucide-react/icons/plus';
import Trash from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useCall } from '../../hooks/useCall.ts';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useText } from '../../i18n/useText.ts';

const MOST_GOALS = 8;
const TIMES = ['1', '2', '4'] as const;

const inThisMonth = (at: number) => {
  const [day, today] = [new Date(at), new Date()];
  return day.getMonth() === today.getMonth() && day.getFullYear() === today.getFullYear();
};

/** What I want to do again each month. A month without it is only a month without it. */
export function Goals({ saved }: { saved: readonly OwnGoal[] }) {
  const t = useText('growth');
  const say = useErrorText();
  const [goals, setGoals] = useState(saved);
  const [text, type] = useState('');
  const [times, choose] = useState<(typeof TIMES)[number]>('1');
  const { run, refusal } = useCall('PUT /api/me/goals');
  const keep = async (next: readonly OwnGoal[]) => {
    const before = goals;
    setGoals(next);
    const reply = await run({ body: { goals: next.map((goal) => ({ ...goal, marks: [...goal.marks] })) } });
    if (!reply.ok) setGoals(before);
  };
  const add = () => {
    const id = crypto.randomUUID();
    void keep([...goals, { id, text: trimmed(text), times: Number(times), marks: [] }]);
    type('');
  };
  const change = (id: string, marks: readonly number[]) =>
    void keep(goals.map((goal) => (goal.id === id ? { ...goal, marks: [...marks] } : goal)));
  return (
    <section className="card grid gap-4">
      <div>
        <h2>{t('goals')}</h2>
        <p className="muted">{t('goalsHint')}</p>
      </div>
      <ul className="grid">
        {goals.map((goal) => {
          const done = goal.marks.filter(inThisMonth);
          const enough = done.length >= goal.times;
          return (
            <li key={goal.id} className="goal">
              <div className="min-w-0">
                <b>{goal.text}</b>
                <p className="muted text-14">
                  {t('perMonth', { count: goal.times })}
                  {' · '}
                  {enough ? t('enough') : done.length > 0 ? t('begun') : t('notBegun')}
                </p>
              </div>
              {enough ? (
                <Button
                  small
                  variant="ghost"
                  onClick={() =>
                    change(
                      goal.id,
                      goal.marks.filter((at) => at !== done.at(-1)),
                    )
                  }
                >
                  {t('undoDone')}
                </Button>
              ) : (
                <Button
                  small
                  icon={<Check size={20} aria-hidden="true" />}
                  onClick={() => change(goal.id, [...goal.marks.slice(-199), Date.now()])}
                >
                  {t('done')}
                </Button>
              )}
              <IconButton
                label={t('removeGoal', { goal: goal.text })}
                icon={<Trash size={20} aria-hidden="true" />}
                onClick={() => void keep(goals.filter(({ id }) => id !== goal.id))}
              />
            </li>
          );
        })}
      </ul>
      {goals.length < MOST_GOALS && (
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (trimmed(text)) add();
          }}
        >
          <TextField
            label={t('newGoal')}
            placeholder={t('newGoalExample')}
            maxLength={120}
            value={text}
            onChange={type}
          />
          <SelectField
            label={t('howOften')}
            options={TIMES.map((value) => ({ value, label: t('perMonth', { count: Number(value) }) }))}
            value={times}
            onChange={choose}
          />
          <Button type="submit" className="justify-self-start" icon={<Plus size={20} aria-hidden="true" />}>
            {t('addGoal')}
          </Button>
        </form>
      )}
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
    </section>
  );
}
