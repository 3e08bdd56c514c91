import type { HostPage } from '@enishi/shared/http';
import { useEffect, useState } from 'react';
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx';
import { useTitle } from '../../hooks/useTitle.ts';
import { useConsole, useShared } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';
import { roundOf } from './consoleStage.ts';
import './host.css';
import type { Opened } from './opened.ts';
import { CallsPanel } from './parts/CallsPanel.tsx';
import { ConsoleBanners } from './parts/ConsoleBanners.tsx';
import { ConsoleBar } from './parts/ConsoleBar.tsx';
import { ConsoleTabs } from './parts/ConsoleTabs.tsx';
import { EndedPane } from './parts/EndedPane.tsx';
import { LinksPanel } from './parts/LinksPanel.tsx';
import { MessagePanel } from './parts/MessagePanel.tsx';
import { PersonSheet } from './parts/PersonSheet.tsx';
import { PreviewPanel } from './parts/PreviewPanel.tsx';
import { RoomSheet } from './parts/RoomSheet.tsx';
import { RunPanel } from './parts/RunPanel.tsx';
import { StagePanel } from './parts/StagePanel.tsx';
import { useLeaveVisit } from './useLeaveVisit.ts';
import { usePreview } from './usePreview.ts';

export function Console({ page, reload }: { page: HostPage; reload: () => void }) {
  const t = useText('host');
  const shared = useShared();
  const calls = useConsole()?.calls.length ?? 0;
  const [opened, open] = useState<Opened>(null);
  const round = roundOf(shared.phase);
  const { kind } = shared.phase;
  const ended = kind === 'ended';
  const preview = usePreview();
  useTitle(t('title', { name: shared.name }));
  useLeaveVisit();
  // A co-host may have changed the settings meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the run has moved on
  useEffect(reload, [reload, round, kind]);

  return (
    <>
      <a className="btn skip-link" href="#content">
        {t('skip')}
      </a>
      <ConsoleBar />
      <main id="content" tabIndex={-1} className="console">
        <h1 className="sr-only" tabIndex={-1}>
          {t('title', { name: shared.name })}
        </h1>
        <ConsoleBanners page={page} noPairs={preview.refusal === 'no_fresh_pairs'} />
        {ended ? (
          <EndedPane />
        ) : (
          <div className="console-grid">
            {calls > 0 && (
              <div className="console-calls">
                <CallsPanel />
              </div>
            )}
            <div className="console-main">
              <ConsoleTabs page={page} open={open} />
            </div>
            <aside className="console-side" aria-label={t('side')}>
              <PreviewPanel mode={page.settings.mode} asked={preview} />
              {kind !== 'closing' && <StagePanel />}
              <MessagePanel />
              {kind !== 'closing' && (
                <>
                  <RunPanel page={page} reload={reload} />
                  <LinksPanel page={page} />
                </>
              )}
              <LanguageSwitch />
            </aside>
          </div>
        )}
      </main>
      <RoomSheet roomId={opened?.kind === 'room' ? opened.id : null} open={open} />
      <PersonSheet personId={opened?.kind === 'person' ? opened.id : null} open={open} />
    </>
  );
}
