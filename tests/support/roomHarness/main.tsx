import '../../../client/src/styles/main.css';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { Announcements } from '../../../client/src/app/Announcements.tsx';
import { RoomVideo } from '../../../client/src/app/RoomVideo.tsx';
import { initI18n } from '../../../client/src/i18n/initI18n.ts';
import { storeLanguage } from '../../../client/src/i18n/language.ts';
import { BetweenScreen } from '../../../client/src/screens/between/BetweenScreen.tsx';
import { ClosingScreen } from '../../../client/src/screens/closing/ClosingScreen.tsx';
import { NextScreen } from '../../../client/src/screens/next/NextScreen.tsx';
import { RoomScreen } from '../../../client/src/screens/room/RoomScreen.tsx';
import { useDevicesStore } from '../../../client/src/stores/devices.ts';
import { useMixerStore } from '../../../client/src/stores/mixer.ts';
import { useRoomStore } from '../../../client/src/stores/room.ts';
import { useSessionStore } from '../../../client/src/stores/session.ts';
import { useVoiceStore } from '../../../client/src/stores/voice.ts';
import type { RemotePicture, VideoProvider } from '../../../client/src/video/provider.ts';
import { VideoContext } from '../../../client/src/video/VideoContext.tsx';
import { answerApi } from './answerApi.ts';
import { faceStream } from './faces.ts';
import { otherPages } from './otherPages.tsx';
import { people } from './people.ts';
import { states } from './states.ts';

// `?state=room&lang=ja`: one state of one screen, with drawn faces and a server that says yes.
const query = new URLSearchParams(location.search);
const language = query.get('lang') === 'en' ? 'en' : 'ja';
const name = query.get('state') ?? 'room';
storeLanguage(language);
await initI18n();

const { profile } = people(language);
const me = {
  personId: 'person-me',
  profile,
  card: { email: 'naoki@maruoka-miso.example', link: '' },
  versions: [],
};
answerApi(me, language);
const state = states(language, Date.now())[name];
const screens = { next: NextScreen, room: RoomScreen, between: BetweenScreen, closing: ClosingScreen };

const own = await faceStream('naoki-7');
const theirs = await faceStream('misaki-4');
const written = state?.media === 'text';
useDevicesStore.setState({
  media: written ? 'text' : 'video',
  mic: !written,
  camera: !written && state?.media !== 'cameraOff',
  status: { mic: written ? 'idle' : 'ready', camera: written ? 'idle' : 'ready' },
  stream: own,
  cameraTrack: written ? null : (own.getVideoTracks()[0] ?? null),
});
useSessionStore.setState({ me, draft: profile, draftState: 'saved' });

const provider: VideoProvider = {
  open: () => {
    const pictures: RemotePicture[] = (state?.mine.room?.partners ?? [])
      .filter(({ person, presence }) => !person.simulated && presence.state === 'here')
      .map(({ person, presence }) => ({
        personId: person.personId,
        stream: theirs,
        state: state?.picture ?? 'connected',
        hasVideo: presence.state === 'here' && presence.camera,
        hasAudio: true,
        quality: state?.trouble ? 'poor' : 'good',
      }));
    return {
      pictures: () => pictures,
      subscribe: () => () => {},
      update() {},
      publish() {},
      standing: () => 'as_planned',
      close() {},
    };
  },
};
const wiring = { provider, signalling: { send() {}, on: () => () => {} } };

const root = createRoot(document.getElementById('app') ?? document.body);
if (state) {
  useMixerStore.setState({
    mixerId: 'mixer-0001',
    connection: 'online',
    shared: state.shared,
    mine: state.mine,
    speaking: new Set(state.speaking),
  });
  const Screen = screens[state.screen];
  if (state.mine.room) useRoomStore.getState().enter(state.mine.room.roomId);
  useVoiceStore.setState({
    silentMic: state.trouble ?? false,
    ...(state.spoken && { roomId: state.mine.room?.roomId ?? null, ...state.spoken }),
  });
  if (state.panel) useRoomStore.getState().open(state.panel);
  root.render(
    <StrictMode>
      <MemoryRouter initialEntries={['/m/ABCDEFGH/live']}>
        <Suspense fallback={null}>
          <VideoContext value={wiring}>
            <RoomVideo>
              <Screen />
            </RoomVideo>
          </VideoContext>
          <Announcements />
        </Suspense>
      </MemoryRouter>
    </StrictMode>,
  );
} else {
  root.render(<StrictMode>{otherPages(name)}</StrictMode>);
}
