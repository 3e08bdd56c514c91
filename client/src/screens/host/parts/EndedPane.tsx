import { LinkButton } from '../../../components/LinkButton.tsx';
import { useConsole, useMine, useShared } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';

/** After the end: what it was, and where to go from here. */
export function EndedPane() {
  const t = useText('host');
  const { code } = useShared();
  const { status } = useMine();
  const people = useConsole()?.people ?? [];
  const talked = people.filter(({ met }) => met > 0).length;
  return (
    <section className="mx-auto grid max-w-160 justify-items-start gap-6 py-10">
      <h2 className="text-28">{t('ended.title')}</h2>
      <p className="text-lead">{t('ended.text', { count: talked })}</p>
      <p>{t('ended.thanks')}</p>
      <div className="flex flex-wrap gap-3">
        {status !== 'not_joined' && (
          <LinkButton variant="main" to={`/m/${code}/recap`}>
            {t('ended.recap')}
          </LinkButton>
        )}
        <LinkButton variant={status === 'not_joined' ? 'main' : 'plain'} to="/new">
          {t('ended.again')}
        </LinkButton>
        <LinkButton to="/">{t('key.home')}</LinkButton>
      </div>
    </section>
  );
}
