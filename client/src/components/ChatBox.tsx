import { trimmed } from '@enishi/shared/trimmed';
import Send from 'lucide-react/icons/send';
import { type KeyboardEvent, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { IconButton } from './IconButton.tsx';

export type ChatBoxProps = {
  /** also the accessible name: "Write to Misaki" */
  label: string;
  onSend: (text: string) => void;
  maxLength?: number;
  disabled?: boolean | undefined;
};

/** Enter sends, Shift+Enter makes a line; an Enter that ends a conversion (IME) does neither. */
export function ChatBox({ label, onSend, maxLength = 500, disabled }: ChatBoxProps) {
  const t = useText('common');
  const [text, setText] = useState('');
  const send = () => {
    const said = trimmed(text);
    if (!said || disabled) return;
    onSend(said);
    setText('');
  };
  const key = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Safari ends the composition before the key comes; it is then known by its code 229.
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="chat-box">
      <textarea
        rows={1}
        aria-label={label}
        placeholder={label}
        enterKeyHint="send"
        maxLength={maxLength}
        value={text}
        disabled={disabled}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={key}
      />
      <IconButton
        label={t('send')}
        icon={<Send size={20} />}
        disabled={disabled || !trimmed(text)}
        onClick={send}
      />
    </div>
  );
}
