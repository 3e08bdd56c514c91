import { useText } from '../../i18n/useText.ts';
import { TryAlone } from '../home/TryAlone.tsx';
import { IntroEditor } from '../me/IntroEditor.tsx';
import { MePage } from '../me/MePage.tsx';
import { SaveState } from '../prepare/SaveState.tsx';
import { Checklist } from './Checklist.tsx';
import { IntroBuilder } from './IntroBuilder.tsx';
import { Questions } from './Questions.tsx';
import './ready.css';
import { RehearsalTimer } from './RehearsalTimer.tsx';

/** Before the day: what to bring, what to say first, what to ask, and a room to practise in. */
export function ReadyScreen() {
  const t = useText('ready');
  return (
    <MePage title={t('title')} lead={t('lead')} aside={<SaveState tellsMissing />}>
      <div className="ready">
        <div className="grid gap-8">
          <IntroEditor />
          <IntroBuilder />
          <Questions />
        </div>
        <div className="grid gap-8">
          <Checklist />
          <RehearsalTimer />
          <section className="card grid gap-4">
            <div>
              <h2>{t('practice')}</h2>
              <p className="muted">{t('practiceHint')}</p>
            </div>
            <TryAlone />
          </section>
        </div>
      </div>
    </MePage>
  );
}
