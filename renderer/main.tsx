/** Starts the window: finds the way to Nanodesk, then shows the app. */
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './App';
import { connect } from './client/connect';
import { ClientProvider, createQueryClient } from './client/context';
import { createI18n, resolveLanguage } from './i18n';
import './ui/tokens.css';
import './ui/base.css';
import './ui/forced.css';
import { LinkEnded } from './ui/LinkEnded';

const root = createRoot(document.getElementById('root') as HTMLElement);
const i18n = createI18n(resolveLanguage('system'));

const showLinkEnded = (): void =>
  root.render(
    <I18nextProvider i18n={i18n}>
      <LinkEnded />
    </I18nextProvider>,
  );

const client = await connect(showLinkEnded);
if (client) {
  const cache = createQueryClient();
  root.render(
    <I18nextProvider i18n={i18n}>
      <ClientProvider client={client} cache={cache}>
        <App cache={cache} />
      </ClientProvider>
    </I18nextProvider>,
  );
}
