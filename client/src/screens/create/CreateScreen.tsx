import { ErrorState } from '../../components/ErrorState.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useGoOn } from '../../hooks/useGoOn.ts';
import { useMe } from '../../hooks/useMe.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';
import { AboutFields } from './AboutFields.tsx';
import { CreateAction } from './CreateAction.tsx';
import { HostFields } from './HostFields.tsx';
import { MoreFields } from './MoreFields.tsx';
import { PlanPreview } from './PlanPreview.tsx';
import { RoundFields } from './RoundFields.tsx';
import { StartFields } from './StartFields.tsx';
import { TemplateGallery } from './TemplateGallery.tsx';
import { useCreateForm } from './useCreateForm.ts';

export function CreateScreen() {
  const t = useText('create');
  const say = useErrorText();
  const { me, refusal, retry } = useMe();
  useTitle(t('title'));
  return (
    <PageShell>
      {me ? (
        <CreatePage />
      ) : refusal ? (
        <ErrorState title={t('notReady')} text={say(refusal)} onRetry={retry} />
      ) : (
        <Skeleton lines={6} />
      )}
    </PageShell>
  );
}

function CreatePage() {
  const t = useText('create');
  const [goOn, leaving] = useGoOn();
  const state = useCreateForm();
  const submit = async () => {
    const mixerId = await state.submit();
    if (mixerId !== null) goOn(`/host/${mixerId}/share`);
  };
  return (
    <div className="grid gap-8 pt-4">
      <div className="grid gap-2">
        <h1 tabIndex={-1}>{t('title')}</h1>
        <p className="text-lead">{t('lead')}</p>
      </div>
      <form
        noValidate
        className="grid items-start gap-8 wide:grid-cols-[minmax(0,1fr)_22rem]"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className="grid gap-10">
          <TemplateGallery state={state} />
          <HostFields state={state} />
          <AboutFields state={state} />
          <StartFields state={state} />
          <RoundFields state={state} />
          <MoreFields state={state} />
        </div>
        <aside className="grid gap-4 wide:sticky wide:top-4">
          <PlanPreview form={state.form} />
          <CreateAction state={{ ...state, pending: state.pending || leaving }} />
        </aside>
      </form>
    </div>
  );
}
