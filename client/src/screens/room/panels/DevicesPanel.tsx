import { useDevices } from '../../../hooks/useDevices.ts';
import { useText } from '../../../i18n/useText.ts';
import { useRoomStore } from '../../../stores/room.ts';
import { DeviceHelp } from '../../prejoin/DeviceHelp.tsx';
import { DeviceMenus } from '../../prejoin/DeviceMenus.tsx';
import { deviceTrouble } from '../../prejoin/deviceTrouble.ts';
import { RoomPanelFrame } from '../RoomPanelFrame.tsx';

/** The same choices as before joining; what is chosen acts at once. */
export function DevicesPanel() {
  const t = useText('room');
  const open = useRoomStore((now) => now.open);
  const devices = useDevices();
  const trouble = deviceTrouble(devices);
  return (
    <RoomPanelFrame title={t('devices.title')} onClose={() => open(null)} onBack={() => open('more')}>
      <div className="grid gap-4">
        {trouble && <DeviceHelp trouble={trouble} onRetry={() => void devices.retry()} />}
        <DeviceMenus devices={devices} />
      </div>
    </RoomPanelFrame>
  );
}
