/** What goes wrong in the core (recordings, summaries, chats, search), in Korean. Each key is the English sentence as the code has it, {1} its first value. */
export const koErrorsCore: Readonly<Record<string, string>> = {
  'There is nothing to ask yet: the library is empty.':
    '아직 물어볼 것이 없습니다. 보관함이 비어 있습니다.',
  'Import a recording or a chat first.': '먼저 녹음이나 대화를 가져오세요.',
  'There is no {1} in the bin.': '휴지통에 {1}이(가) 없습니다.',
  'It may have been restored.': '되돌렸을 수도 있습니다.',
  'This recording has ended.': '이 녹음은 끝났습니다.',
  'What was recorded is kept.': '녹음한 것은 보관했습니다.',
  'No sound was recorded.': '녹음된 소리가 없습니다.',
  'Check the microphone, then try again.': '마이크를 확인한 뒤 다시 시도하세요.',
  'The disk is nearly full: less than 200 MB are free.':
    '디스크가 거의 찼습니다. 200 MB도 남지 않았습니다.',
  'Free some space; what is recorded so far is kept.':
    '공간을 비우세요. 지금까지 녹음한 것은 보관했습니다.',
  '{1} holds no messages.': '{1}에 메시지가 없습니다.',
  'Export the chat again.': '대화를 다시 내보내세요.',
  '{1} is not an export that Nanodesk knows.':
    '{1}은(는) Nanodesk가 아는 내보내기 파일이 아닙니다.',
  'Export from WhatsApp, Telegram (JSON), Signal, Slack or Discord (JSON), or save it as "Name: text" lines.':
    'WhatsApp, Telegram(JSON), Signal, Slack, Discord(JSON)에서 내보내거나 “이름: 글” 줄로 저장하세요.',
  '{1} is damaged: its JSON cannot be read to the end.':
    '{1}이(가) 손상되었습니다. JSON을 끝까지 읽을 수 없습니다.',
  'Export the chat again, or copy the file again.':
    '대화를 다시 내보내거나 파일을 다시 복사하세요.',
  '{1} is not a chat: it holds binary data or has no lines.':
    '{1}은(는) 대화가 아닙니다. 이진 데이터이거나 줄이 없습니다.',
  'Choose the file that the messenger exported.': '메신저가 내보낸 파일을 고르세요.',
  '{1} is larger than such a file of an export can be.':
    '{1}은(는) 내보낸 파일로 보기에는 너무 큽니다.',
  '{1} is empty.': '{1}이(가) 비어 있습니다.',
  'Choose a file with a chat in it.': '대화가 든 파일을 고르세요.',
  '{1} is not a chat: no line begins with a name and a colon.':
    '{1}은(는) 대화가 아닙니다. 이름과 쌍점(:)으로 시작하는 줄이 없습니다.',
  'Write each message as "Name: text", or choose the file that the messenger exported.':
    '메시지를 하나씩 “이름: 글”로 적거나 메신저가 내보낸 파일을 고르세요.',
  '{1} is damaged: its JSON cannot be read.': '{1}이(가) 손상되었습니다. JSON을 읽을 수 없습니다.',
  'Export the workspace again, or copy the file again.':
    '워크스페이스를 다시 내보내거나 파일을 다시 복사하세요.',
  'Nobody in {1} is called {2}.': '{1}에 {2}(이)라는 사람은 없습니다.',
  'It is one of: {1}.': '다음 가운데 하나입니다: {1}.',
  'Nobody in {1} is called {2}: {3}.': '{1}에 {2}(이)라는 사람은 없습니다: {3}.',
  'There is no message {1}.': '{1} 메시지가 없습니다.',
  'The export held no bytes of this medium.': '내보낸 파일에 이 미디어의 내용이 없습니다.',
  'This message has no medium.': '이 메시지에는 미디어가 없습니다.',
  'Export the chat again with its media, then import it.':
    '미디어를 포함해 대화를 다시 내보낸 뒤 가져오세요.',
  'There is no message {1} in this chat.': '이 대화에 {1} 메시지가 없습니다.',
  'Neither a message nor a moment was given.': '메시지도 시점도 지정하지 않았습니다.',
  '{1} holds {2} chats.': '{1}에 대화가 {2}개 있습니다.',
  'Import it, then sum up one of them by its ID.':
    '가져온 뒤 그 가운데 하나를 ID로 골라 요약하세요.',
  'The folder is chosen in a window of Nanodesk.': '폴더는 Nanodesk의 창에서 고릅니다.',
  'Choose it there.': '그 창에서 고르세요.',
  'No folder was named.': '폴더를 지정하지 않았습니다.',
  'Write the whole path of a folder.': '폴더의 전체 경로를 적으세요.',
  'A summary of the kind "{1}" is not composed: it shows what was said.':
    '“{1}” 요약은 새로 쓰지 않고 나온 말을 보여 줍니다.',
  'Ask for the method "extract" or "auto", or for the kind "tldr" or "key-points".':
    '방식을 “extract”나 “auto”로, 또는 종류를 “tldr”나 “key-points”로 하세요.',
  'A template is not composed: its sections show what was said.':
    '서식 요약은 새로 쓰지 않고 나온 말을 보여 줍니다.',
  'Ask for the method "extract" or "auto".': '방식을 “extract”나 “auto”로 하세요.',
  'There is no recording {1}.': '{1} 녹음이 없습니다.',
  'It may have been removed.': '삭제되었을 수도 있습니다.',
  'This recording has no transcript yet.': '이 녹음은 아직 받아 적지 않았습니다.',
  'Transcribe it first.': '먼저 받아 적으세요.',
  'There is no chat {1}.': '{1} 대화가 없습니다.',
  'There is no recording or chat {1}.': '{1} 녹음이나 대화가 없습니다.',
  'A PDF cannot show this text: there is no font with {1} here.':
    'PDF로는 이 글을 보여 줄 수 없습니다. {1}이(가) 든 글꼴이 없습니다.',
  'Export it as docx; a word processor has fonts of its own.':
    'docx로 내보내세요. 문서 편집기에는 글꼴이 따로 있습니다.',
  '{1} is being downloaded already.': '{1}은(는) 이미 내려받는 중입니다.',
  'Wait for it, or stop it.': '기다리거나 멈추세요.',
  'There is nothing to sum up: the transcript has no words.':
    '요약할 것이 없습니다. 대본에 말이 없습니다.',
  'Check that the recording holds speech.': '녹음에 말소리가 있는지 확인하세요.',
  'Nothing is summed up: every line of the transcript is marked as doubtful.':
    '요약하지 않았습니다. 받아 적은 줄이 모두 확실하지 않습니다.',
  'Correct lines by hand, or transcribe again with the language given.':
    '줄을 직접 고치거나 언어를 정해 다시 받아 적으세요.',
  'The summary was stopped.': '요약을 멈췄습니다.',
  'Choose a file with text in it.': '글이 든 파일을 고르세요.',
  '{1} holds no words.': '{1}에 말이 없습니다.',
  'Choose a transcript with text in it.': '글이 있는 대본을 고르세요.',
  '{1} is not a text file: it holds binary data.':
    '{1}은(는) 글 파일이 아닙니다. 이진 데이터입니다.',
  'Choose the transcript itself, or import audio under its own file ending.':
    '대본 자체를 고르거나, 오디오를 원래 확장자로 가져오세요.',
  'Give the JSON that `nanodesk transcribe --json`, `nanodesk export --format json` or Whisper writes.':
    '`nanodesk transcribe --json`, `nanodesk export --format json` 또는 Whisper가 쓴 JSON을 주세요.',
  '{1} holds no list of segments.': '{1}에 구간 목록이 없습니다.',
  '{1}: segment {2} has no text.': '{1}: 구간 {2}에 글이 없습니다.',
  'This transcript has no times, so it cannot become subtitles.':
    '대본에 시간이 없어 자막으로 만들 수 없습니다.',
  'Export it as txt, md, docx or json.': 'txt, md, docx, json으로 내보내세요.',
  'Check that the file is complete, or import it as .txt.':
    '파일이 온전한지 확인하거나 .txt로 가져오세요.',
  'Correct that line, or export the subtitles again.': '그 줄을 고치거나 자막을 다시 내보내세요.',
  '“{1}” is said to end at second {2}, which no recording has.':
    '“{1}”이(가) {2}초에 끝난다고 적혀 있는데, 그런 녹음은 없습니다.',
  'Times are seconds from the start of the recording; correct them, or import the text as .txt.':
    '시간은 녹음 시작부터 센 초입니다. 고치거나 글을 .txt로 가져오세요.',
  '{1}, line {2}: {3}': '{1}, {2}번째 줄: {3}',
  'this is not JSON, or it is cut off.': 'JSON이 아니거나 잘려 있습니다.',
  'expected times such as 00:00:01,000 --> 00:00:04,000, found “{1}”.':
    '00:00:01,000 --> 00:00:04,000 같은 시간이 있어야 하는데 “{1}”이(가) 있습니다.',
  'the file ends without a single subtitle.': '자막이 하나도 없이 파일이 끝납니다.',
  'Import it again.': '다시 가져오세요.',
  'Everything in the library was deleted while {1} was taken in, so it is not kept.':
    '{1}을(를) 가져오는 동안 보관함의 모든 것이 삭제되어 보관하지 않았습니다.',
  'The chat was deleted while it was taken in.': '대화를 가져오는 동안 그 대화가 삭제되었습니다.',
  'The recording was removed meanwhile.': '그사이 녹음이 삭제되었습니다.',
  'It lies in the bin, or is deleted for good.': '휴지통에 있거나 완전히 삭제되었습니다.',
  '{1} is an archive protected by a password, not a recording or a chat.':
    '{1}은(는) 녹음이나 대화가 아니라 암호로 보호된 압축 파일입니다.',
  '{1} is an archive, not a recording or a chat.':
    '{1}은(는) 녹음이나 대화가 아니라 압축 파일입니다.',
  'Unpack it with its password, then import the recording, transcript or chat inside.':
    '암호로 압축을 푼 뒤 그 안의 녹음, 대본이나 대화를 가져오세요.',
  'Unpack it, then import the recording, transcript or chat inside.':
    '압축을 푼 뒤 그 안의 녹음, 대본이나 대화를 가져오세요.',
  '{1} is a chat, not a recording.': '{1}은(는) 녹음이 아니라 대화입니다.',
  'Import it as a chat.': '대화로 가져오세요.',
  'There is no job {1}.': '{1} 작업이 없습니다.',
  'A recording is under way, and one attempt is to leave the page.':
    '녹음하는 중인데, 시험 가운데 하나는 이 페이지를 떠나려고 합니다.',
  'Try it when the recording is done.': '녹음이 끝난 뒤에 시험하세요.',
  'Nothing is being tried now.': '지금 시험하는 것이 없습니다.',
  'Begin once more.': '다시 시작하세요.',
  'Move the library when it is done, or stop it.':
    '끝난 뒤에 보관함을 옮기거나 그 작업을 멈추세요.',
  'There is no such backup.': '그런 백업이 없습니다.',
  'Choose its folder again.': '그 폴더를 다시 고르세요.',
  'A browser cannot say which folder to copy to.': '브라우저에서는 복사할 폴더를 정할 수 없습니다.',
  'Run nanodesk backup FOLDER, or use the desktop window.':
    'nanodesk backup FOLDER를 실행하거나 데스크톱 창을 쓰세요.',
  '{1} does not write text.': '{1}은(는) 글을 쓰지 않습니다.',
  'Choose a model that does.': '글을 쓰는 모델을 고르세요.',
  'There is no model {1}.': '{1} 모델이 없습니다.',
  'See the list: nanodesk models.': '목록을 보세요: nanodesk models.',
  '{1} is not whole.': '{1}이(가) 온전하지 않습니다.',
  '{1} belongs to Nanodesk and stays.': '{1}은(는) Nanodesk의 것이라 삭제하지 않습니다.',
  'There is nothing to export: none of these promises is confirmed.':
    '내보낼 것이 없습니다. 확인한 약속이 없습니다.',
  'Confirm those that are yours to keep in mind, then export again.':
    '기억할 약속을 확인한 뒤 다시 내보내세요.',
  'There is no promise {1}.': '{1} 약속이 없습니다.',
  'What it stood in may have been removed or changed.':
    '약속이 나온 곳이 삭제되었거나 바뀌었을 수 있습니다.',
  'The reading was stopped.': '읽기를 멈췄습니다.',
  'Make the disk writable, then start Nanodesk anew; a backup can be made as it is.':
    '디스크를 쓸 수 있게 한 뒤 Nanodesk를 다시 시작하세요. 백업은 지금도 만들 수 있습니다.',
  'Change the permissions of that folder and its files, then start Nanodesk anew.':
    '그 폴더와 파일의 권한을 바꾼 뒤 Nanodesk를 다시 시작하세요.',
  'The library in {1} can only be read: its disk is read-only.':
    '{1}의 보관함은 읽을 수만 있습니다. 디스크가 읽기 전용입니다.',
  'The library in {1} can only be read: you may not write there.':
    '{1}의 보관함은 읽을 수만 있습니다. 그곳에 쓸 권한이 없습니다.',
  'There is no such message in this chat.': '이 대화에 그런 메시지가 없습니다.',
  'Give an export of a chat, or lines such as “Name: text”.':
    '내보낸 대화나 “이름: 글” 같은 줄을 주세요.',
  'Nobody in this chat is called {1}.': '이 대화에 {1}(이)라는 사람은 없습니다.',
  'There is no setting {1}.': '{1}(이)라는 설정은 없습니다.',
  'There are: {1}.': '있는 것: {1}.',
  'The setting {1} cannot be {2}.': '{1} 설정은 {2}일 수 없습니다.',
  'It takes {1}.': '쓸 수 있는 값: {1}.',
  'This program cannot start itself again.': '이 프로그램은 스스로 다시 시작할 수 없습니다.',
  'End it where you started it, and start it there.':
    '시작한 곳에서 끝내고 그곳에서 다시 시작하세요.',
  'This recording was imported as text; it has no sound.': '글로 가져온 녹음이라 소리가 없습니다.',
  'The sound of this recording was deleted after it was written down, as the settings ask.':
    '설정대로, 받아 적은 뒤 이 녹음의 소리를 삭제했습니다.',
  'Import its file again to have the sound back.': '파일을 다시 가져오면 소리가 돌아옵니다.',
  'The sound of this recording is gone from the library.':
    '보관함에서 이 녹음의 소리가 사라졌습니다.',
  'Import the file again.': '파일을 다시 가져오세요.',
  'There is no change of the speakers to take back.': '되돌릴 화자 변경이 없습니다.',
  'Somebody is called {1} already.': '{1}(이)라는 사람이 이미 있습니다.',
  'If {1} and {2} are one person, merge them.': '{1}과(와) {2}이(가) 같은 사람이면 합치세요.',
  '{1} cannot be merged into the same name.': '{1}을(를) 같은 이름과 합칠 수 없습니다.',
  'There is no line {1} in transcript {2}.': '대본 {2}에 {1}번 줄이 없습니다.',
  'There is no transcript {1}.': '대본 {1}이(가) 없습니다.',
  'Nobody is called {1} in this transcript.': '이 대본에 {1}(이)라는 사람은 없습니다.',
  'There are {1}.': '있는 사람: {1}.',
  'No speaker is named yet.': '아직 이름을 붙인 화자가 없습니다.',
  'There is no sound to tell voices by: this transcript came from a file.':
    '목소리를 구분할 소리가 없습니다. 파일로 가져온 글입니다.',
  'Name its lines by hand.': '줄에 이름을 직접 붙이세요.',
  'There are none yet.': '아직 없습니다.',
  'There is no tag "{1}".': '“{1}” 태그가 없습니다.',
  'There is no template "{1}".': '“{1}” 서식이 없습니다.',
  'The template "{1}" is built in and stays as it is.':
    '“{1}” 서식은 처음부터 들어 있는 것이라 바꾸지 않습니다.',
  'Keep a copy under another name, and change that.':
    '다른 이름으로 사본을 만들어 그것을 바꾸세요.',
  'There is a template "{1}" already.': '“{1}” 서식이 이미 있습니다.',
  'Choose another name.': '다른 이름을 고르세요.',
  '{1} is a transcript, not a recording.': '{1}은(는) 녹음이 아니라 대본입니다.',
  'Sum it up, or import it.': '요약하거나 가져오세요.',
  'This point does not stand there any more: the summary has changed meanwhile.':
    '이 항목은 더는 그 자리에 없습니다. 그사이 요약이 바뀌었습니다.',
  'Look at it again, then change it.': '다시 본 뒤 바꾸세요.',
  'This point stands there already.': '이 항목은 이미 있습니다.',
  'Write another one.': '다른 내용을 쓰세요.',
  'A summary in sections is in the recording’s own words, so that no part of it can have failed.':
    '서식으로 만든 요약은 녹음에 나온 말 그대로라 쓰지 못한 부분이 있을 수 없습니다.',
  'To have it written anew, sum the recording up with the template again.':
    '새로 쓰려면 그 서식으로 다시 요약하세요.',
  'No part of this summary failed there.': '이 요약의 그 부분은 잘못되지 않았습니다.',
  'Look at its parts again: it may have been tried already.':
    '부분들을 다시 보세요. 이미 다시 썼을 수 있습니다.',
  'There is no summary {1}.': '{1} 요약이 없습니다.',
  'These are summaries of two recordings.': '서로 다른 두 녹음의 요약입니다.',
  'Choose two of one.': '한 녹음의 요약 두 개를 고르세요.',
  'A summary of the kind "{1}" cannot be compared with one of the kind "{2}".':
    '“{1}” 요약과 “{2}” 요약은 비교할 수 없습니다.',
  'Choose two of the same kind.': '같은 종류 두 개를 고르세요.',
  'A recording is under way.': '녹음하는 중입니다.',
  'A job is running.': '작업하는 중입니다.',
  'A model is being downloaded.': '모델을 내려받는 중입니다.',
  'End it first, then delete everything.': '먼저 끝낸 뒤 모두 삭제하세요.',
  'The work was stopped.': '작업을 멈췄습니다.',
};
