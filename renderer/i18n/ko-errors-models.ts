/** What goes wrong in the models, sound files, downloads and the ways in, in Korean. Each key is the English sentence as the code has it, {1} its first value. */
export const koErrorsModels: Readonly<Record<string, string>> = {
  'There is no call {1}.': '{1}(이)라는 호출은 없습니다.',
  'This page may not ask for anything.': '이 페이지는 아무것도 요청할 수 없습니다.',
  'This kind of AAC sound cannot be decoded by Nanodesk.':
    'Nanodesk가 읽을 수 없는 AAC 소리입니다.',
  'Convert it to mp3, m4a (AAC-LC), flac or wav.': 'mp3, m4a(AAC-LC), flac 또는 wav로 바꾸세요.',
  'Choose an audio or video file: wav, mp3, m4a, aac, ogg, opus, flac, webm, mp4 or mov.':
    '오디오나 동영상 파일을 고르세요: wav, mp3, m4a, aac, ogg, opus, flac, webm, mp4, mov.',
  '{1} is a folder, not a recording.': '{1}은(는) 녹음이 아니라 폴더입니다.',
  'Choose a file in it.': '그 안의 파일을 고르세요.',
  '{1} is not an ordinary file.': '{1}은(는) 보통 파일이 아닙니다.',
  '{1} is empty: it has no bytes.': '{1}은(는) 비어 있습니다(0바이트).',
  'There is no file {1}.': '{1} 파일이 없습니다.',
  'Check the name.': '이름을 확인하세요.',
  '{1} may not be read by you.': '{1}을(를) 읽을 권한이 없습니다.',
  'Change its permissions.': '권한을 바꾸세요.',
  '{1} cannot be opened: {2}.': '{1}을(를) 열 수 없습니다: {2}.',
  '{1} is a zip archive protected by a password, not a recording.':
    '{1}은(는) 녹음이 아니라 암호로 보호된 압축 파일입니다.',
  '{1} is a zip archive, not a recording.': '{1}은(는) 녹음이 아니라 압축 파일입니다.',
  'Unpack it with its password first.': '먼저 암호로 압축을 푸세요.',
  'Unpack it first.': '먼저 압축을 푸세요.',
  '{1} is not an audio or video file that Nanodesk knows.':
    '{1}은(는) Nanodesk가 아는 오디오나 동영상 파일이 아닙니다.',
  '{1} has a picture but no sound.': '{1}에는 화면만 있고 소리가 없습니다.',
  'Choose a file with a sound track.': '소리가 들어 있는 파일을 고르세요.',
  '{1} is cut off or damaged: nothing in it can be decoded.':
    '{1}이(가) 잘렸거나 손상되어 아무것도 읽을 수 없습니다.',
  'Copy or download it again.': '다시 복사하거나 내려받으세요.',
  '{1} is protected by DRM: its sound is encrypted.':
    '{1}은(는) DRM으로 보호되어 소리가 암호화되어 있습니다.',
  'Nanodesk can only read files without copy protection.':
    'Nanodesk는 복사 방지가 없는 파일만 읽을 수 있습니다.',
  'The sound in {1} is in a format that Nanodesk cannot decode{2}.':
    '{1}의 소리는 Nanodesk가 읽을 수 없는 형식{2}입니다.',
  'Convert it to mp3, m4a, flac or wav.': 'mp3, m4a, flac 또는 wav로 바꾸세요.',
  'The file says that its sound has {1} samples a second and {2} channels, which cannot be.':
    '파일에 적힌 초당 샘플 {1}개, 채널 {2}개는 있을 수 없는 값입니다.',
  'It is damaged; copy or download it again.': '손상되었습니다. 다시 복사하거나 내려받으세요.',
  'Install Nanodesk again to put the models back.': 'Nanodesk를 다시 설치하면 모델이 돌아옵니다.',
  'Remove this model, then add or download it again.':
    '이 모델을 삭제한 뒤 다시 추가하거나 내려받으세요.',
  'Look at the list of models.': '모델 목록을 확인하세요.',
  'The model file {1}/{2} is unknown.': '모델 파일 {1}/{2}은(는) 목록에 없습니다.',
  'The catalogue of models at {1} is damaged.': '{1}에 있는 모델 목록이 손상되었습니다.',
  'The model file {1} is missing.': '모델 파일 {1}이(가) 없습니다.',
  'The model file {1} cannot be read ({2}).': '모델 파일 {1}을(를) 읽을 수 없습니다({2}).',
  'Check its permissions and the disk, then try again.':
    '권한과 디스크를 확인한 뒤 다시 시도하세요.',
  'The model file {1} is damaged or was changed.': '모델 파일 {1}이(가) 손상되었거나 바뀌었습니다.',
  'The process that runs the models ended unexpectedly.':
    '모델을 실행하는 프로세스가 갑자기 끝났습니다.',
  'Try again; where it happens each time, close other programs to free memory.':
    '다시 시도하세요. 매번 그러면 다른 프로그램을 닫아 메모리를 비우세요.',
  'The process that runs the models gave no sign of life and was ended.':
    '모델을 실행하는 프로세스가 반응하지 않아 끝냈습니다.',
  'Try again; where it happens each time, start the computer anew.':
    '다시 시도하세요. 매번 그러면 컴퓨터를 다시 시작하세요.',
  '{1} needs about {2}; the settings allow {3}.':
    '{1}에는 메모리가 약 {2} 필요한데, 설정에서 {3}까지만 허용합니다.',
  'Raise the limit on memory in the settings, or use a smaller model.':
    '설정에서 메모리 한도를 올리거나 더 작은 모델을 쓰세요.',
  'Other work takes the memory that the settings allow.':
    '설정에서 허용한 메모리를 다른 작업이 쓰고 있습니다.',
  'Try again when it is done, or raise the limit on memory in the settings.':
    '그 작업이 끝난 뒤 다시 시도하거나 설정에서 메모리 한도를 올리세요.',
  'The inference process was not configured.': '모델 프로세스가 준비되지 않았습니다.',
  'There was not enough free memory to run the models.':
    '모델을 실행하기에 남은 메모리가 부족했습니다.',
  'Close other programs, or choose a smaller model, then try again.':
    '다른 프로그램을 닫거나 더 작은 모델을 고른 뒤 다시 시도하세요.',
  'The transcription was stopped.': '받아 적기를 멈췄습니다.',
  'Whisper does not know the language “{1}”.': 'Whisper가 모르는 언어입니다: “{1}”.',
  'Use “auto”, or a code such as en, ko, de, es or ja.':
    '“auto”나 en, ko, de, es, ja 같은 코드를 쓰세요.',
  'There is no model named {1}.': '{1}(이)라는 모델은 없습니다.',
  'This model wants "{1}", which Nanodesk cannot give.':
    '이 모델은 Nanodesk가 줄 수 없는 “{1}”을(를) 요구합니다.',
  'The model {1} has no graph that Nanodesk knows.':
    '{1} 모델에는 Nanodesk가 아는 그래프가 없습니다.',
  'The text is too long for the language model: {1} tokens, and it reads {2} with the answer.':
    '언어 모델에게 너무 긴 글입니다: {1}토큰인데, 답까지 합쳐 {2}토큰만 읽습니다.',
  'Choose a shorter part of it.': '더 짧은 부분을 고르세요.',
  'This model cannot be used: {1}.': '이 모델은 쓸 수 없습니다: {1}.',
  'It takes decoders in the ONNX form of the Hugging Face hub, with a key/value cache.':
    'Hugging Face 허브의 ONNX 형식이며 key/value 캐시가 있는 디코더만 쓸 수 있습니다.',
  'This takes {1} MB, and {2} MB are free.': '{1} MB가 필요한데 {2} MB만 남아 있습니다.',
  'Free {1} MB, then start again.': '{1} MB를 비운 뒤 다시 시작하세요.',
  'Free some space, then start again: it goes on where it was.':
    '공간을 비운 뒤 다시 시작하세요. 멈춘 곳부터 이어집니다.',
  'The folder of the models cannot be written ({1}).': '모델 폴더에 쓸 수 없습니다({1}).',
  '{1} is installed already.': '{1}은(는) 이미 설치되어 있습니다.',
  'Remove it first.': '먼저 삭제하세요.',
  '{1} is not the file that the hub announced: its hash differs.':
    '{1}은(는) 허브가 알린 파일이 아닙니다. 해시가 다릅니다.',
  'It was removed and nothing installed. Start the download again.':
    '그 파일을 지웠고 아무것도 설치하지 않았습니다. 다시 내려받으세요.',
  '{1} should have {2} bytes, but {3}.': '{1}은(는) {2}바이트여야 합니다({3}).',
  'Nothing was installed. Start the download again later.':
    '아무것도 설치하지 않았습니다. 나중에 다시 내려받으세요.',
  'There is a model called {1} already.': '{1}(이)라는 모델이 이미 있습니다.',
  'Remove it first, or give the folder another name.':
    '먼저 그 모델을 삭제하거나 폴더에 다른 이름을 주세요.',
  '{1} is not a folder.': '{1}은(는) 폴더가 아닙니다.',
  '{1} in this folder is a symbolic link, which could lead anywhere.':
    '이 폴더의 {1}은(는) 어디로든 이어질 수 있는 심볼릭 링크입니다.',
  'Copy the folder with its links resolved (cp -rL), and add the copy.':
    '링크를 풀어 폴더를 복사하고(cp -rL) 그 사본을 추가하세요.',
  'The name of this folder cannot be the name of a model.':
    '이 폴더의 이름은 모델의 이름이 될 수 없습니다.',
  'Give it a name of letters and digits.': '글자와 숫자로 된 이름을 주세요.',
  "The hub's list of files cannot be used: {1}.": '허브의 파일 목록을 쓸 수 없습니다: {1}.',
  'Nothing was installed. Try again later, or with a newer Nanodesk.':
    '아무것도 설치하지 않았습니다. 나중에, 또는 더 새로운 Nanodesk로 다시 시도하세요.',
  "This is not a language model in the hub's ONNX form: there is no {1}.":
    '허브의 ONNX 형식으로 된 언어 모델이 아닙니다: {1}이(가) 없습니다.',
  'It takes {1} and onnx/model*.onnx.': '필요한 파일: {1}, onnx/model*.onnx.',
  "The hub's files are now {1} MB, not about {2} MB as the catalogue says.":
    '허브의 파일은 목록에 적힌 약 {2} MB가 아니라 지금 {1} MB입니다.',
  'Nothing was fetched. A newer Nanodesk may know this model as it is now.':
    '아무것도 받지 않았습니다. 더 새로운 Nanodesk는 이 모델의 지금 모습을 알 수도 있습니다.',
  '{1} redirects without an end.': '{1}이(가) 끝없이 다른 곳으로 보냅니다.',
  'Try again later.': '나중에 다시 시도하세요.',
  '{1} redirects to what is no address.': '{1}이(가) 주소가 아닌 곳으로 보냅니다.',
  'The hub redirects to {1}//{2}, which is not one of its own hosts.':
    '허브가 자기 호스트가 아닌 {1}//{2}(으)로 보냅니다.',
  'Nothing was fetched from there. Try again later, from another network.':
    '그곳에서는 아무것도 받지 않았습니다. 나중에 다른 네트워크에서 다시 시도하세요.',
  '{1} does not give this model to everybody (status {2}).':
    '{1}은(는) 이 모델을 아무에게나 주지 않습니다(상태 {2}).',
  'Fetch its files with your own account, then: nanodesk models add FOLDER.':
    '자신의 계정으로 파일을 받은 다음 실행하세요: nanodesk models add FOLDER.',
  '{1} has no such file (any more).': '{1}에 그런 파일이 (더는) 없습니다.',
  'Choose another.': '다른 것을 고르세요.',
  '{1} answers with status {2}.': '{1}의 응답 상태는 {2}입니다.',
  '{1} cannot be reached, or the connection breaks ({2}).':
    '{1}에 연결할 수 없거나 연결이 끊깁니다({2}).',
  'Check the connection, then start the download again: it goes on where it was.':
    '연결을 확인한 뒤 다시 내려받으세요. 멈춘 곳부터 이어집니다.',
  '{1} is being fetched already.': '{1}은(는) 이미 내려받는 중입니다.',
  'The list of other models at {1} is missing or damaged.':
    '{1}에 있는 다른 모델의 목록이 없거나 손상되었습니다.',
  'Install Nanodesk again.': 'Nanodesk를 다시 설치하세요.',
  'config.json is not in order': 'config.json이 올바르지 않음',
  'config.json names the architecture {1}': 'config.json에 적힌 구조(architecture)가 {1}',
  '{1} cannot be read ({2})': '{1}을(를) 읽을 수 없음({2})',
  'not ONNX': 'ONNX가 아님',
  'ends early': '끝이 잘림',
  'nested too deep': '너무 깊이 겹쳐 있음',
  'a number is too long': '너무 긴 숫자가 있음',
  'a field is longer than what holds it': '들어 있는 항목이 전체보다 긺',
  '{1} is not a decoder with a key/value cache': '{1}은(는) key/value 캐시가 있는 디코더가 아님',
  '{1} wants its weights from {2}': '{1}이(가) 가중치를 {2}에서 찾음',
  '{1} is too large': '{1}이(가) 너무 큼',
  '{1} is not JSON': '{1}은(는) JSON이 아님',
  '{1} bytes are announced': '서버는 {1}바이트라고 알림',
  'it comes compressed': '압축되어 옴',
  'more come': '더 많이 옴',
  'a file is called {1}': '쓸 수 없는 파일 이름 {1}',
  'its answer has no end': '답이 끝나지 않음',
  'its answer has another form': '답의 형식이 다름',
  'no answer for {1} s': '{1}초 동안 응답이 없음',
  'the file has changed on the way': '받는 동안 파일이 바뀜',
  'no reason is given': '이유를 알 수 없음',
  'it ended early': '끝나기 전에 끊김',
  'the connection ended early': '끝나기 전에 연결이 끊김',
  '{1} answers with status {2}': '{1}의 응답 상태 {2}',
};
