import { useEffect, useState } from 'react';
import { useAnnouncer } from '../../hooks/useAnnouncer.ts';
import { useMixerNow } from '../../hooks/useNow.ts';
import { useMine, useShared } from '../../hooks/useViews.ts';
import { formatDuration } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import type { LobbyMoment } from './lobbyMoment.ts';

/** How many are here, what happens next and when. Nobody wonders whether it works. */
export function LobbyHead({ moment }: { moment: LobbyMoment }) {
  const t = useText('lobby');
  const shared = useShared();
  // The next count may still be on its way; whoever reads this is here.
  const count = Math.max(1, shared.lobby.here);
  const { kind, because, hope, next, at } = moment;
  const gathering = kind === 'gathering' || kind === 'few';
  const title = gathering ? t('here', { count }) : t(`moment.${kind}.title`);
  const why = because
    ? [t(`because.${because}`), ...(hope ? [t(`hope.${hope}`)] : [])].join(t('sentenceGap'))
    : t(`moment.${kind}.text`);
  useSaidAloud(`${title} ${why}`);
  return (
    <header className="grid gap-2">
      <p className="text-14 muted">{shared.name}</p>
      <h1 tabIndex={-1} className="tabular-nums">
        {title}
      </h1>
      <p className="text-lead">
        {why}
        {why !== '' && t('sentenceGap')}
        <WhatNext next={next} at={at} first={gathering} />
      </p>
      {!gathering && kind !== 'paused' && (
        <p className="text-14 muted tabular-nums">{t('here', { count })}</p>
      )}
    </header>
  );
}

function WhatNext({ next, at, first }: Pick<LobbyMoment, 'next' | 'at'> & { first: boolean }) {
  const t = useText('lobby');
  const now = useMixerNow();
  const mine = useMine();
  if (next === 'none') return null;
  const whose = mine.host ? 'Yours' : '';
  if (at === null) return t(`${first ? 'then.firstByHand' : 'then.byHand'}${whose}`);
  const left = at - now;
  if (left <= 0) return t('then.now');
  const key = next !== 'timed' ? `then.${next}` : first ? `then.first${whose}` : 'then.next';
  // The time stands where the sentence of this language wants it.
  const [before = '', after = ''] = t(key, { left: '|' }).split('|');
  return (
    <>
      {before}
      <b className="tabular-nums">{formatDuration(left)}</b>
      {after}
    </>
  );
}

/** A change of what one waits for is heard too; not the first words, which are read with the screen. */
function useSaidAloud(words: string) {
  const announce = useAnnouncer();
  const [shown, setShown] = useState(words);
  useEffect(() => {
    if (words === shown) return;
    setShown(words);
    announce(words);
  }, [words, shown, announce]);
}
