import { useEffect, useState } from 'react';
import { LevelMeter } from '../../components/LevelMeter.tsx';
import { useLevel } from '../../hooks/useLevel.ts';
import { useText } from '../../i18n/useText.ts';

const patienceMs = 10_000;

/** Moves with the voice, and says in words whether it arrives. */
export function VoiceMeter({ track }: { track: MediaStreamTrack }) {
  const t = useText('prejoin');
  const { level, speaking, measured } = useLevel(track);
  const [heard, setHeard] = useState(false);
  const [nothing, setNothing] = useState(false);
  const silent = measured && level === 0;

  useEffect(() => {
    if (speaking) setHeard(true);
  }, [speaking]);
  useEffect(() => {
    setNothing(false);
    if (!silent) return;
    const timer = setTimeout(() => setNothing(true), patienceMs);
    return () => clearTimeout(timer);
  }, [silent]);

  const words = nothing ? 'nothingHeard' : heard ? 'heard' : 'saySomething';
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <LevelMeter level={level} label={t('level')} />
      <span className="text-14" role="status">
        {t(words)}
      </span>
    </div>
  );
}
