import type { CardVersionId } from '@enishi/shared/ids';
import { useRef, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';
import { CardOut } from './CardOut.tsx';
import { CardTabs } from './CardTabs.tsx';
import { CardTools } from './CardTools.tsx';
import { EditedCard, type EditedCardProps } from './EditedCard.tsx';

/** My cards, one at a time, and the ways of that one out of Enishi. */
export function CardEditor({ onUnsaved }: Pick<EditedCardProps, 'onUnsaved'>) {
  const t = useText('me');
  const { versions } = useOwnProfile();
  const title = useRef<HTMLHeadingElement>(null);
  const [wished, show] = useState<CardVersionId | null>(null);
  const [made, setMade] = useState<CardVersionId | null>(null);
  const version = versions.some(({ id }) => id === wished) ? wished : null;
  const key = version ?? 'main';
  const showNew = (id: CardVersionId) => {
    setMade(id);
    show(id);
  };
  return (
    <>
      <section className="card grid gap-6">
        <div className="grid gap-4">
          <div>
            <h2 ref={title} tabIndex={-1}>
              {t('card')}
            </h2>
            <p className="muted measure">{t('cardHint')}</p>
          </div>
          <CardTabs version={version} onShow={show} onMake={showNew} />
        </div>
        <EditedCard
          key={key}
          version={version}
          isNew={version !== null && version === made}
          onUnsaved={onUnsaved}
        />
        <CardTools version={version} onMake={showNew} onDelete={() => title.current?.focus()} />
      </section>
      <CardOut key={`${key} out`} version={version} />
    </>
  );
}
