/** English words of the attempts to get out. */
export const leaks = {
  title: 'Does anything get out?',
  sent: 'Sent to other computers',
  sentHint:
    'Since {{time}}, when Nanodesk started. Only a model that you download asks for anything.',
  nothing: 'Nothing',
  bytes_one: '{{count}} byte',
  bytes_other: '{{count}} bytes',
  label: 'Try to get out',
  hint: 'This page tries in eight ways to reach a stranger: a listener on this very computer. Each has to fail.',
  try: 'Try now',
  trying: 'Trying…',
  control: 'The listener hears',
  hears: 'It heard each knock of Nanodesk itself, so its silence means something.',
  deaf: 'It missed a knock of Nanodesk itself, so its silence means nothing. Try again.',
  ways: {
    fetch: 'Request (fetch)',
    socket: 'Lasting connection (WebSocket)',
    image: 'Picture from elsewhere',
    dns: 'Connection made beforehand (DNS prefetch, preconnect)',
    webrtc: 'Call (WebRTC)',
    worker: 'Work in the background (worker)',
    process: 'Another program (child process)',
    navigation: 'Leaving the page (navigation)',
  },
  outcome: {
    refused: 'Refused, and the listener heard nothing.',
    silent: 'The listener heard nothing; for this way a page is not told that it was refused.',
    done: 'It was not refused, though the listener heard nothing. Please report this.',
    heard: 'The listener heard it: this way is open in this browser. The desktop window closes it.',
  },
} as const;
