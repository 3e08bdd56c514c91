import type { ConsolePerson } from '@enishi/shared/consoleView';
import { Button } from '../../../components/Button.tsx';
import { useConsole, useShared } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';
import { useHostNotices } from '../HostNotices.tsx';
import { useControl } from '../useControl.ts';

/** Asking somebody to speak to everybody; they say yes first. */
export function StageChoice({ one, done }: { one: ConsolePerson; done: () => void }) {
  const t = useText('stage');
  const { tell } = useHostNotices();
  const { stage = [] } = useShared();
  const invited = useConsole()?.stageInvited ?? [];
  const invite = useControl('stage:invite');
  const { personId: person, name, simulated } = one.person;
  const speaks = stage.some(({ personId }) => personId === person);
  const asked = invited.includes(person);
  if (simulated || (one.host && !speaks)) return null;
  const press = async (on: boolean) => {
    if ((await invite.press({ person, on })) && on) tell(t('panel.invited', { name }));
    done();
  };
  return (
    <div>
      <Button block pending={invite.pending} onClick={() => void press(!speaks && !asked)}>
        {t(speaks ? 'panel.takeOff' : asked ? 'panel.uninvite' : 'panel.invite')}
      </Button>
      <p className="field-hint mt-1">{t('panel.inviteHint')}</p>
    </div>
  );
}
