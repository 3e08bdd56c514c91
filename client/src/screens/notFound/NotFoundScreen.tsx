import { LinkButton } from '../../components/LinkButton.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { UntiedThreads } from '../../components/UntiedThreads.tsx';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';

export function NotFoundScreen() {
  const t = useText('notFound');
  useTitle(t('title'));
  return (
    <PageShell width="text">
      <div className="grid justify-items-start gap-6 pt-10">
        <UntiedThreads />
        <h1>{t('title')}</h1>
        <p className="text-lead">{t('text')}</p>
        <LinkButton variant="main" to="/">
          {t('toHome')}
        </LinkButton>
      </div>
    </PageShell>
  );
}
