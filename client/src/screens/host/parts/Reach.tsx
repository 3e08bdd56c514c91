import type { HostPage } from '@enishi/shared/http';
import { Banner } from '../../../components/Banner.tsx';
import { useText } from '../../../i18n/useText.ts';

/** Who can open the link at all. Said only where it would surprise: on a server without a public address. */
export function Reach({ page }: { page: Pick<HostPage, 'reach'> }) {
  const t = useText('host');
  if (page.reach === 'public') return null;
  return (
    <Banner kind="warn">
      <p className="font-semibold">{t('reach.local')}</p>
      <p>{t('reach.change')}</p>
      <code className="text-14 break-all">PUBLIC_URL=https://enishi.example.org npm start</code>
    </Banner>
  );
}
