import { Banner } from '../../components/Banner.tsx';
import { useRequest } from '../../hooks/useRequest.ts';
import { useMine } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';

/** The host is gone: the next in line is asked, and free to let it be. */
export function HostOffer() {
  const t = useText('lobby');
  const { hostOffered } = useMine();
  const [accept, { pending }] = useRequest('host:accept');
  if (!hostOffered) return null;
  return (
    <Banner action={{ label: t('host.accept'), onClick: () => void accept({}), pending }}>
      {t('host.offered')}
    </Banner>
  );
}
