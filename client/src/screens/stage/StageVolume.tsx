import Volume2 from 'lucide-react/icons/volume-2';
import VolumeX from 'lucide-react/icons/volume-x';
import { useText } from '../../i18n/useText.ts';
import { useStageStore } from '../../stores/stage.ts';

/** How loud the voice to everybody is here; the partner's stays as it is. */
export function StageVolume() {
  const t = useText('stage');
  const { volume, setVolume } = useStageStore();
  const Icon = volume > 0 ? Volume2 : VolumeX;
  return (
    <label className="stage-volume">
      <Icon size={20} aria-hidden="true" />
      <span className="sr-only">{t('volume')}</span>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={Math.round(volume * 100)}
        onChange={(event) => setVolume(event.target.valueAsNumber / 100)}
      />
    </label>
  );
}
