import { useLoad } from '../../hooks/useLoad.ts';
import { useMixerName } from '../../hooks/useMixerName.ts';
import { useText } from '../../i18n/useText.ts';
import { MixerRow } from './MixerRow.tsx';

/** Mixers I host or take part in. Nothing while there is none: the page is complete without it. */
export function MyMixers() {
  const t = useText('home');
  const nameOf = useMixerName();
  const mixers = useLoad('GET /api/me/mixers');
  if (mixers.state !== 'ready' || mixers.value.length === 0) return null;
  return (
    <section className="grid gap-4" aria-labelledby="my-mixers">
      <h2 id="my-mixers">{t('mine')}</h2>
      <ul className="grid gap-3">
        {mixers.value.map((mixer) => (
          <MixerRow
            key={`${mixer.mixerId} ${mixer.host}`}
            to={
              mixer.host
                ? `/host/${mixer.mixerId}`
                : mixer.phase === 'ended'
                  ? `/m/${mixer.code}/recap`
                  : `/m/${mixer.code}`
            }
            name={nameOf(mixer.name)}
            startsAt={mixer.startsAt}
            phase={mixer.phase}
            facts={[t(mixer.host ? 'asHost' : 'asParticipant')]}
          />
        ))}
      </ul>
    </section>
  );
}
