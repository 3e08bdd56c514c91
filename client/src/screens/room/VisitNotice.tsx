import { Banner } from '../../components/Banner.tsx';
import { useRequest } from '../../hooks/useRequest.ts';
import { useText } from '../../i18n/useText.ts';

/** A host on an open visit knows that they are seen, and how to go. */
export function VisitNotice() {
  const t = useText('room');
  const [leave, { pending }] = useRequest('room:leave');
  return (
    <Banner action={{ label: t('notice.endVisit'), pending, onClick: () => void leave({}) }}>
      {t('notice.youVisit')}
    </Banner>
  );
}
