import Lock from 'lucide-react/icons/lock';
import { useText } from '../../../i18n/useText.ts';
import { useRoomStore } from '../../../stores/room.ts';
import { RoomPanelFrame } from '../RoomPanelFrame.tsx';
import { useOwnProfile } from '../useOwnProfile.ts';

/** My own introduction, to read from. */
export function IntroPanel() {
  const t = useText('room');
  const open = useRoomStore((now) => now.open);
  const { profile } = useOwnProfile();
  return (
    <RoomPanelFrame readOnly title={t('intro.title')} onClose={() => open(null)}>
      {profile?.intro ? (
        <div className="grid gap-4">
          <p className="text-20 leading-[1.7] whitespace-pre-line">{profile.intro}</p>
          <p className="muted text-14 flex gap-2">
            <Lock size={16} className="mt-1 flex-none" aria-hidden="true" />
            {t('intro.hint')}
          </p>
        </div>
      ) : (
        <p className="muted">{t('intro.empty')}</p>
      )}
      {profile && profile.questions.length > 0 && (
        <section className="mt-6 grid gap-2">
          <h3 className="text-20">{t('intro.questions')}</h3>
          <ul className="grid list-disc gap-2 pl-5">
            {profile.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </section>
      )}
    </RoomPanelFrame>
  );
}
