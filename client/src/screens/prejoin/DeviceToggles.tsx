import Mic from 'lucide-react/icons/mic';
import MicOff from 'lucide-react/icons/mic-off';
import Video from 'lucide-react/icons/video';
import VideoOff from 'lucide-react/icons/video-off';
import { classNames } from '../../components/classNames.ts';
import type { Devices } from '../../hooks/useDevices.ts';
import { useText } from '../../i18n/useText.ts';
import type { DeviceKind } from '../../stores/devices.ts';

const icons = { mic: { on: Mic, off: MicOff }, camera: { on: Video, off: VideoOff } };

export function DeviceToggles({ devices }: { devices: Devices }) {
  const t = useText('prejoin');
  const toggle = (kind: DeviceKind) => {
    const on = devices.presence[kind];
    const Icon = on ? icons[kind].on : icons[kind].off;
    return (
      <button
        key={kind}
        type="button"
        aria-pressed={on}
        className={classNames(
          'inline-flex h-12 min-w-22 flex-1 items-center justify-center gap-2 whitespace-nowrap rounded-full border px-4 font-semibold desk:h-14 desk:flex-none',
          on ? 'border-leaf bg-leaf text-leaf-ink' : 'border-leaf bg-veil text-leaf',
        )}
        onClick={() => void devices.toggle(kind)}
      >
        <Icon size={20} aria-hidden="true" className="flex-none" />
        {t(kind)}
      </button>
    );
  };
  return <div className="flex gap-2">{[toggle('mic'), toggle('camera')]}</div>;
}
