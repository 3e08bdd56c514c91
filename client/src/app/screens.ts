import { lazySource } from '../components/lazySource.ts';

export const home = lazySource(async () => (await import('../screens/home/HomeScreen.tsx')).HomeScreen);
export const create = lazySource(
  async () => (await import('../screens/create/CreateScreen.tsx')).CreateScreen,
);
export const mixer = lazySource(async () => (await import('../screens/mixer/MixerScreen.tsx')).MixerScreen);
export const prepare = lazySource(
  async () => (await import('../screens/prepare/PrepareScreen.tsx')).PrepareScreen,
);
export const live = lazySource(async () => (await import('./LiveMixer.tsx')).LiveMixer);
export const recap = lazySource(async () => (await import('../screens/recap/RecapScreen.tsx')).RecapScreen);
export const host = lazySource(async () => (await import('../screens/host/HostScreen.tsx')).HostScreen);
export const hostShare = lazySource(
  async () => (await import('../screens/host/HostShareScreen.tsx')).HostShareScreen,
);
export const me = lazySource(async () => (await import('../screens/me/MeScreen.tsx')).MeScreen);
export const people = lazySource(
  async () => (await import('../screens/people/PeopleScreen.tsx')).PeopleScreen,
);
export const person = lazySource(
  async () => (await import('../screens/people/PersonScreen.tsx')).PersonScreen,
);
export const followUps = lazySource(
  async () => (await import('../screens/followUps/FollowUpsScreen.tsx')).FollowUpsScreen,
);
export const meet = lazySource(async () => (await import('../screens/meet/MeetScreen.tsx')).MeetScreen);
export const meetDoor = lazySource(
  async () => (await import('../screens/meet/MeetDoorScreen.tsx')).MeetDoorScreen,
);
export const propose = lazySource(
  async () => (await import('../screens/meet/ProposeScreen.tsx')).ProposeScreen,
);
export const introduce = lazySource(
  async () => (await import('../screens/introduce/IntroduceScreen.tsx')).IntroduceScreen,
);
export const introductions = lazySource(
  async () => (await import('../screens/introduce/IntroductionsScreen.tsx')).IntroductionsScreen,
);
export const keep = lazySource(async () => (await import('../screens/keep/KeepScreen.tsx')).KeepScreen);
export const signIn = lazySource(
  async () => (await import('../screens/signIn/SignInScreen.tsx')).SignInScreen,
);
export const growth = lazySource(
  async () => (await import('../screens/growth/GrowthScreen.tsx')).GrowthScreen,
);
export const ready = lazySource(async () => (await import('../screens/ready/ReadyScreen.tsx')).ReadyScreen);
export const stop = lazySource(async () => (await import('../screens/stop/StopScreen.tsx')).StopScreen);
export const notFound = lazySource(
  async () => (await import('../screens/notFound/NotFoundScreen.tsx')).NotFoundScreen,
);

/** The screens of a mixer's run, which LiveMixer chooses by phase. */
export const liveScreens = {
  lobby: lazySource(async () => (await import('../screens/lobby/LobbyScreen.tsx')).LobbyScreen),
  next: lazySource(async () => (await import('../screens/next/NextScreen.tsx')).NextScreen),
  room: lazySource(async () => (await import('../screens/room/RoomScreen.tsx')).RoomScreen),
  between: lazySource(async () => (await import('../screens/between/BetweenScreen.tsx')).BetweenScreen),
  closing: lazySource(async () => (await import('../screens/closing/ClosingScreen.tsx')).ClosingScreen),
};
export const signedOut = lazySource(
  async () => (await import('../screens/signIn/SignedOutScreen.tsx')).SignedOutScreen,
);
