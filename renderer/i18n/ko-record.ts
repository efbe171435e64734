/** Korean words of recording. */
import type { record as english } from './en-record';

export const record: typeof english = {
  title: '녹음',
  start: '녹음',
  startHint: '마이크로 녹음하기',
  intro:
    '녹음은 1초에 네 번씩 디스크에 저장되고 이 컴퓨터에만 남습니다. 녹음한다는 것을 상대에게 알려 주세요.',
  keyHint: '어느 프로그램에서나: {{keys}}',
  microphone: '마이크',
  preferred: '시스템 기본 마이크',
  opening: '마이크를 기다리는 중…',
  on: '녹음 중',
  paused: '일시 정지됨',
  ending: '저장하는 중…',
  saved: '{{time}} 저장됨',
  pause: '일시 정지',
  resume: '계속',
  stop: '멈추고 보관',
  discard: '버리기',
  discardTitle: '이 녹음을 버릴까요?',
  discardBody: '{{time}} 분량의 소리가 완전히 사라집니다.',
  level: '소리 크기',
  silent: '아무 소리도 들리지 않습니다. 마이크가 꺼져 있거나 다른 마이크일 수 있습니다.',
  clipping: '소리가 너무 커서 잘립니다. 마이크에서 떨어지거나 입력 크기를 줄이세요.',
  lowSpace: '디스크에 {{time}} 더 녹음할 수 있습니다.',
  heard: '들리는 말',
  heardNothing: '말한 지 몇 초 뒤에 여기에 글로 나타납니다.',
  elsewhere: '녹음 중, {{time}}',
  switched: '마이크가 사라져 다른 마이크로 계속 녹음합니다.',
  switchedTo: '지금: {{label}}',
  kept: '녹음을 보관했습니다',
  problems: {
    denied: '마이크를 쓸 수 없습니다',
    none: '마이크가 없습니다',
    taken: '마이크를 열지 못했습니다',
  },
  advice: {
    denied: '시스템이나 브라우저 설정에서 Nanodesk에 마이크를 허용한 뒤 다시 해 보세요.',
    none: '마이크를 연결한 뒤 다시 해 보세요.',
    taken: '다른 프로그램이 쓰고 있을 수 있습니다. 닫은 뒤 다시 해 보세요.',
  },
};
