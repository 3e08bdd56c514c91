import type { CardField } from '@enishi/shared/contactCard';
import type { CardVersionId } from '@enishi/shared/ids';
import ContactRound from 'lucide-react/icons/contact-round';
import ImageDown from 'lucide-react/icons/image-down';
import Printer from 'lucide-react/icons/printer';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { MeishiCard } from '../../components/MeishiCard.tsx';
import { useText } from '../../i18n/useText.ts';
import { cardWith, shownFields } from '../cards/cardFields.ts';
import { useCardLabels } from '../cards/useCardLabels.ts';
import { useOwnCard } from '../cards/useOwnCard.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';
import './cardOut.css';
import { cardPicture } from './cardPicture.ts';

/** One of my cards, as it is saved, out of Enishi: as a QR code, a picture, on paper, as a file; with the fields chosen here. */
export function CardOut({ version }: { version: CardVersionId | null }) {
  const { profile } = useOwnProfile();
  const { values } = useOwnCard(version);
  const label = useCardLabels().labelOf(version);
  const t = useText('me');
  const words = useText('cards');
  const [left, leave] = useState<readonly CardField[]>([]);
  const [failed, fail] = useState(false);
  if (!profile) return null;
  const filled = shownFields.filter((field) => values[field] !== '');
  const chosen = filled.filter((field) => !left.includes(field));
  const query = `?fields=${chosen.join(',')}${version === null ? '' : `&version=${version}`}`;
  // A new address for each state that the server has, without a word of it: the picture follows what is saved.
  const qr = `/api/me/card/qr.svg${query}&state=${stampOf(Object.values(values))}`;
  const shown = cardWith(values, chosen);
  const save = async () => {
    const picture = await cardPicture(shown, qr);
    fail(picture === null);
    if (!picture) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(picture);
    link.download = 'card.png';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const print = () => {
    document.documentElement.dataset.print = 'card';
    window.addEventListener('afterprint', () => delete document.documentElement.dataset.print, {
      once: true,
    });
    window.print();
  };
  return (
    <section className="card grid gap-5">
      <div>
        <h2>{label === null ? t('out') : t('outOf', { card: label })}</h2>
        <p className="muted measure">{t('outHint')}</p>
      </div>
      <div className="card-out">
        <img className="card-out-qr" src={qr} alt={t('qr')} width="200" height="200" />
        <div className="grid content-start gap-4">
          {filled.length > 0 && (
            <fieldset>
              <legend className="field-label">{t('outFields')}</legend>
              <ul className="mt-2 flex flex-wrap gap-2">
                {filled.map((field) => (
                  <li key={field}>
                    <button
                      type="button"
                      className="pick"
                      aria-pressed={chosen.includes(field)}
                      onClick={() =>
                        leave(chosen.includes(field) ? [...left, field] : left.filter((one) => one !== field))
                      }
                    >
                      {words(`field.${field}`)}
                    </button>
                  </li>
                ))}
              </ul>
            </fieldset>
          )}
          <div className="flex flex-wrap gap-2">
            <Button small icon={<ImageDown size={20} aria-hidden="true" />} onClick={() => void save()}>
              {t('asPicture')}
            </Button>
            <Button small icon={<Printer size={20} aria-hidden="true" />} onClick={print}>
              {t('print')}
            </Button>
            <LinkButton
              small
              download
              href={`/api/me/card/mine.vcf${query}`}
              icon={<ContactRound size={20} aria-hidden="true" />}
            >
              {t('asFile')}
            </LinkButton>
          </div>
          {failed && (
            <p className="field-error" role="alert">
              {t('pictureFailed')}
            </p>
          )}
        </div>
      </div>
      <div className="card-sheet" aria-hidden="true">
        <MeishiCard card={shown}>
          <img src={qr} alt="" width="96" height="96" />
        </MeishiCard>
      </div>
    </section>
  );
}

const stampOf = (words: readonly string[]): string => {
  let sum = 0;
  for (const letter of words.join('|')) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 32;
  return sum.toString(36);
};
