import type { Exchange } from '@enishi/shared/views';
import { useEffect, useRef } from 'react';
import { useAnnouncer } from '../../hooks/useAnnouncer.ts';
import { useText } from '../../i18n/useText.ts';
import { useRoomStore } from '../../stores/room.ts';
import { usePeopleText } from './usePeopleText.ts';
import { useRoom } from './useRoom.ts';

type News = 'asked' | 'exchanged' | 'notNow';

/** What a seeing person would notice of an exchange. */
export function newsOf(exchange: Exchange): News | null {
  if (exchange.state === 'exchanged') return 'exchanged';
  if (exchange.state === 'asked') return exchange.later ? null : 'asked';
  return exchange.state === 'offered' && exchange.notNow ? 'notNow' : null;
}

/**
 * A request opens by itself where nothing else is open, without taking the focus; answers are said aloud.
 * What already stood when the room came up is no news, but an open request still shows.
 */
export function useCardNews(): void {
  const t = useText('cards');
  const { room } = useRoom();
  const { say } = usePeopleText();
  const announce = useAnnouncer();
  const { panel, open } = useRoomStore();
  const told = useRef<Map<string, News | null> | null>(null);
  useEffect(() => {
    const first = told.current === null;
    const before = told.current ?? new Map<string, News | null>();
    const after = new Map<string, News | null>();
    for (const { person, exchange } of room.partners) {
      const news = newsOf(exchange);
      after.set(person.personId, news);
      if (news === null || before.get(person.personId) === news) continue;
      if (news === 'asked' && panel === null) open('card', person.personId);
      if (!first || news === 'asked') announce(t(`said.${news}`, { person: say(person) }));
    }
    told.current = after;
  });
}
