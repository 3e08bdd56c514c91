import type { HostPage } from '@enishi/shared/http';
import { CopyField } from '../../../components/CopyField.tsx';
import { useText } from '../../../i18n/useText.ts';
import { shownCode } from '../shownCode.ts';

/** Three ways to the same place: the link, the code to type, the picture to scan. */
export function CodeAndPicture({ page }: { page: Pick<HostPage, 'code' | 'participantUrl'> }) {
  const t = useText('host');
  return (
    <div className="grid gap-4">
      <CopyField label={t('share.link')} value={page.participantUrl} />
      <div className="flex flex-wrap items-center gap-x-8 gap-y-4">
        <img
          className="rounded-control border border-line bg-leaf"
          src={`/api/mixers/${page.code}/qr.svg`}
          width={144}
          height={144}
          alt={t('share.qr')}
        />
        <dl>
          <dt className="text-14 muted">{t('share.code')}</dt>
          <dd className="text-28 font-bold tracking-widest">{shownCode(page.code)}</dd>
        </dl>
      </div>
    </div>
  );
}
