/** What the doctor looks at. Apart from the sentences, in which a tag or a file may have such a name. */
export const koChecks: Readonly<Record<string, string>> = {
  runtime: '실행 환경',
  library: '보관함',
  database: '데이터베이스',
  writing: '쓰기',
  sqlite: 'SQLite 설정',
  'search index': '검색 색인',
  permissions: '권한',
  audio: '소리',
  disk: '디스크',
  models: '모델',
  inference: '모델 실행',
  privacy: '비밀 보호',
  sent: '보낸 것',
};

/** What the doctor finds, in Korean. Each key is the English sentence as the code has it, {1} its first value. */
export const koErrorsChecks: Readonly<Record<string, string>> = {
  'Nanodesk {1} on {2}.': 'Nanodesk {1}, {2}에서 실행 중입니다.',
  'Whole and unchanged, {1}.': '온전하고 바뀌지 않았습니다({1}).',
  'Its files are not there.': '파일이 없습니다.',
  'Its files are not those of the catalogue.': '파일이 목록에 있는 것과 다릅니다.',
  'The model process answered in {1} ms.': '모델 프로세스가 {1}밀리초 만에 답했습니다.',
  'Not examined: this system does not tell which connections a process has. The tests of Nanodesk hold that only its loopback server uses the network.':
    '살펴보지 못했습니다. 이 시스템은 프로세스의 연결을 알려 주지 않습니다. 이 컴퓨터 안의 서버만 네트워크를 쓴다는 것은 Nanodesk의 테스트가 확인합니다.',
  'Nanodesk opens no such socket: look for what was loaded into it (NODE_OPTIONS, a debugger), and report this.':
    'Nanodesk는 이런 소켓을 열지 않습니다. 무엇이 함께 실행되었는지(NODE_OPTIONS, 디버거) 살펴보고 알려 주세요.',
  'Open to other computers, in {1}: {2}.': '다른 컴퓨터와 이어져 있습니다({1}): {2}.',
  'No connection beyond this computer now{1}, in {2} ({3}).':
    '지금 이 컴퓨터 밖으로 이어진 연결이 없습니다({2}, {3}{1}).',
  'Nothing was sent to other computers since this program started.':
    '이 프로그램을 시작한 뒤로 다른 컴퓨터에 아무것도 보내지 않았습니다.',
  '{1} bytes in {2} requests since this program started, for models that you asked for (without what encryption adds).':
    '이 프로그램을 시작한 뒤로 직접 요청한 모델 때문에 {2}번 {1}바이트를 보냈습니다(암호화로 더해지는 양은 빼고).',
  'this process and the model process': '이 프로세스와 모델 프로세스',
  'internet sockets: {1}, all on loopback': '인터넷 소켓 {1}개, 모두 이 컴퓨터 안',
  'internet sockets: 0': '인터넷 소켓 0개',
  'this process': '이 프로세스',
  'the model process': '모델 프로세스',
  ' beside the download that you asked for': ', 직접 요청한 내려받기 말고는',
};
