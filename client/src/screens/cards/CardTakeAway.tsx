import type { ContactCard } from '@enishi/shared/contactCard';
import type { MixerId } from '@enishi/shared/ids';
import type { PersonTag } from '@enishi/shared/personTag';
import Check from 'lucide-react/icons/check';
import ContactRound from 'lucide-react/icons/contact-round';
import Copy from 'lucide-react/icons/copy';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useText } from '../../i18n/useText.ts';
import { cardText } from './cardFields.ts';

export type CardTakeAwayProps = { card: ContactCard; person: PersonTag; mixerId: MixerId };

/** A received card as text to paste, and as a file for the address book. */
export function CardTakeAway({ card, person, mixerId }: CardTakeAwayProps) {
  const t = useText('cards');
  const [copied, setCopied] = useState(false);
  const canCopy = typeof navigator.clipboard?.writeText === 'function';
  const copy = () =>
    navigator.clipboard.writeText(cardText(card)).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="flex flex-wrap gap-2">
      {canCopy && (
        <Button
          small
          icon={copied ? <Check size={20} aria-hidden="true" /> : <Copy size={20} aria-hidden="true" />}
          onClick={() => void copy()}
        >
          <span aria-live="polite">{t(copied ? 'copied' : 'copy')}</span>
        </Button>
      )}
      <LinkButton
        small
        download
        href={`/api/me/contacts/${mixerId}/${person.personId}.vcf`}
        icon={<ContactRound size={20} aria-hidden="true" />}
      >
        {t('vcard')}
      </LinkButton>
    </div>
  );
}
