/** What goes wrong in the library on disk (storing, moving, backups, checks), in Korean. Each key is the English sentence as the code has it, {1} its first value. */
export const koErrorsStore: Readonly<Record<string, string>> = {
  '{1} is protected by a password.': '{1}은(는) 암호로 보호되어 있습니다.',
  'Unpack it with its password, then import the folder or file inside.':
    '암호로 압축을 푼 뒤 그 안의 폴더나 파일을 가져오세요.',
  '{1} is damaged: {2}.': '{1}이(가) 손상되었습니다: {2}.',
  'Copy or export it again.': '다시 복사하거나 내보내세요.',
  '{1} was refused: {2}.': '{1}을(를) 받지 않았습니다: {2}.',
  'Export the chat again; no messenger makes such a file.':
    '대화를 다시 내보내세요. 이런 파일을 만드는 메신저는 없습니다.',
  'it holds {1} files, more than {2}': '파일이 {1}개로 {2}개를 넘습니다',
  '{1} is a symbolic link': '{1}은(는) 심볼릭 링크입니다',
  '{1} unpacks to more than 4 GiB': '{1}의 압축을 풀면 4 GiB가 넘습니다',
  '{1} unpacks to {2} times its size': '{1}의 압축을 풀면 {2}배로 커집니다',
  'it unpacks to more than 20 GiB': '압축을 풀면 20 GiB가 넘습니다',
  'it unpacks to more than {1} times its size': '압축을 풀면 {1}배가 넘게 커집니다',
  'it holds a path that leads out of it ({1})': '밖으로 벗어나는 경로가 들어 있습니다({1})',
  'a file in it is not of the size that it says':
    '적힌 크기와 실제 크기가 다른 파일이 들어 있습니다',
  '{1} is not what was packed': '{1}의 내용이 압축할 때와 다릅니다',
  'its end is missing, or it is no zip file': '끝부분이 없거나 zip 파일이 아닙니다',
  '{1} holds more than {2} files.': '{1}에 든 파일이 {2}개를 넘습니다.',
  'The library is damaged: {1}.': '보관함이 손상되었습니다: {1}.',
  'Run nanodesk doctor.': 'nanodesk doctor를 실행하세요.',
  'Everything in this library is being deleted.': '이 보관함의 모든 것을 삭제하는 중입니다.',
  'Wait until that is done.': '끝날 때까지 기다리세요.',
  'A backup cannot lie in the library, nor around it.':
    '백업은 보관함 안이나 보관함을 둘러싼 폴더에 둘 수 없습니다.',
  'Choose another folder, best on another disk.': '다른 폴더, 되도록 다른 디스크를 고르세요.',
  '{1} is a file.': '{1}은(는) 파일입니다.',
  'Name a folder.': '폴더를 지정하세요.',
  '{1} holds other things than a backup.': '{1}에는 백업이 아닌 것이 들어 있습니다.',
  'Name a folder that is new, empty, or holds an earlier backup.':
    '새 폴더, 빈 폴더, 또는 이전 백업이 든 폴더를 지정하세요.',
  'The backup in {1} is damaged, or was made by a later version.':
    '{1}의 백업이 손상되었거나 더 새로운 버전에서 만들어졌습니다.',
  'Use the program that made it, or another backup.':
    '백업을 만든 프로그램이나 다른 백업을 쓰세요.',
  'Another backup is being written to {1}.': '{1}에 다른 백업을 쓰는 중입니다.',
  '{1} holds a backup without a passphrase.': '{1}에는 암호 없는 백업이 들어 있습니다.',
  'Name another folder, and delete that backup yourself once you need it no more.':
    '다른 폴더를 지정하고, 그 백업이 필요 없어지면 직접 삭제하세요.',
  '{1} holds a backup that is sealed with a passphrase.':
    '{1}에는 암호로 봉인한 백업이 들어 있습니다.',
  'Give its passphrase, or name another folder.': '그 암호를 입력하거나 다른 폴더를 지정하세요.',
  'The passphrase is wrong, or the key of the backup is damaged.':
    '암호가 틀렸거나 백업의 열쇠가 손상되었습니다.',
  'Try again; capital letters and spaces count.':
    '다시 입력하세요. 대소문자와 띄어쓰기도 구별합니다.',
  'The backup in {1} is sealed with a passphrase.': '{1}의 백업은 암호로 봉인되어 있습니다.',
  'Give the passphrase that it was made with.': '백업할 때 쓴 암호를 입력하세요.',
  'The key of the backup in {1} is missing: there is no {2}.':
    '{1}에 있는 백업의 열쇠가 없습니다({2}).',
  'Bring it back from another copy of that folder, or use another backup.':
    '그 폴더의 다른 사본에서 가져오거나 다른 백업을 쓰세요.',
  'The copy of the library changed while it was sealed.':
    '봉인하는 동안 보관함의 사본이 바뀌었습니다.',
  'Back up again.': '다시 백업하세요.',
  'its list cannot be read': '목록을 읽을 수 없음',
  '{1} holds no backup: there is no {2} that can be read.':
    '{1}에 백업이 없습니다. 읽을 수 있는 {2}이(가) 없습니다.',
  'Name the folder that nanodesk backup wrote.': 'nanodesk backup이 쓴 폴더를 지정하세요.',
  'The copy of the library is damaged: {1}.': '보관함의 사본이 손상되었습니다: {1}.',
  'A piece of sound came at {1}, expected at {2}.':
    '소리 조각이 {1}에 왔습니다. {2}에 와야 합니다.',
  'This recording has reached 4 GB, the most that its file can hold.':
    '녹음이 파일에 담을 수 있는 최대 크기인 4 GB가 되었습니다.',
  'It is kept; begin another one.': '지금까지의 녹음은 남아 있습니다. 새 녹음을 시작하세요.',
  '{1} is a database of another program.': '{1}은(는) 다른 프로그램의 데이터베이스입니다.',
  'Choose another folder for the library.': '보관함에 쓸 다른 폴더를 고르세요.',
  'SQLite did not take its settings: {1}.': 'SQLite가 설정을 받아들이지 않았습니다: {1}.',
  'The disk is full ({1}).': '디스크가 가득 찼습니다({1}).',
  'The library is damaged ({1}).': '보관함이 손상되었습니다({1}).',
  'The disk is read-only ({1}).': '디스크가 읽기 전용입니다({1}).',
  'The library cannot be written or read ({1}).': '보관함을 쓰거나 읽을 수 없습니다({1}).',
  'The library cannot be opened ({1}).': '보관함을 열 수 없습니다({1}).',
  'Another program holds the library ({1}).': '다른 프로그램이 보관함을 쓰고 있습니다({1}).',
  'The disk could not be read or written ({1}).': '디스크를 읽거나 쓸 수 없었습니다({1}).',
  'Free some space, then try again; nothing that was stored before is lost.':
    '공간을 비운 뒤 다시 시도하세요. 이미 저장한 것은 그대로 있습니다.',
  'The file is kept as it is. Move it away to start anew, or put back a copy from the backups folder.':
    '파일은 그대로 두었습니다. 새로 시작하려면 다른 곳으로 옮기거나 backups 폴더의 사본을 되돌려 놓으세요.',
  'Make it writable, or name a folder on another disk with --library.':
    '쓸 수 있게 하거나 --library로 다른 디스크의 폴더를 지정하세요.',
  'Check the permissions of its folder. If it was just moved, start Nanodesk anew.':
    '폴더의 권한을 확인하세요. 방금 옮겼다면 Nanodesk를 다시 시작하세요.',
  'Check that its folder exists and is yours.': '폴더가 있고 자신의 것인지 확인하세요.',
  'Close other programs that use it, then try again.':
    '보관함을 쓰는 다른 프로그램을 닫은 뒤 다시 시도하세요.',
  'Check the disk, then try again.': '디스크를 확인한 뒤 다시 시도하세요.',
  'The library is damaged (a value in it cannot be read).':
    '보관함이 손상되었습니다(읽을 수 없는 값이 있습니다).',
  'The library answered: {1}.': '보관함이 이렇게 답했습니다: {1}.',
  'Choose an audio or video file, or a transcript.': '오디오나 동영상 파일, 또는 대본을 고르세요.',
  '{1} is a folder.': '{1}은(는) 폴더입니다.',
  'Choose the files inside; a messenger’s export may be chosen as a folder.':
    '그 안의 파일을 고르세요. 메신저에서 내보낸 것은 폴더째 고를 수 있습니다.',
  '{1} is not a regular file.': '{1}은(는) 보통 파일이 아닙니다.',
  'Check its name and folder.': '이름과 폴더를 확인하세요.',
  '{1} may not be read.': '{1}을(를) 읽을 권한이 없습니다.',
  'Check its permissions.': '권한을 확인하세요.',
  '{1} cannot be read ({2}).': '{1}을(를) 읽을 수 없습니다({2}).',
  '{1} is larger than 64 MB, too large for a transcript.':
    '{1}은(는) 64 MB가 넘어 대본으로는 너무 큽니다.',
  'Split it, or import the audio instead.': '나누거나 그 대신 오디오를 가져오세요.',
  'Another process has the library open.': '다른 프로세스가 보관함을 열고 있습니다.',
  'Close other windows of Nanodesk, nanodesk serve and nanodesk watch, then try again.':
    'Nanodesk의 다른 창, nanodesk serve, nanodesk watch를 닫은 뒤 다시 시도하세요.',
  'The library is being moved, or was moved by a program that still runs.':
    '보관함을 옮기는 중이거나, 아직 실행 중인 프로그램이 옮겼습니다.',
  'Wait until that is done, or start that program anew.':
    '끝날 때까지 기다리거나 그 프로그램을 다시 시작하세요.',
  '{1} is whole (version {2} of {3}).': '{1}은(는) 온전합니다(버전 {2}, 최신 버전 {3}).',
  '{1} orphan rows': '이어지지 않는 행 {1}개',
  'Put back a copy from the backups folder.': 'backups 폴더의 사본을 되돌려 놓으세요.',
  'SQLite {1}, write-ahead log, full sync, secure delete.':
    'SQLite {1}, 미리 쓰기 로그, 완전한 동기화, 안전한 삭제를 씁니다.',
  'SQLite does not keep its settings: {1}.': 'SQLite가 설정을 지키지 않습니다: {1}.',
  'The library is perhaps on a network drive; move it to a local disk.':
    '보관함이 네트워크 드라이브에 있는 것 같습니다. 이 컴퓨터의 디스크로 옮기세요.',
  'The word index is whole.': '단어 색인이 온전합니다.',
  'The word index was damaged and has been built anew.': '단어 색인이 손상되어 새로 만들었습니다.',
  'Not examined: Windows keeps permissions in another way.':
    '살펴보지 않았습니다. Windows는 권한을 다른 방식으로 관리합니다.',
  '{1} and {2} in it': '{1}과(와) 그 안의 {2}',
  'Only you may open {1}.': '{1}은(는) 본인만 열 수 있습니다.',
  'Other users of this computer may open {1}.':
    '이 컴퓨터의 다른 사용자가 {1}을(를) 열 수 있습니다.',
  'Run: {1}': '다음을 실행하세요: {1}',
  'The sound of {1} of {2} recordings is gone.': '녹음 {2}개 가운데 {1}개의 소리가 사라졌습니다.',
  'The sound of all {1} recordings is there.': '녹음 {1}개의 소리가 모두 있습니다.',
  'Import those files again.': '그 파일을 다시 가져오세요.',
  'This system does not tell how much is free.': '이 시스템은 남은 공간을 알려 주지 않습니다.',
  '{1} GB are free.': '{1} GB가 남아 있습니다.',
  'Free at least 1 GB.': '적어도 1 GB를 비우세요.',
  '{1}, which says where the library lies, cannot be read.':
    '보관함의 위치를 적은 {1}을(를) 읽을 수 없습니다.',
  'Name the library with --library, or remove that file if it was never moved.':
    '--library로 보관함을 지정하거나, 옮긴 적이 없다면 그 파일을 지우세요.',
  'This library was written by a newer Nanodesk (version {1} of its tables; this one knows {2}).':
    '이 보관함은 더 새로운 Nanodesk가 썼습니다(표의 버전 {1}, 이 프로그램이 아는 버전 {2}).',
  'Install the newest Nanodesk, or choose another library folder.':
    '최신 Nanodesk를 설치하거나 다른 보관함 폴더를 고르세요.',
  'Migration {1} ({2}) would leave orphan rows.':
    '마이그레이션 {1}({2})을(를) 하면 이어지지 않는 행이 남습니다.',
  'The library was put in {1}, and it is not there.': '보관함을 {1}에 두었는데 그곳에 없습니다.',
  'Connect the disk it lies on. If it is gone for good, restore a backup, or remove {1} to begin anew.':
    '보관함이 있는 디스크를 연결하세요. 아주 없어졌다면 백업을 복원하거나, {1}을(를) 지우고 새로 시작하세요.',
  '{1} is not a whole path.': '{1}은(는) 온전한 경로가 아닙니다.',
  'Begin with the disk, as the file manager shows it.':
    '파일 관리자에 보이는 대로 디스크부터 적으세요.',
  'The library lies there already.': '보관함이 이미 그곳에 있습니다.',
  'Choose another folder.': '다른 폴더를 고르세요.',
  'A library cannot be moved into its own folder, nor into one around it.':
    '보관함은 자기 폴더 안이나 그것을 둘러싼 폴더로 옮길 수 없습니다.',
  'Choose a folder elsewhere.': '다른 곳의 폴더를 고르세요.',
  'Choose a folder.': '폴더를 고르세요.',
  '{1} holds a library already.': '{1}에 이미 보관함이 있습니다.',
  '{1} holds other things.': '{1}에 다른 것이 들어 있습니다.',
  'Choose a new or an empty folder.': '새 폴더나 빈 폴더를 고르세요.',
  'The disk of {1} is read-only.': '{1}의 디스크가 읽기 전용입니다.',
  'Choose another one.': '다른 것을 고르세요.',
  '{1} may not be written.': '{1}에 쓸 권한이 없습니다.',
  'Choose a folder of your own, or change its permissions.':
    '자신의 폴더를 고르거나 권한을 바꾸세요.',
  '{1} cannot be used ({2}).': '{1}을(를) 사용할 수 없습니다({2}).',
  '{1} lies on a network drive, or on one like it, where a library could be damaged.':
    '{1}은(는) 네트워크 드라이브나 그와 비슷한 곳에 있어 보관함이 손상될 수 있습니다.',
  'Choose a folder on a disk of this computer.': '이 컴퓨터의 디스크에 있는 폴더를 고르세요.',
  'There is too little room: the library takes {1}, and {2} are free.':
    '공간이 모자랍니다. 보관함은 {1}이고 {2}만 남아 있습니다.',
  'Free some space there, or choose another disk.':
    '그곳의 공간을 비우거나 다른 디스크를 고르세요.',
  'Close Nanodesk, move the folder yourself, and name its new place.':
    'Nanodesk를 닫고 폴더를 직접 옮긴 뒤 새 위치를 지정하세요.',
  '{1} was not copied as it is; the disk may be damaged. The library stays where it was.':
    '{1}이(가) 그대로 복사되지 않았습니다. 디스크가 손상되었을 수 있습니다. 보관함은 원래 자리에 있습니다.',
  'Choose another disk.': '다른 디스크를 고르세요.',
  'Another process is opening this library.': '다른 프로세스가 이 보관함을 여는 중입니다.',
  'Try again in a minute.': '잠시 뒤 다시 시도하세요.',
  'This library was named with --library, so nothing keeps in mind where it lies.':
    '이 보관함은 --library로 지정되어 위치를 기억해 두는 곳이 없습니다.',
  'The library is being moved, or a backup restored.':
    '보관함을 옮기거나 백업을 복원하는 중입니다.',
  'From the next start on the library is the one in {1}.':
    '다음에 시작할 때부터는 {1}에 있는 보관함을 씁니다.',
  'Start Nanodesk anew first.': '먼저 Nanodesk를 다시 시작하세요.',
  '{1} It must be brought up to date first.': '{1} 먼저 최신 형식으로 바꿔야 합니다.',
  'The library cannot be read: {1} was not closed, and may not be written.':
    '보관함을 읽을 수 없습니다. {1}이(가) 제대로 닫히지 않았고 쓸 수도 없습니다.',
  'Start Nanodesk once where it can be written.': '쓸 수 있는 곳에서 Nanodesk를 한 번 시작하세요.',
  'The library cannot be read: {1} may not be written, and is too large to be held in memory.':
    '보관함을 읽을 수 없습니다. {1}에 쓸 수 없고, 메모리에 담기에는 너무 큽니다.',
  'Make it writable, or copy the folder to where it can be written.':
    '쓸 수 있게 하거나 쓸 수 있는 곳으로 폴더를 복사하세요.',
  'It is removed, but the system does not let go of its file.':
    '지웠지만 시스템이 그 파일을 놓아주지 않습니다.',
  'It is tried again at the next start; or delete {1} yourself.':
    '다음에 시작할 때 다시 시도합니다. {1}을(를) 직접 지워도 됩니다.',
  'Run nanodesk restore BACKUP --library FOLDER, and name that folder from then on.':
    'nanodesk restore BACKUP --library FOLDER를 실행하고, 그 뒤로는 그 폴더를 지정하세요.',
  'Name the other one with --library.': '--library로 다른 보관함을 지정하세요.',
  'There is no library from before a restored backup.': '백업을 복원하기 전의 보관함이 없습니다.',
  'It was removed, or no backup was put in its place.': '지웠거나, 백업으로 바꾼 적이 없습니다.',
  'The database of this backup cannot be read ({1}).':
    '이 백업의 데이터베이스를 읽을 수 없습니다({1}).',
  'Use another backup.': '다른 백업을 쓰세요.',
  'There is too little room beside the library: the backup takes {1} MB.':
    '보관함 옆에 공간이 모자랍니다. 백업은 {1} MB입니다.',
  'Free some space there, or move the library to another disk first.':
    '그곳의 공간을 비우거나 먼저 보관함을 다른 디스크로 옮기세요.',
  'The backup in {1} was made by a later version of Nanodesk.':
    '{1}의 백업은 더 새로운 Nanodesk가 만들었습니다.',
  'Restore it with that version.': '그 버전으로 복원하세요.',
  '{1} holds {2} already; a backup is never put over it.':
    '{1}에 이미 {2}이(가) 있습니다. 백업을 그 위에 덮어쓰지 않습니다.',
  'Name a new folder with --library, or move that one away.':
    '--library로 새 폴더를 지정하거나 그 폴더를 다른 곳으로 옮기세요.',
  'The backup in {1} is damaged: {2}. Nothing was restored.':
    '{1}의 백업이 손상되었습니다: {2}. 아무것도 복원하지 않았습니다.',
  '{1} is missing': '{1}이(가) 없음',
  '{1} is not what was backed up': '{1}이(가) 백업한 것과 다름',
  'The summary was removed meanwhile.': '그사이 요약이 삭제되었습니다.',
  'This upload is not known (any more).': '알 수 없거나 이미 끝난 업로드입니다.',
  'Send the file again.': '파일을 다시 보내세요.',
  'Only {1} of {2} bytes of {3} have arrived.': '{3}의 {2}바이트 가운데 {1}바이트만 왔습니다.',
  'Send the rest, then import it.': '나머지를 보낸 뒤 가져오세요.',
  'Choose another file.': '다른 파일을 고르세요.',
  'A piece of {1} came at {2}, expected at {3}.': '{1}의 조각이 {2}에 왔습니다. {3}에 와야 합니다.',
  '{1} is longer than the {2} bytes that were announced.':
    '{1}이(가) 미리 알린 크기인 {2}바이트보다 큽니다.',
  'This folder belongs to the library itself.': '이 폴더는 보관함의 것입니다.',
  'Choose the folder that a recorder writes to.': '녹음기가 파일을 쓰는 폴더를 고르세요.',
  'There is no folder {1}.': '{1} 폴더가 없습니다.',
  'Check how it is written.': '철자를 확인하세요.',
  'Choose the folder it lies in.': '그것이 들어 있는 폴더를 고르세요.',
  '{1} may not be read ({2}).': '{1}을(를) 읽을 권한이 없습니다({2}).',
  'Check the permissions of the folder.': '폴더의 권한을 확인하세요.',
  'The library is being copied into a backup, or deleted already.':
    '보관함을 백업으로 복사하는 중이거나 이미 삭제하고 있습니다.',
  'Wait until that is done, or stop it.': '끝날 때까지 기다리거나 그 작업을 멈추세요.',
  'Another process writes to the library all the time.':
    '다른 프로세스가 보관함에 계속 쓰고 있습니다.',
  'Close other windows of Nanodesk, then try again.':
    'Nanodesk의 다른 창을 닫은 뒤 다시 시도하세요.',
};
