import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useText } from '../../i18n/useText.ts';
import { MePage } from '../me/MePage.tsx';
import { AskedItem } from './AskedItem.tsx';
import './introduce.css';
import { MadeItem } from './MadeItem.tsx';
import { useIntroductions } from './useIntroductions.ts';

/** Whom I am to be introduced to, and whom I wanted to introduce. */
export function IntroductionsScreen() {
  const t = useText('introduce');
  const say = useErrorText();
  const introductions = useIntroductions();
  const { listed, code, reload } = introductions;
  return (
    <MePage title={t('listTitle')} lead={t('listLead')}>
      {!listed && !code && <Skeleton lines={6} />}
      {code && <ErrorState title={say(code)} onRetry={reload} />}
      {introductions.refusal && (
        <p className="field-error" role="alert">
          {say(introductions.refusal)}
        </p>
      )}
      {listed && listed.asked.length + listed.made.length === 0 && (
        <EmptyState text={t('empty')} action={<LinkButton to="/me/people">{t('toPeople')}</LinkButton>} />
      )}
      {listed && listed.asked.length > 0 && (
        <section className="grid gap-4">
          <h2>{t('asked')}</h2>
          <ul className="introduce-list">
            {listed.asked.map((one) => (
              <AskedItem
                key={one.id}
                asked={one}
                pending={introductions.pending}
                onAnswer={introductions.answer}
              />
            ))}
          </ul>
        </section>
      )}
      {listed && listed.made.length > 0 && (
        <section className="grid gap-4">
          <h2>{t('made')}</h2>
          <ul className="introduce-list">
            {listed.made.map((one) => (
              <MadeItem
                key={one.id}
                made={one}
                pending={introductions.pending}
                onTakeBack={introductions.takeBack}
              />
            ))}
          </ul>
        </section>
      )}
    </MePage>
  );
}
