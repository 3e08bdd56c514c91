import type { ConsolePerson } from '@enishi/shared/consoleView';
import { Button } from '../../../components/Button.tsx';
import { useText } from '../../../i18n/useText.ts';
import { useHostNotices } from '../HostNotices.tsx';
import { useControl } from '../useControl.ts';

/** Hosting together, hosting no longer together, and handing over. */
export function HostingChoices({ one, done }: { one: ConsolePerson; done: () => void }) {
  const t = useText('host');
  const { tell, undoable } = useHostNotices();
  const share = useControl('host:share');
  const resign = useControl('host:resign');
  const { personId: person, name } = one.person;
  const set = async (on: boolean) => {
    if (await share.press({ person, on })) tell(t(on ? 'notice.shared' : 'notice.unshared', { name }));
    done();
  };
  const handOver = async () => {
    if (!one.host && !(await share.press({ person, on: true }))) return;
    await resign.press({});
  };
  return (
    <div className="grid gap-2">
      <Button block pending={share.pending} onClick={() => void set(!one.host)}>
        {t(one.host ? 'person.unshare' : 'person.share')}
      </Button>
      <Button
        block
        onClick={() => {
          undoable('handOver', t('notice.handingOver', { name }), () => void handOver());
          done();
        }}
      >
        {t('person.handOver')}
      </Button>
      <p className="field-hint">{t('person.shareHint')}</p>
    </div>
  );
}
