import { useState } from 'react';
import { Banner } from '../../../client/src/components/Banner.tsx';
import { Button } from '../../../client/src/components/Button.tsx';
import { Dialog } from '../../../client/src/components/Dialog.tsx';
import { EmptyState } from '../../../client/src/components/EmptyState.tsx';
import { ErrorState } from '../../../client/src/components/ErrorState.tsx';
import { PageShell } from '../../../client/src/components/PageShell.tsx';
import { ModalSheet } from '../../../client/src/components/Sheet.tsx';
import { Skeleton } from '../../../client/src/components/Skeleton.tsx';
import { Tabs } from '../../../client/src/components/Tabs.tsx';
import { type Toast, Toasts } from '../../../client/src/components/Toasts.tsx';
import { useLanguage } from '../../../client/src/i18n/useLanguage.ts';

const texts = {
  ja: {
    title: 'いろいろな状態',
    info: '次の回は 19:58 に始まります。',
    warn: 'マイクが見つかりません。つなぐと、そのまま使えます。',
    error: '送れませんでした。書いたものは残っています。',
    offline: 'つながりが途切れました。部屋での会話は続けられます。',
    action: 'もう一度試す',
    empty: 'まだ誰とも会っていません。交流会に参加すると、ここに並びます。',
    find: '交流会を探す',
    failed: '一覧を読み込めませんでした',
    failedText: 'つながりを確かめて、もう一度お試しください。',
    tabs: ['チャット', '自分だけのメモ'],
    dialog: '名刺を渡しますか',
    dialogText: '名前と、選んだ項目だけが相手に渡ります。あとから取り消せます。',
    give: '渡す',
    later: 'あとで',
    open: '小窓を開く',
    sheet: '横の窓を開く',
    toast: 'お礼を「送った」にしました',
  },
  en: {
    title: 'States of all kinds',
    info: 'The next round starts at 19:58.',
    warn: 'No microphone found. Plug one in and it works at once.',
    error: 'It was not sent. What you wrote is still here.',
    offline: 'The connection is lost. Your talk in the room goes on.',
    action: 'Try again',
    empty: 'You have not met anybody yet. Join a mixer and they will be listed here.',
    find: 'Find a mixer',
    failed: 'The list could not be loaded',
    failedText: 'Please check your connection and try again.',
    tabs: ['Chat', 'My notes'],
    dialog: 'Give your card?',
    dialogText: 'They get your name and the fields you choose. You can take it back later.',
    give: 'Give',
    later: 'Later',
    open: 'Open a dialog',
    sheet: 'Open a side sheet',
    toast: 'Marked as sent',
  },
};

export function StatesPage() {
  const text = texts[useLanguage()];
  const [tab, setTab] = useState('0');
  const [open, setOpen] = useState(new URLSearchParams(location.search).get('open'));
  const [toasts, setToasts] = useState<Toast[]>([{ id: '1', text: text.toast, onUndo: () => {} }]);
  const answer = (
    <>
      <Button onClick={() => setOpen(null)}>{text.later}</Button>
      <Button variant="main" onClick={() => setOpen(null)}>
        {text.give}
      </Button>
    </>
  );
  return (
    <PageShell width="text" banner={<Banner kind="offline">{text.offline}</Banner>}>
      <div className="grid gap-6">
        <h1 tabIndex={-1}>{text.title}</h1>
        <Banner>{text.info}</Banner>
        <Banner kind="warn" onClose={() => {}}>
          {text.warn}
        </Banner>
        <Banner kind="error" action={{ label: text.action, onClick: () => {} }}>
          {text.error}
        </Banner>
        <div>
          <Tabs
            label={text.title}
            selected={tab}
            onSelect={setTab}
            tabs={text.tabs.map((label, at) => ({
              id: `${at}`,
              label,
              panel: <p className="py-4">{label}</p>,
            }))}
          />
        </div>
        <Skeleton />
        <EmptyState text={text.empty} action={<Button>{text.find}</Button>} />
        <ErrorState title={text.failed} text={text.failedText} onRetry={() => {}} />
        <div className="flex flex-wrap gap-3">
          <Button onClick={() => setOpen('dialog')}>{text.open}</Button>
          <Button onClick={() => setOpen('sheet')}>{text.sheet}</Button>
          <Button onClick={() => setToasts([...toasts, { id: `${toasts.length + 1}`, text: text.toast }])}>
            +
          </Button>
        </div>
      </div>
      <Dialog open={open === 'dialog'} onClose={() => setOpen(null)} title={text.dialog} actions={answer}>
        <p>{text.dialogText}</p>
      </Dialog>
      <ModalSheet open={open === 'sheet'} onClose={() => setOpen(null)} title={text.dialog} actions={answer}>
        <p>{text.dialogText}</p>
      </ModalSheet>
      <Toasts
        toasts={toasts}
        stayMs={600_000}
        onDismiss={(id) => setToasts(toasts.filter((toast) => toast.id !== id))}
      />
    </PageShell>
  );
}
