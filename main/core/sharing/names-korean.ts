/** Names of people in Korean texts: by the title behind them, by how somebody is introduced, and by their syllables. */

/** The forty most frequent family names; nine in ten people have one of them. */
const FAMILY = '김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민';
/** Syllables that given names are made of. */
const GIVEN =
  '가강건경관광규근기길나남다대덕도동라란래령로리린림만명모무문미민배백범병보봉빈상새서석선설성세소솔송수숙순슬승시신아안애연열엽영예오옥완용우욱운원유윤율은음의이익인일자재전정제조종주준중지진찬창채철초춘충치태택하학한해향헌혁현형혜호홍화환효훈휘희';
/** Endings of nouns that look like the last syllable of a name. */
const PARTICLE_LIKE = '은이도의로가나라아야에서지고만';

const TITLE =
  '(?:씨|님|군|양|선생|교수|박사|대리|과장|차장|부장|팀장|실장|사장|대표|이사|원장|주임|사원|간사|작가|기자|의사|변호사|회장|총무|코치|감독|선배|후배|언니|오빠|누나|매니저|선수|목사|신부|스님|대위|중위)';
const PARTICLE =
  '(?:이|가|은|는|을|를|과|와|도|의|에게|한테|께서|께|이랑|랑|하고|이나|나|이고|이며|라고|이라고|이에요|예요|입니다|이야|야|아|까지|부터|만|보다|처럼)';
const END = '(?![가-힣])';

const TITLED = new RegExp(
  `(?<![가-힣])([가-힣]{2,4}?) ?${TITLE}(?:님)?(?=${PARTICLE}?${END})`,
  'gu',
);
const INTRODUCED = new RegExp(
  `(?:저는|나는|제 이름은|이름은|이쪽은|여기는) ([가-힣]{2,4})(?=(?:이라고|라고|이고|이에요|예요|입니다|인데)${END})`,
  'gu',
);
const WHOLE = new RegExp(
  `(?<![가-힣])([${FAMILY}][${GIVEN}][${GIVEN}])(?=${PARTICLE}?${END})`,
  'gu',
);
const CERTAIN = new RegExp(
  `(?<![가-힣])([${FAMILY}][${GIVEN}][${GIVEN}])(?=${PARTICLE}${END}| ?${TITLE})`,
  'gu',
);

/** Only a family name: with its title it is one piece. */
const FAMILY_TITLED = new RegExp(
  `(?<![가-힣])([${FAMILY}] ?${TITLE})(?=님?${PARTICLE}?${END})`,
  'gu',
);
/** As friends are called and spoken of. */
const CALLED = new RegExp(`(?:^|[.!?…] )([${GIVEN}]{2})[아야](?=[,!~])`, 'gu');
const FAMILIAR = new RegExp(
  `(?<![가-힣])([${GIVEN}]{2})이(?=(?:가|는|를|랑|네|한테|도|와|야)${END})`,
  'gu',
);

/** Nouns that take a title or look like a name, and are nobody. */
const NOBODY = new Set(
  `고양 고객 선생 부모 손님 손 회원 사장 팀장 교수 담당자 대표 의사 기사 작가 원장 이모 고모 삼촌 아버 어머 형 누 아드 따 며느 사위 조카 주인 관리 관리자 운영 운영자 여러분 모든 우리 저희 그 이 저 어느 다른 새 전 현 부 총 담임 주치 하느 하나 해 달 별 임금 공주 왕자 아가 아저 아주머 학생 간호 간호사 상담 상담원 직원 후배 선배 신랑 신부 장모 장인 시어머 시아버 사모 이사 전무 상무 과장 차장 부장 대리 주임 본부 지점 영업 마케팅 개발 인사 재무 총무 홍보 기획 디자인 품질 생산 구매 물류 법무 연구 기술 서비스 고객 사업 해외 국내 서울 부산 대구 인천 광주 대전 울산 수원
  이상하 이용자 이미지 이사회 이야기 이전에 이유로 이후로 이번에 정리해 정보로 정도로 정상화 정기적 정말로 조사해 조용히 조정해 주소로 주의해 주문해 주제로 전화로 전체로 전시회 전문가 전자레 장소로 장기적 장애인 강사님 강의해 강의실 고민해 고정해 고유한 구조로 구매한 구체화 권한이 기준이 남자아 노력해 노인정 문서로 문의해 문제로 민원인 배경이 배송해 백화점 서비스 서류로 성공한 성인용 손가락 송금해 수리해 신경이 신규로 신용이 신청해 심지어 안내해 안전한 양식이 오전에 오히려 우선은 우유나 유리한 유지해 유효한 윤리적 임시로 임신한 차라리 차이가 하지만 한가지 한국은 한국인 한번도 현재로 홍보해 황금기`
    .split(/\s+/)
    .filter(Boolean),
);

const isFamily = (syllable: string | undefined): boolean => FAMILY.includes(syllable ?? ' ');

/** Each way to tell a name, and what must hold of it besides. */
const WAYS: [RegExp, (name: string) => boolean][] = [
  [TITLED, (name) => isSomebody(name)],
  [INTRODUCED, (name) => isSomebody(name)],
  [FAMILY_TITLED, () => true],
  [CALLED, () => true],
  [FAMILIAR, () => true],
  [CERTAIN, (name) => !NOBODY.has(name.slice(0, 2))],
  [WHOLE, (name) => !PARTICLE_LIKE.includes(name.at(-1)!)],
];

/** Names of people in texts that belong together. */
export function koreanNames(texts: readonly string[]): Set<string> {
  const found = texts.flatMap((text) =>
    WAYS.flatMap(([pattern, holds]) =>
      Array.from(text.matchAll(pattern), (match) => match[1] as string).filter(holds),
    ),
  );
  return new Set(found.filter((name) => !NOBODY.has(name)));
}

/** Before a title stands a whole name, or a given name of two syllables. */
const isSomebody = (name: string): boolean =>
  !NOBODY.has(name) &&
  (name.length === 2 ? [...name].every((s) => GIVEN.includes(s)) : isFamily(name[0]));

/** Behind a name without a space: nothing of Hangul, particles, or a title and particles. */
export const BEHIND_NAME = `(?=(?:${TITLE}님?)?(?:${PARTICLE}|으로|로|에서|네|들)*${END})`;

/** The name by which friends call somebody: without the family name; null where it has none. */
export const givenName = (name: string): string | null =>
  /^[가-힣]{3}$/u.test(name) && isFamily(name[0]) ? name.slice(1) : null;
