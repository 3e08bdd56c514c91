import type { HostPage } from '@enishi/shared/http';
import { PAIRING_MODES } from '@enishi/shared/settings';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { useShared } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';
import { roundOf } from '../consoleStage.ts';
import { useRunControls } from '../useRunControls.ts';
import { SettingsDialog } from './SettingsDialog.tsx';

/** How the run goes on by itself, and the steps that one takes once an evening. */
export function RunPanel({ page, reload }: { page: HostPage; reload: () => void }) {
  const t = useText('host');
  const shared = useShared();
  const modes = useText('create');
  const { auto, next, repeats, mode, close, finish } = useRunControls();
  const { phase, rounds } = shared;
  const running = phase.kind === 'round';
  const before = phase.kind === 'scheduled' || phase.kind === 'lobby';
  const canClose = running || phase.kind === 'intermission';
  const changeMode = async (chosen: (typeof PAIRING_MODES)[number]) => {
    if (await mode.press(chosen)) reload();
  };
  return (
    <section className="console-panel" aria-labelledby="run">
      <h2 id="run">{t('run.title')}</h2>
      <div className="grid gap-2">
        <Switch
          label={t('run.auto')}
          hint={t(shared.auto ? 'run.autoOn' : 'run.autoOff')}
          checked={shared.auto}
          disabled={auto.pending}
          onChange={(on) => void auto.press(on)}
        />
        <Switch
          label={t('run.repeats')}
          hint={t('run.repeatsHint')}
          checked={shared.allowRepeats}
          disabled={repeats.pending}
          onChange={(allow) => void repeats.press(allow)}
        />
      </div>
      {roundOf(phase) < rounds && phase.kind !== 'closing' && (
        <SelectField
          label={t('run.mode')}
          hint={modes(`mode.${page.settings.mode}.hint`)}
          options={PAIRING_MODES.map((mode) => ({ value: mode, label: modes(`mode.${mode}.name`) }))}
          value={page.settings.mode}
          disabled={mode.pending}
          onChange={(chosen) => void changeMode(chosen)}
        />
      )}
      <div className="grid gap-2">
        {before && <SettingsDialog page={page} saved={reload} />}
        {running && roundOf(phase) < rounds && shared.paused === null && (
          <Button small pending={next.pending} onClick={() => void next.press()}>
            {t('run.next')}
          </Button>
        )}
        {canClose && (
          <Button small pending={close.pending} onClick={close.press}>
            {t('run.close')}
          </Button>
        )}
        <Button small variant="quiet" pending={finish.pending} onClick={finish.press}>
          {t('run.finish')}
        </Button>
      </div>
    </section>
  );
}
