import type { PersonTag } from '@enishi/shared/personTag';
import type { Profile } from '@enishi/shared/profile';

export type HarnessLanguage = 'ja' | 'en';

/** The invented people of the pictures, in both languages. */
export function people(language: HarnessLanguage) {
  const ja = language === 'ja';
  const misaki: PersonTag = {
    personId: 'person-misaki',
    name: ja ? '高瀬 美咲' : 'Misaki Takase',
    industry: '49',
    role: ja ? '倉庫の改善担当' : 'Warehouse improvement',
    company: ja ? 'しおかぜ物流' : 'Shiokaze Logistics',
    purpose: ja
      ? '運ぶ前と後の話を、作り手から聞きたい'
      : 'To hear from makers what happens before and after transport',
    gives: [
      {
        tag: 'logistics',
        text: ja ? '小さな荷物を混ぜて運ぶ組み方' : 'How to combine small loads on one truck',
      },
    ],
    seeks: [
      { tag: 'storytelling', text: ja ? '待つ時間を価値にしている現場' : 'Places where waiting adds value' },
    ],
    simulated: false,
  };
  const kenta: PersonTag = {
    personId: 'person-kenta',
    name: ja ? '長谷川 健太' : 'Kenta Hasegawa',
    industry: '86',
    role: ja ? '訪問看護師' : 'Visiting nurse',
    gives: [
      { tag: 'wellbeing', text: ja ? '夜勤のある職場での休み方' : 'How to rest when you work at night' },
    ],
    simulated: false,
  };
  const sora: PersonTag = {
    personId: 'person-sora-sim',
    name: ja ? '川辺 そら' : 'Sora Kawabe',
    industry: '85',
    role: ja ? '小学校の先生' : 'Primary school teacher',
    purpose: ja ? '学校の外の仕事を、子どもに話したい' : 'To tell children about work outside school',
    simulated: true,
  };
  const host: PersonTag = {
    personId: 'person-host',
    name: ja ? '森下 千尋' : 'Chihiro Morishita',
    industry: '94',
    simulated: false,
  };
  const profile: Profile = {
    name: ja ? '岡本 直樹' : 'Naoki Okamoto',
    industry: '10',
    furigana: '',
    role: ja ? '四代目' : 'Fourth generation',
    company: ja ? '丸岡味噌店' : 'Maruoka Miso',
    occupation: 'making',
    walk: 'owner',
    sector: 'company',
    gives: [],
    seeks: [{ tag: 'logistics', text: '' }],
    wants: ['H'],
    purpose: '',
    goal: ja ? '運ぶ仕事の人と、三つの話をする' : 'Talk about three things with people who move goods',
    bored: '',
    challenge: '',
    outside: '',
    party: '',
    intro: ja
      ? '岡本直樹です。百年つづく味噌店の四代目です。三年かけて仕込む味噌を、県外のお店にも届けたいと考えています。待つ時間を、どう伝えるかが今の課題です。'
      : 'I am Naoki Okamoto, the fourth generation of a miso shop. Our miso takes three years, and I would like shops in other regions to have it. How to tell people about waiting is what I think about these days.',
    questions: [],
    sells: false,
    languages: ['ja'],
  };
  return { misaki, kenta, sora, host, profile };
}
