import Volume2 from 'lucide-react/icons/volume-2';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import type { Devices } from '../../hooks/useDevices.ts';
import { useText } from '../../i18n/useText.ts';
import type { Device, DeviceStatus } from '../../stores/devices.ts';
import { BlurSwitch } from './BlurSwitch.tsx';
import { HideAddressSwitch } from './HideAddressSwitch.tsx';

const useless: readonly DeviceStatus[] = ['denied', 'none', 'insecure', 'unsupported'];

/** Which camera, microphone and speaker; only where a choice can help. */
export function DeviceMenus({ devices }: { devices: Devices }) {
  const t = useText('prejoin');
  const { media, status, cameras, mics, speakers, cameraTrack, micTrack, select } = devices;
  const canChooseSpeaker = 'setSinkId' in HTMLMediaElement.prototype;
  return (
    <div className="grid gap-3">
      {media === 'video' && !useless.includes(status.camera) && (
        <DeviceMenu
          label={t('camera')}
          devices={cameras}
          used={cameraTrack?.getSettings().deviceId ?? devices.cameraId}
          onChange={(id) => void select('camera', id)}
        />
      )}
      {!useless.includes(status.mic) && (
        <DeviceMenu
          label={t('mic')}
          devices={mics}
          used={micTrack?.getSettings().deviceId ?? devices.micId}
          onChange={(id) => void select('mic', id)}
        />
      )}
      {canChooseSpeaker && (
        <DeviceMenu
          label={t('speaker')}
          devices={speakers}
          used={devices.speakerId}
          onChange={devices.selectSpeaker}
        />
      )}
      <TestSpeaker onPress={devices.playTone} />
      <BlurSwitch />
      <HideAddressSwitch />
    </div>
  );
}

type DeviceMenuProps = {
  label: string;
  devices: readonly Device[];
  used: string | null;
  onChange: (id: string) => void;
};

function DeviceMenu({ label, devices, used, onChange }: DeviceMenuProps) {
  const t = useText('prejoin');
  if (devices.length === 0) return null;
  const options = devices.map((device, index) => ({
    value: device.id,
    label: plainLabel(device.label) || t('unnamedDevice', { number: index + 1 }),
  }));
  const value = devices.find(({ id }) => id === used) ?? devices[0];
  return <SelectField label={label} options={options} value={value?.id ?? null} onChange={onChange} />;
}

/** Without the maker's number that Chromium adds: "(0bda:58fd)". */
const plainLabel = (label: string): string => label.replace(/ \([\da-f]{4}:[\da-f]{4}\)$/, '');

function TestSpeaker({ onPress }: { onPress: () => Promise<void> }) {
  const t = useText('prejoin');
  const [playing, setPlaying] = useState(false);
  const press = async () => {
    setPlaying(true);
    await onPress().catch(() => {});
    setPlaying(false);
  };
  return (
    <Button
      small
      variant="ghost"
      className="justify-self-start"
      icon={<Volume2 size={20} aria-hidden="true" />}
      aria-disabled={playing}
      onClick={() => {
        if (!playing) void press();
      }}
    >
      {t('testSpeaker')}
    </Button>
  );
}
