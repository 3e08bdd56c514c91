import type { MixerCode } from '@enishi/shared/ids';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';

/** A console that stood open when its person handed hosting over, here or in another tab, or was relieved of it. */
export function ResignedScreen({ code }: { code: MixerCode }) {
  const t = useText('app');
  useTitle(t('resigned.title'));
  return (
    <PageShell width="text">
      <div className="grid justify-items-start gap-6 pt-10">
        <h1>{t('resigned.title')}</h1>
        <p className="text-lead">{t('resigned.text')}</p>
        <LinkButton variant="main" to={`/m/${code}`}>
          {t('resigned.page')}
        </LinkButton>
      </div>
    </PageShell>
  );
}
