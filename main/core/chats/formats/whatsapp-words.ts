/** What WhatsApp itself writes into an export, in the languages of its users. Phrases, not whole sentences: wordings change. */

/** Whole messages that stand for one that was taken back. */
export const DELETED = new RegExp(
  `^(?:${[
    'this message was deleted',
    'you deleted this message',
    'message deleted',
    'diese nachricht wurde gelöscht',
    'du hast diese nachricht gelöscht',
    'se eliminó este mensaje',
    'eliminaste este mensaje',
    'este mensaje fue eliminado',
    'ce message a été supprimé',
    'vous avez supprimé ce message',
    'questo messaggio è stato eliminato',
    'hai eliminato questo messaggio',
    'esta mensagem foi apagada',
    'mensagem apagada',
    'você apagou esta mensagem',
    'apagou esta mensagem',
    'dit bericht is verwijderd',
    'je hebt dit bericht verwijderd',
    'u hebt dit bericht verwijderd',
    '삭제된 메시지입니다',
    '이 메시지는 삭제되었습니다',
    '이 메시지를 삭제했습니다',
    '내가 삭제한 메시지입니다',
    'このメッセージは削除されました',
    'このメッセージを削除しました',
    '此消息已删除',
    '你删除了这条消息',
    '此訊息已被?刪除',
    '你已?刪除了?此訊息',
    'данное сообщение удалено',
    'это сообщение удалено',
    'вы удалили данное сообщение',
    'bu mesaj silindi',
    'bu mesajı sildiniz',
    'detta meddelande raderades',
    'du raderade detta meddelande',
    'tämä viesti poistettiin',
    'poistit tämän viestin',
    'تم حذف هذه الرسالة',
    'لقد حذفت هذه الرسالة',
    'यह मैसेज हटा दिया गया है',
    'यह संदेश हटा दिया गया था',
    'आपने यह मैसेज हटाया है',
    'ta wiadomość została usunięta',
    'usunięto tę wiadomość',
    'pesan ini telah dihapus',
    'anda menghapus pesan ini',
  ].join('|')})[.。]?$`,
  'iu',
);

/** The mark at the end of a message that was changed, in its angle brackets. */
export const EDITED =
  /\s?\u200e?<\u200e?(?=[^<>]{4,60}>$)[^<>]*(?:edited|bearbeitet|edit[oó]|editad[ao]|modifié|modificato|bewerkt|수정|編集|编辑|編輯|измен|düzenle|redigera|muokattu|تعديل|संपादित|एडिट|edytowan|diedit)[^<>]*>$/iu;

/** Instead of files that were left out of the export (Android, `<Media omitted>`). */
export const MEDIA_LEFT_OUT =
  /^<(?:media omitted|medien (?:ausgeschlossen|weggelassen)|multimedia omitido|archivo omitido|(?:médias?|fichier) omis|media omess[oi]|mídia (?:oculta|omitida)|arquivo de mídia oculto|ficheiro não revelado|media weggelaten|미디어 파일을? (?:제외|생략)[^<>]*|미디어 (?:제외|생략)[^<>]*|メディア[^<>]*|(?:省略|忽略|略去)[^<>]*|[^<>]*已(?:省略|忽略|略去)|без медиафайлов|медиафайл[^<>]*|medya (?:dahil edilmedi|atlandı)|media (?:utelämnat|uteslutna|utelämnades)|utelämnad media|media jätettiin pois|تم استبعاد الوسائط|مستبعدة الوسائط|मीडिया (?:के बिना|छोड़ा गया|शामिल नहीं)[^<>]*|pominięto multimedia|media tidak disertakan)>$/iu;

/** The same on an iPhone: a word for the kind and a word for leaving out. */
const OMITTED =
  /(?:omitted|(?:weg|aus)gelassen|omitid[ao]s?|absente?|omise?|manquante?|retirée?|omess[oa]|esclus[oa]|non inclus[oa]|ocultad[ao]|não incluíd[ao]|weggelaten|생략(?:됨|되었습니다)?|제외됨|省略(?:されました|しました)?|略去|忽略|отсутствует|опущен[ао]?|пропущен[ао]?|dahil edilmedi|atlandı|utelämnad(?:es)?|utelämnat|jätetty pois|jätettiin pois|تم (?:تجاهل|استبعاد|حذف).*|محذوفة?|छोड़ (?:दी|दिया) (?:गया|गई)|शामिल नहीं(?: है)?|pominięt[oaye]|^pominięto .*)[.。]?$/iu;

/** Words for kinds of files, first match first. */
const KIND_WORDS = [
  [
    'sticker',
    /sticker|스티커|スタンプ|ステッカー|贴图|貼圖|стикер|çıkartma|tarra|ملصق|स्टिकर|figurinha|klistermärke|naklej/iu,
  ],
  [
    'video',
    /video|vidéo|vídeo|wideo|동영상|비디오|動画|ビデオ|视频|影片|視訊|видео|فيديو|वीडियो/iu,
  ],
  [
    'image',
    /image|photo|bild|foto|imagen|immagine|imagem|afbeelding|이미지|사진|画像|写真|图像|图片|圖像|圖片|изображени|görüntü|resim|fotoğraf|kuva|صورة|الصورة|तस्वीर|इमेज|obraz|zdjęci|gambar/iu,
  ],
  [
    'voice',
    /audio|áudio|dźwięk|voice|sprachnachricht|오디오|음성|音声|オーディオ|音频|語音|音訊|аудио|ses|ääni|ljud|صوت|الصوت|ऑडियो/iu,
  ],
  ['image', /\bgif\b/iu],
  [
    'contact',
    /contact|kontakt|contatto|contato|연락처|連絡先|联系人|聯絡人|контакт|kişi|yhteystieto|جهة (?:ال)?اتصال|संपर्क|wizytówk/iu,
  ],
  [
    'file',
    /document|dokument|문서|文書|書類|ドキュメント|文档|文件|документ|belge|asiakirja|مستند|दस्तावेज़|multimedia|media|fichier|file/iu,
  ],
] as const;

/** The kind of file that `image omitted` and its like stand for; null where the text is no such line. */
export const kindLeftOut = (text: string): (typeof KIND_WORDS)[number][0] | null => {
  if (text.length > 200 || !OMITTED.test(text)) return null;
  return KIND_WORDS.find(([, word]) => word.test(text))?.[0] ?? null;
};

/** In brackets behind a file's name (Android, `(file attached)`). */
export const ATTACHED =
  /^(?:file attached|datei angehängt|archivo adjunto|fichier joint|file allegato|arquivo anexado|ficheiro anexado|bestand bijgevoegd|파일 첨부됨|첨부 ?파일|첨부됨|ファイル添付|添付ファイル|文件附件|附件|檔案已附加|附加檔案|файл добавлен|файл прикреплён|dosya ekli|dosya ekte|bifogad fil|liitetiedosto|tiedosto liitetty|ملف مرفق|الملف مرفق|फ़ाइल संलग्न|फ़ाइल अटैच की गई|plik dołączony|załączono plik|file terlampir)$/iu;

/** Lines of the messenger itself. Android writes them without a name; an iPhone puts the chat's name before them. */
export const SYSTEM = new RegExp(
  [
    'end-to-end[- ]encrypted',
    'ende-zu-ende-verschlüsselt',
    'cifrad[oa]s? de extremo a extremo',
    'chiffrés? de bout en bout',
    'crittografat[ie] end-to-end',
    'protegid[oa]s? com a criptografia',
    'criptografia de ponta a ponta',
    'end-to-end-? ?versleuteld',
    '종단간 암호화',
    '종단 간 암호화',
    'エンドツーエンド',
    '端到端加密',
    '端對端加密',
    'сквозным шифрованием',
    'uçtan uca şifreli',
    'totalsträckskrypt',
    'täysin salattu',
    'مشفرة تمامًا',
    'مشفرة تماماً',
    'एंड-टू-एंड एन्क्रिप्ट',
    'end-to-end-szyfrow|pełne szyfrowanie',
    'created (this )?group',
    'created a community',
    '(added|removed) (you|~|\\+|\\p{L})',
    '^[^:]{1,40} left$',
    "joined using (this|a) group's",
    'joined from the community',
    "changed (the subject|the group name|this group's|the group|their phone number|to \\+)",
    'security code (with .* )?(has )?changed',
    'turned (on|off) disappearing messages',
    'missed (voice|video|group) call',
    '^(voice|video) call',
    "you('re| are) now an admin",
    'pinned a message',
    'you (blocked|unblocked) this',
    'messages? timer',
    'hat (die|diese) gruppe|verpasster? (sprach|video)anruf|hat den betreff|hat das gruppenbild|hinzugefügt|hat die gruppe verlassen|sicherheitsnummer',
    'creó (el|este) grupo|añadió a|cambió (el|su|la)|salió del grupo|^[^:]{1,40} salió$|llamada perdida',
    'a créé (le|ce) groupe|a ajouté|a quitté|est parti|a changé|appel (vocal|vidéo) manqué',
    'ha creato (il|questo) gruppo|ha aggiunto|ha abbandonato|ha cambiato|chiamata (vocale|video) persa',
    'criou (o|este) grupo|adicionou|saiu do grupo|^[^:]{1,40} saiu$|mudou (o|a|seu|para)|(chamada|ligação) de (voz|vídeo) perdida',
    'heeft (de|deze) groep|gemiste (spraak|video)oproep|toegevoegd|heeft de groep verlaten|heeft het onderwerp',
    '님이 .*(그룹|초대|추가|나갔|변경|들어왔)|부재중 (음성|영상) ?통화|보안 코드',
    'グループを作成|が退出しました|さんを追加|変更しました|不在着信|セキュリティコード',
    '创建了|创建群组|加入了|退出了|建立了群組|退出群組|未接(语音|視訊|视频|語音)',
    'создал\\(?-?а?\\)? (эту )?группу|добавил\\(?-?а?\\)?|покинул\\(?а?\\)?|изменил\\(?а?\\)?|пропущенный',
    'grubu oluşturdu|kişisini ekledi|gruptan ayrıldı|değiştirdi|cevapsız',
    'skapade gruppen|lade till|lämnade|ändrade',
    'loi ryhmän|lisäsi|poistui|vaihtoi',
    'utworzył\\(?a?\\)? (tę )?grupę|dodał\\(?a?\\)? |opuścił|nieodebrane połączenie|są w pełni szyfrowane',
    '(?:أنشأ|أنشأت) .*المجموعة|مكالمة .*فائتة|أضاف|غادر|غيّر',
    'मिस्ड|ग्रुप बनाया|जोड़ा|ग्रुप छोड़|बदल',
  ].join('|'),
  'iu',
);

/** The chat's title in the names that WhatsApp gives to exports, in the languages that differ. */
export const TITLES: RegExp[] = [
  /^whatsapp chat (?:with|-) (.+)$/i,
  /^whatsapp[- ]chat mit (.+)$/i,
  /^chat de whatsapp con (.+)$/i,
  /^discussion whatsapp avec (.+)$/i,
  /^chat whatsapp con (.+)$/i,
  /^conversa do whatsapp com (.+)$/i,
  /^whatsapp[- ](?:chat|gesprek) met (.+)$/i,
  /^(.+?)님과의? whatsapp 대화$/i,
  /^whatsapp 대화 ?-? ?(.+)$/i,
  /^(.+?)とのwhatsapp(?:トーク|チャット)?$/i,
  /^(?:与|與)(.+?)的 ?whatsapp ?(?:聊天|对话|對話)(?:记录|紀錄)?$/i,
  /^чат whatsapp с (?:контактом )?(.+)$/i,
  /^(.+?) ile whatsapp sohbeti$/i,
  /^czat whatsapp z (?:użytkownikiem )?(.+)$/i,
  /^chat whatsapp dengan (.+)$/i,
  /^whatsapp-chatt med (.+)$/i,
  /^whatsapp-keskustelu: (.+)$/i,
  /^دردشة واتساب مع (.+)$/i,
  /^(.+?) के साथ whatsapp चैट$/i,
  /^whatsapp[ _-]+(?:chat[ _-]+)?(.+)$/i,
];
