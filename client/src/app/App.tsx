import { Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { Announcements } from './Announcements.tsx';
import { LazyScreen } from './LazyScreen.tsx';
import { OwnPages } from './OwnPages.tsx';
import {
  create,
  followUps,
  growth,
  home,
  host,
  hostShare,
  introduce,
  introductions,
  keep,
  live,
  me,
  meet,
  meetDoor,
  mixer,
  notFound,
  people,
  person,
  prepare,
  propose,
  ready,
  recap,
  signIn,
  stop,
} from './screens.ts';

export function App() {
  return (
    <Suspense fallback={null}>
      <BrowserRouter>
        <Routes>
          <Route path="/" element={<LazyScreen key="home" of={home} />} />
          <Route path="/new" element={<LazyScreen key="create" of={create} />} />
          <Route path="/m/:code" element={<LazyScreen key="mixer" of={mixer} />} />
          <Route path="/m/:code/prepare" element={<LazyScreen key="prepare" of={prepare} />} />
          <Route path="/m/:code/live" element={<LazyScreen key="live" of={live} />} />
          <Route path="/host/:id" element={<LazyScreen key="host" of={host} />} />
          <Route path="/host/:id/share" element={<LazyScreen key="hostShare" of={hostShare} />} />
          <Route element={<OwnPages />}>
            <Route path="/m/:code/recap" element={<LazyScreen key="recap" of={recap} />} />
            <Route path="/me" element={<LazyScreen key="me" of={me} />} />
            <Route path="/me/growth" element={<LazyScreen key="growth" of={growth} />} />
            <Route path="/me/ready" element={<LazyScreen key="ready" of={ready} />} />
            <Route path="/me/people" element={<LazyScreen key="people" of={people} />} />
            <Route
              path="/me/people/introductions"
              element={<LazyScreen key="introductions" of={introductions} />}
            />
            <Route
              path="/me/people/:personId/introduce"
              element={<LazyScreen key="introduce" of={introduce} />}
            />
            <Route path="/me/people/:personId" element={<LazyScreen key="person" of={person} />} />
            <Route path="/me/follow-ups" element={<LazyScreen key="followUps" of={followUps} />} />
            <Route path="/me/meet" element={<LazyScreen key="meet" of={meet} />} />
            <Route path="/me/meet/:id" element={<LazyScreen key="meet" of={meet} />} />
            <Route path="/me/meet/:id/room" element={<LazyScreen key="meetDoor" of={meetDoor} />} />
            <Route path="/me/meet/with/:personId" element={<LazyScreen key="propose" of={propose} />} />
            <Route path="/me/keep" element={<LazyScreen key="keep" of={keep} />} />
          </Route>
          <Route path="/sign-in" element={<LazyScreen key="signIn" of={signIn} />} />
          <Route path="/stop/:token" element={<LazyScreen key="stop" of={stop} />} />
          <Route path="*" element={<LazyScreen key="notFound" of={notFound} />} />
        </Routes>
      </BrowserRouter>
      <Announcements />
    </Suspense>
  );
}
