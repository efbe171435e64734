/** Korean words of what is replaced before something is given away. */
export const sharing = {
  action: '개인정보 빼고 저장…',
  title: '개인정보 빼고 저장',
  hint: '이름, 번호, 주소를 모두 바꿉니다. 같은 것은 언제나 같은 말로 바뀌고, 소리는 빠집니다. 대부분을 찾지만 전부는 아닙니다. 나누기 전에 읽어 보세요.',
  hintMany:
    '이름, 번호, 주소를 모든 파일에서 바꿉니다. 다른 파일에서 찾은 것도 바꾸며, 대신하는 말의 번호는 파일마다 새로 셉니다. 대부분을 찾지만 전부는 아닙니다. 나누기 전에 읽어 보세요.',
  looking: '개인정보를 찾는 중…',
  which: '보여 줄 파일',
  found: '바꾸는 것',
  none: '개인정보를 찾지 못했습니다.',
  classes: {
    name: '사람',
    proper: '그 밖의 이름',
    phone: '전화번호',
    mail: '이메일 주소',
    account: '계좌와 그 밖의 번호',
    address: '주소',
    link: '링크',
    other: '직접 더한 것',
  },
  hide: '이것도 바꾸기',
  add: '추가',
  preview: '미리 보기',
  touched_one: '{{total}}줄 가운데 한 줄이 바뀝니다.',
  touched_other: '{{total}}줄 가운데 {{count}}줄이 바뀝니다.',
  format: '형식',
  save: '저장…',
};
