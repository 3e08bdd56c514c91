import { LANGUAGES } from '@enishi/shared/language';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { useOwnCaptions } from '../../../hooks/useOwnCaptions.ts';
import { useSettings } from '../../../hooks/useSettings.ts';
import { useText } from '../../../i18n/useText.ts';
import { useRoomStore } from '../../../stores/room.ts';
import { RoomPanelFrame } from '../RoomPanelFrame.tsx';
import { usePeopleText } from '../usePeopleText.ts';
import { useRoom } from '../useRoom.ts';

/** Reading what others say, and letting one's own words be read: two choices, each of the person it is about. */
export function CaptionsPanel() {
  const t = useText('room');
  const open = useRoomStore((now) => now.open);
  return (
    <RoomPanelFrame title={t('captions.title')} onClose={() => open(null)} onBack={() => open('more')}>
      <div className="grid gap-6">
        <Reading />
        <Speaking />
      </div>
    </RoomPanelFrame>
  );
}

function Reading() {
  const t = useText('room');
  const { room } = useRoom();
  const { all } = usePeopleText();
  const [{ captions }, change] = useSettings();
  const written = room.partners.filter(({ presence }) => presence.state === 'here' && presence.captioned);
  const people = all(written.map(({ person }) => person));
  return (
    <section className="grid gap-2">
      <Switch
        label={t('captions.read')}
        hint={t('captions.readHint')}
        checked={captions}
        onChange={(on) => change({ captions: on })}
      />
      {captions && (
        <p role="status" className="text-14">
          {written.length > 0 ? t('captions.written', { people }) : t('captions.nobody')}
        </p>
      )}
    </section>
  );
}

/** Where the sound goes stands there before the button that sends it. */
function Speaking() {
  const t = useText('room');
  const { possible, here, language, agreed, captioning, agree, speak } = useOwnCaptions();
  return (
    <section className="grid gap-3" aria-labelledby="own-captions">
      <h3 id="own-captions" className="text-16">
        {t('captions.own')}
      </h3>
      {!possible && <p className="text-14">{t('captions.impossible')}</p>}
      {possible && (
        <>
          <p className="text-14">{t(here ? 'captions.soundHere' : 'captions.soundAway')}</p>
          <p className="text-14">{t('captions.textGoes')}</p>
          <SelectField
            label={t('captions.language')}
            options={LANGUAGES.map((one) => ({ value: one, label: t(`captions.languages.${one}`) }))}
            value={language}
            onChange={speak}
          />
          <Button variant={agreed ? 'plain' : 'main'} onClick={() => agree(!agreed)}>
            {t(agreed ? 'captions.stop' : 'captions.start')}
          </Button>
          <p role="status" className="text-14">
            {agreed ? t(`captions.state.${captioning}`) : null}
          </p>
        </>
      )}
    </section>
  );
}
