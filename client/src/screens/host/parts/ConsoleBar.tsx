import { KnotMark } from '../../../components/KnotMark.tsx';
import { useConsole, useShared } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';
import { RunButtons } from './RunButtons.tsx';
import { StageClock } from './StageClock.tsx';

/** The round's state and its controls; stays in sight. */
export function ConsoleBar() {
  const t = useText('host');
  const { name } = useShared();
  const calls = useConsole()?.calls.length ?? 0;
  return (
    <header className="console-bar">
      <p className="console-name">
        <KnotMark width={36} />
        <span className="truncate">{name}</span>
      </p>
      <div className="console-state">
        <StageClock large />
      </div>
      <div className="console-controls" role="toolbar" aria-label={t('controls')}>
        <RunButtons main={calls === 0} />
      </div>
    </header>
  );
}
