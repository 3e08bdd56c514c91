import type { ContactCard } from '@enishi/shared/contactCard';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';

export type MeishiCardProps = {
  card: ContactCard;
  /** a QR code, a chip: below the fields */
  children?: ReactNode;
};

/** The contact card: paper in every theme. Company and role above the name, as on a Japanese card. */
export function MeishiCard({ card, children }: MeishiCardProps) {
  const t = useText('common');
  const above = [card.company, card.role].filter(Boolean).join('　');
  return (
    <article className="meishi" aria-label={t('cardOf', { name: card.name })}>
      {above && <small>{above}</small>}
      <strong>{card.name}</strong>
      {card.furigana && <small>{card.furigana}</small>}
      {(card.email || card.link) && (
        <dl>
          {card.email && (
            <div>
              <dt className="sr-only">{t('email')}</dt>
              <dd>
                <a href={`mailto:${card.email}`}>{card.email}</a>
              </dd>
            </div>
          )}
          {card.link && /^https?:/i.test(card.link) && (
            <div>
              <dt className="sr-only">{t('link')}</dt>
              <dd>
                <a href={card.link} target="_blank" rel="noreferrer">
                  {card.link.replace(/^https?:\/\//i, '').replace(/\/$/, '')}
                </a>
              </dd>
            </div>
          )}
        </dl>
      )}
      {children}
    </article>
  );
}
