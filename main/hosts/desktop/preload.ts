/** The window's only door: it forwards, and decides nothing. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { AppEvent } from '../../contract';

contextBridge.exposeInMainWorld('nanodesk', {
  request: (id: string, name: string, input: unknown) =>
    ipcRenderer.invoke('request', id, name, input),
  abort: (id: string) => ipcRenderer.invoke('abort', id),
  on: (listener: (event: AppEvent) => void) => {
    const forward = (_: IpcRendererEvent, event: AppEvent) => listener(event);
    ipcRenderer.on('event', forward);
    return () => ipcRenderer.removeListener('event', forward);
  },
});
