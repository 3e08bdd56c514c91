import type { MixerPage } from '@enishi/shared/http';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useText } from '../../i18n/useText.ts';
import { isRunning, joinState, joinTarget } from './joinState.ts';

/** The page's one vermilion button, or why there is none. `bare`: without the words around it. */
export function JoinAction({ mixer, bare = false }: { mixer: MixerPage; bare?: boolean }) {
  const t = useText('mixer');
  const state = joinState(mixer);
  const target = joinTarget(mixer);
  const over = state === 'ended' || state === 'closing';
  const { left, removed, joined } = mixer.mine;
  const wasHere = !over && (left || removed || (joined && isRunning(mixer)));
  const button = target && (
    <LinkButton variant="main" block={!bare} to={`/m/${mixer.code}/${target}`}>
      {t(over ? 'endedRecap' : `action.${state}`)}
    </LinkButton>
  );
  if (bare) return button;
  return (
    <div className="grid gap-3">
      {(!target || over) && <p className="font-semibold">{t(`action.${state}`)}</p>}
      <div className="max-desk:hidden">{button}</div>
      <p className="text-14 muted">{t(`note.${state}`)}</p>
      {state === 'joined' && (
        <LinkButton variant="ghost" to={`/m/${mixer.code}/prepare`}>
          {t('prepareAgain')}
        </LinkButton>
      )}
      {wasHere && (
        <LinkButton variant="ghost" to={`/m/${mixer.code}/recap`}>
          {t('endedRecap')}
        </LinkButton>
      )}
      {mixer.mine.host && (
        <LinkButton block to={`/host/${mixer.mixerId}`}>
          {t('toConsole')}
        </LinkButton>
      )}
    </div>
  );
}
