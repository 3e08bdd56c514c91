import { useText } from '../../../i18n/useText.ts';
import { useRoomStore } from '../../../stores/room.ts';
import { RoomPanelFrame } from '../RoomPanelFrame.tsx';

const keys = [
  ['M', 'm'],
  ['V', 'v'],
  ['C', 'c'],
  ['N', 'n'],
  ['K', 'k'],
  ['T', 't'],
  ['?', 'question'],
  ['Esc', 'escape'],
  ['← ↑ ↓ →', 'arrows'],
] as const;

export function ShortcutsPanel() {
  const t = useText('room');
  const open = useRoomStore((now) => now.open);
  return (
    <RoomPanelFrame
      readOnly
      title={t('shortcuts.title')}
      onClose={() => open(null)}
      onBack={() => open('more')}
    >
      <dl className="room-keys-list">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`shortcuts.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="muted text-14 mt-4">{t('shortcuts.hint')}</p>
    </RoomPanelFrame>
  );
}
