import type { Gift } from '@enishi/shared/growth';
import type { PersonId } from '@enishi/shared/ids';
import { trimmed } from '@enishi/shared/trimmed';
import Plus from 'lucide-react/icons/plus';
import Trash from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { RadioCards } from '../../components/RadioCards.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useCall } from '../../hooks/useCall.ts';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';

/** What I gave and was given: an introduction, an article, an hour. A memory, not an account. */
export function GiveLog({ saved, with: otherId = null }: { saved: readonly Gift[]; with?: PersonId | null }) {
  const t = useText('growth');
  const say = useErrorText();
  const language = useLanguage();
  const [gifts, setGifts] = useState(saved);
  const [text, type] = useState('');
  const [direction, choose] = useState<Gift['direction']>('gave');
  const adding = useCall('POST /api/me/gifts');
  const removing = useCall('POST /api/me/gifts/remove');
  const add = async () => {
    const reply = await adding.run({ body: { direction, text: trimmed(text), otherId } });
    if (!reply.ok) return;
    setGifts((now) => [reply.value, ...now]);
    type('');
  };
  const remove = async (id: string) => {
    if ((await removing.run({ body: { id } })).ok) setGifts((now) => now.filter((gift) => gift.id !== id));
  };
  const refusal = adding.refusal ?? removing.refusal;
  return (
    <section className="card grid gap-4">
      <div>
        <h2>{t('gifts')}</h2>
        <p className="muted">{t('giftsHint')}</p>
      </div>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (trimmed(text)) void add();
        }}
      >
        <RadioCards
          legend={t('direction')}
          hideLegend
          options={(['gave', 'got'] as const).map((value) => ({ value, label: t(`directions.${value}`) }))}
          value={direction}
          onChange={choose}
        />
        <TextField
          label={t('giftText')}
          placeholder={t(`giftExample.${direction}`)}
          maxLength={200}
          value={text}
          onChange={type}
        />
        <Button
          type="submit"
          className="justify-self-start"
          pending={adding.pending}
          icon={<Plus size={20} aria-hidden="true" />}
        >
          {t('addGift')}
        </Button>
      </form>
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
      <ul className="grid">
        {gifts.map((gift) => (
          <li key={gift.id} className="goal">
            <div className="min-w-0">
              <p>{gift.text}</p>
              <p className="muted text-14">
                {t(`directions.${gift.direction}`)}
                {' · '}
                {formatDate(gift.at, language)}
                {gift.otherId && otherId === null && (
                  <>
                    {' · '}
                    <Link to={`/me/people/${gift.otherId}`}>{gift.name || t('someone')}</Link>
                  </>
                )}
              </p>
            </div>
            <IconButton
              label={t('removeGift', { gift: gift.text })}
              icon={<Trash size={20} aria-hidden="true" />}
              onClick={() => void remove(gift.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
